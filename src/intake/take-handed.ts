import type { HeldText, LibraryWriter } from "../library/writer.ts";
import type { GivenMetadata } from "./given-metadata.ts";
import { guessedFrom } from "./guessed.ts";
import { guessPlace, type Guess } from "./guess-place.ts";
import { dateOf, stageOf, type Handed } from "./handed.ts";
import type { HandedDocument } from "./handed-files.ts";
import { heldAlready } from "./held-already.ts";
import type { Asked, TakenIn } from "./outcome.ts";
import { likeness } from "./likeness.ts";
import { keepOriginal, type OriginalRecord } from "./originals.ts";
import { askAboutAlike, askAboutHeldText, askAboutWithdrawn, refuseInCorpus } from "./place-questions.ts";
import { placeOriginal, statedIn } from "./read-original.ts";
import { recognise } from "./recognise/recognise.ts";
import { editionPlace } from "./reading.ts";
import { settleEdition } from "./settle-edition.ts";
import { summaryOf } from "./summary-of.ts";
import { ORIGINALS, originalPath } from "./sync-originals.ts";
import { takeIn, takeOut } from "./take-in.ts";

/** `replace`: in the place of the text held; `another`: an edition of its own, though the same bytes are held. */
export type Resolution = "ask" | "replace" | "another";

export interface Circumstances {
  readonly given: GivenMetadata;
  readonly resolution: Resolution;
  readonly dataDir: string;
  readonly now: () => Date;
}

/** From here on two texts are more likely one in two formats than two drafts. */
const ALIKE = 0.8;

/** Takes a document to its place in the library, or asks what only a person can say. */
export async function takeHanded(
  writer: LibraryWriter,
  document: HandedDocument,
  circumstances: Circumstances,
): Promise<TakenIn | Asked> {
  const { given, resolution } = circumstances;
  const same = await writer.textsOfBytes(document.sha256);
  if (same.length > 0 && resolution !== "another") return heldAlready(writer, document, same, given);

  const handed = handedOf(document, given);
  const names = await writer.standardNames();
  const place = guessPlace(handed, names);
  const edition = editionPlace(place.standard.value, place.edition.value);
  const text = `${edition.id}.${place.language.value}`;
  const about = { document, given, edition, text };
  if (await writer.isWithdrawn(edition.id)) return askAboutWithdrawn(about);
  const held = await writer.heldText(text);
  if (held && resolution !== "replace")
    return askAboutHeldText({
      ...about,
      held,
      source: (await sourceOf(writer, edition.id, text)) ?? held.path,
      share: likeness(await writer.clauses(text), document.parsed.clauses),
    });
  if (held && !held.path.startsWith(ORIGINALS)) throw refuseInCorpus(text, held.path);
  const alike = held || resolution === "another" ? null : await textAlike(writer, handed, place);
  if (alike) return askAboutAlike({ ...about, ...alike });

  await keep(writer, document, { given, place, replaced: held?.path ?? null }, circumstances);
  const guessed = guessedFrom({
    ...handed,
    place,
    unsaid: guessPlace({ ...handed, given: {} }, names),
  });
  return { outcome: "taken", edition: edition.id, text, ...summaryOf(document.parsed), guessed };
}

function handedOf({ name, sha256, parsed }: HandedDocument, given: GivenMetadata): Handed {
  return {
    fileName: name,
    sha256,
    given,
    parsed,
    stated: statedIn(parsed),
    recognised: recognise(parsed, name),
  };
}

/**
 * A text of the same standard that reads the same, though this one would be another edition: where neither a person
 * nor the documents say that they are two, they may be one in two formats.
 */
async function textAlike(
  writer: LibraryWriter,
  handed: Handed,
  place: Guess,
): Promise<{ readonly other: HeldText; readonly share: number } | null> {
  if (handed.given.edition !== undefined || handed.stated.edition !== undefined) return null;
  let most: { readonly other: HeldText; readonly share: number } | null = null;
  for (const other of await writer.textsOfStandard(place.standard.value, place.language.value)) {
    const material = await writer.material(other.edition);
    const held = material && settleEdition(material).edition;
    if (differs(stageOf(handed), held?.stage) || differs(dateOf(handed), held?.date)) continue;
    const share = likeness(await writer.clauses(other.id), handed.parsed.clauses);
    if (share >= ALIKE && share > (most?.share ?? 0)) most = { other, share };
  }
  return most;
}

/** Where a text that is held came from, as whoever handed it in knows it. */
async function sourceOf(writer: LibraryWriter, edition: string, text: string): Promise<string | undefined> {
  const material = await writer.material(edition);
  return material?.texts.find(({ id }) => id === text)?.source;
}

function differs(own: string | undefined, held: string | null | undefined): boolean {
  return own !== undefined && typeof held === "string" && own !== held;
}

interface Placed {
  readonly given: GivenMetadata;
  readonly place: Guess;
  /** The path of the original in whose place it comes. */
  readonly replaced: string | null;
}

async function keep(
  writer: LibraryWriter,
  { name, origin, bytes, sha256, parsed }: HandedDocument,
  { given, place, replaced }: Placed,
  { dataDir, now }: Circumstances,
): Promise<void> {
  const { standard: _standard, edition: _edition, language: _language, ...facts } = given;
  const record: OriginalRecord = {
    name,
    origin,
    taken: now().toISOString(),
    place: {
      standard: place.standard.value,
      edition: place.edition.value,
      language: place.language.value,
    },
    given: facts,
    ...(replaced !== null && { replaces: [replaced.slice(ORIGINALS.length)] }),
  };
  const key = await keepOriginal(dataDir, sha256, bytes, record);
  if (replaced !== null) await takeOut(writer, replaced);
  const file = { path: originalPath(key), size: bytes.length, modified: null, sha256 };
  await takeIn(writer, file, placeOriginal(record, sha256, parsed));
}
