import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentReader } from "../documents/document-reader.ts";
import { placeInCorpus } from "../intake/corpus-path.ts";
import { listOriginals, readOriginalBytes } from "../intake/originals.ts";
import { readCorpusFile } from "../intake/read-corpus-file.ts";
import { readOriginal } from "../intake/read-original.ts";
import type { Content } from "../intake/reading.ts";
import type { Bundle } from "./bundle.ts";
import { hashOf } from "./canonical-json.ts";

/** Where originals lie, and what reads them. Nothing else is asked: no library, no network. */
export interface Originals {
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly reader: DocumentReader;
}

/** An original read again: all that can be held against a bundle, or why there is nothing. */
export type ReadAgain =
  | { readonly fault: string }
  | {
      readonly content: Extract<Content, { kind: "text" | "news" }>;
      /** What is stated of the text elsewhere: beside it in the corpus, or when it was handed in. */
      readonly stated: readonly unknown[];
    };

/** Reads the very bytes again: those kept under the digest, else those that lie where they came from. */
export async function readAgain(
  { sha256, source, holds }: Bundle["originals"][number],
  { corpusDir, dataDir, reader }: Originals,
): Promise<ReadAgain> {
  const place = placeInCorpus(source);
  const kept = await readOriginalBytes(dataDir, sha256).catch(() => null);
  // A bundle comes from anybody: it names files of the corpus, and none beside it.
  const ofCorpus = place.kind === "text" || place.kind === "news";
  const bytes = kept ?? (ofCorpus ? await readFile(join(corpusDir, source)).catch(() => null) : null);
  if (bytes === null) return { fault: `The original ${source} is not there.` };
  const now = hashOf(bytes);
  if (now !== sha256)
    return {
      fault: `The original ${source} is not the file that was cited: its SHA-256 is ${now}, not ${sha256}.`,
    };
  const records = (await listOriginals(dataDir)).filter((one) => one.sha256 === sha256);
  const record = records.flatMap((one) => one.record ?? []).find((one) => textIdOf(one.place) === holds);
  const reading = record
    ? await readOriginal(record, sha256, bytes, reader)
    : await readCorpusFile(place, { path: source, bytes, sha256 }, reader);
  const { content } = reading;
  if (content?.kind !== "text" && content?.kind !== "news")
    return {
      fault: `The original ${source} cannot be read: ${reading.faults[0]?.message ?? "it holds no text"}`,
    };
  const read = content.kind === "text" ? content.text.id : `news:${content.item.id}`;
  if (read !== holds) return { fault: `The original ${source} is ${read}, not ${holds}.` };
  return { content, stated: record ? [record.given] : await statedBeside(source, corpusDir) };
}

function textIdOf({
  standard,
  edition,
  language,
}: {
  standard: string;
  edition: string;
  language: string;
}): string {
  return `${standard}/${edition}.${language}`;
}

/** What `standard.yaml` and `<edition>.yaml` in the same folder say, and the other texts of the edition. */
async function statedBeside(source: string, corpusDir: string): Promise<readonly string[]> {
  const folder = join(corpusDir, source, "..");
  const edition = /(?<name>[^/.]+)\.[^/]*$/.exec(source)?.groups?.["name"] ?? "";
  const names = (await readdir(folder).catch(() => [])).filter(
    (name) => name === "standard.yaml" || name.startsWith(`${edition}.`),
  );
  return Promise.all(names.map((name) => readFile(join(folder, name), "utf8").catch(() => "")));
}
