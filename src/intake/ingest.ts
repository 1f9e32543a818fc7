import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { checkSize } from "../documents/limits.ts";
import type { ParsedDocument } from "../documents/parsed-document.ts";
import type { Library } from "../library/library.ts";
import type { HeldText, LibraryWriter } from "../library/writer.ts";
import { RapporteurError } from "../standards/errors.ts";
import { checkMetadata, type GivenMetadata } from "./given-metadata.ts";
import { IntakeError } from "./errors.ts";
import { guessPlace } from "./guess-place.ts";
import { keepOriginal, type OriginalRecord } from "./originals.ts";
import { placeOriginal, statedIn } from "./read-original.ts";
import { parse } from "./read-text.ts";
import { editionPlace } from "./reading.ts";
import { settleEdition } from "./settle-edition.ts";
import { originalPath } from "./sync-originals.ts";
import { takeIn } from "./take-in.ts";

export interface Ingest {
  readonly paths: readonly string[];
  readonly metadata: GivenMetadata;
  readonly dataDir: string;
  readonly library: Library;
  readonly now?: () => Date;
}

/** What became of one file that was handed in. `held` is the same bytes handed in before. */
export type Ingested =
  | {
      readonly path: string;
      readonly outcome: "taken" | "held";
      readonly edition: string;
      readonly text: string;
    }
  | { readonly path: string; readonly outcome: "refused"; readonly error: RapporteurError };

/**
 * Takes files from anywhere into the library, each by itself: one that cannot be read does not keep out the others.
 * Without a known audience an edition is taken in and seen by nobody.
 * @throws IntakeError METADATA, UNKNOWN_AUDIENCE when what was said of the files cannot be; LibraryError LIBRARY_BUSY
 */
export async function ingest({
  paths,
  metadata,
  dataDir,
  library,
  now = () => new Date(),
}: Ingest): Promise<readonly Ingested[]> {
  const given = await checkMetadata(metadata, library);
  const outcomes: Ingested[] = [];
  for (const path of paths) {
    try {
      const file = await readHanded(path);
      const outcome = await library.write((writer) => takeHanded(writer, file, { given, dataDir, now }));
      outcomes.push({ path, ...outcome });
    } catch (error) {
      // LIBRARY_BUSY and defects concern all files alike.
      if (!(error instanceof RapporteurError) || error.code === "LIBRARY_BUSY") throw error;
      outcomes.push({ path, outcome: "refused", error });
    }
  }
  return outcomes;
}

interface HandedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly parsed: ParsedDocument;
}

async function readHanded(path: string): Promise<HandedFile> {
  const name = basename(path);
  const stats = await stat(path).catch(() => null);
  if (stats === null) throw new IntakeError("NOT_FOUND", `There is no file ${path}.`, { path });
  if (!stats.isFile())
    throw new IntakeError("NOT_FOUND", `${path} is no file. Name the files in it.`, { path });
  checkSize(name, stats.size);
  const bytes = await readFile(path).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new IntakeError("UNREADABLE", `${path} cannot be read (${why}).`, { path });
  });
  const parsed = parse(name, bytes);
  if ("fault" in parsed) throw new RapporteurError(parsed.fault.code, parsed.fault.message, { path });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { path, bytes, sha256, parsed };
}

interface Circumstances {
  readonly given: GivenMetadata;
  readonly dataDir: string;
  readonly now: () => Date;
}

async function takeHanded(
  writer: LibraryWriter,
  { path, bytes, sha256, parsed }: HandedFile,
  { given, dataDir, now }: Circumstances,
): Promise<{ readonly outcome: "taken" | "held"; readonly edition: string; readonly text: string }> {
  const held = await writer.textOfBytes(sha256);
  if (held !== null) {
    await refuseOtherMetadata(writer, held, given);
    return { outcome: "held", edition: held.edition, text: held.id };
  }
  const name = basename(path);
  const stated = statedIn(parsed);
  const { stage, ...place } = guessPlace(
    { fileName: name, sha256, given, stated, parsed },
    await writer.standardNames(),
  );
  const { id } = editionPlace(place.standard, place.edition);
  const text = `${id}.${place.language}`;
  await refuseTaken(writer, id, text);
  const record: OriginalRecord = {
    name,
    origin: path,
    taken: now().toISOString(),
    place,
    given: {
      ...(stage !== null && { stage }),
      ...(given.date !== undefined && { date: given.date }),
      ...(given.audience !== undefined && { audience: given.audience }),
      ...(given.group !== undefined && { group: given.group }),
    },
  };
  await keepOriginal(dataDir, sha256, bytes, record);
  const file = { path: originalPath(sha256), size: bytes.length, modified: null, sha256 };
  await takeIn(writer, file, placeOriginal(record, sha256, parsed));
  return { outcome: "taken", edition: id, text };
}

async function refuseTaken(writer: LibraryWriter, edition: string, text: string): Promise<void> {
  if (await writer.isWithdrawn(edition))
    throw new IntakeError("WITHDRAWN", `${edition} was withdrawn. Give the file another --edition name.`, {
      edition,
    });
  if ((await writer.heldText(text)) !== null)
    throw new IntakeError(
      "EDITION_TAKEN",
      `${text} is held already, with other content. If this file is a later text, give it another --edition name; if it replaces the wrong one, withdraw that first.`,
      { text },
    );
}

/** The same bytes are the same edition; what is said of it otherwise now is a change, and changes are made by `edit`. */
async function refuseOtherMetadata(
  writer: LibraryWriter,
  held: HeldText,
  given: GivenMetadata,
): Promise<void> {
  if (await writer.isWithdrawn(held.edition))
    throw new IntakeError("WITHDRAWN", `These bytes are ${held.edition}, which was withdrawn.`, {
      edition: held.edition,
    });
  const material = await writer.material(held.edition);
  if (material === null) return;
  const { edition, group } = settleEdition(material);
  const language = material.texts.find((text) => text.id === held.id)?.language;
  const now: Readonly<Record<keyof GivenMetadata, string | null | undefined>> = {
    standard: edition.standard,
    edition: edition.name,
    stage: edition.stage,
    date: edition.date,
    audience: edition.audience,
    group,
    language,
  };
  const keys = ["standard", "edition", "stage", "date", "audience", "group", "language"] as const;
  const different = keys.filter((key) => given[key] !== undefined && given[key] !== now[key]);
  if (different.length === 0) return;
  const list = different.map((key) => `${key} is ${now[key] ?? "not known"}, not ${given[key]}`).join("; ");
  throw new IntakeError(
    "USE_EDIT",
    `These bytes are held already, as ${held.edition}: ${list}. To change what is said of it, use: rapporteur edit ${held.edition}.`,
    { edition: held.edition, different },
  );
}
