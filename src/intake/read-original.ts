import { z } from "zod";
import type { DocumentReader } from "../documents/document-reader.ts";
import type { ParsedDocument } from "../documents/parsed-document.ts";
import type { ReadingWatch } from "../documents/reading-watch.ts";
import type { EditionFacts } from "../library/writer.ts";
import { factsOf, textShape } from "./edition-facts.ts";
import type { OriginalRecord } from "./originals.ts";
import { parse } from "./read-text.ts";
import { editionPlace, type Reading } from "./reading.ts";
import { recognise } from "./recognise/recognise.ts";
import { factsOfRecognised } from "./recognise/recognised.ts";

/** Where the front matter of a file from anywhere says it belongs; what it says in other forms is not for us. */
const placeShape = z.object({
  standard: z.string().min(1).optional().catch(undefined),
  edition: z.string().min(1).optional().catch(undefined),
});

export interface Stated {
  readonly standard?: string | undefined;
  readonly edition?: string | undefined;
  readonly original: boolean | undefined;
  readonly title: string | undefined;
  readonly facts: EditionFacts;
}

/** What a document's front matter says in our own terms; every other key is left alone. */
export function statedIn({ frontMatter }: ParsedDocument): Stated {
  const sound = Object.entries(frontMatter ?? {}).filter(
    ([key, value]) =>
      Object.hasOwn(textShape.shape, key) && textShape.partial().safeParse({ [key]: value }).success,
  );
  const stated = textShape.parse(Object.fromEntries(sound));
  return {
    ...placeShape.parse(frontMatter ?? {}),
    original: stated.original,
    title: stated.title,
    facts: factsOf(stated),
  };
}

/** Kept bytes, read by their record. */
export async function readOriginal(
  record: OriginalRecord,
  sha256: string,
  bytes: Uint8Array,
  reader: DocumentReader,
  watch?: ReadingWatch,
): Promise<Reading> {
  const parsed = await parse(record.name, bytes, reader, watch);
  return "fault" in parsed
    ? { content: null, faults: [parsed.fault] }
    : placeOriginal(record, sha256, parsed);
}

/** What people gave goes before what the document says. */
export function placeOriginal(record: OriginalRecord, sha256: string, parsed: ParsedDocument): Reading {
  const { standard, edition, language } = record.place;
  const { group } = record.given;
  const stated = statedIn(parsed);
  return {
    faults: [],
    content: {
      kind: "text",
      place: editionPlace(standard, edition),
      text: {
        id: `${standard}/${edition}.${language}`,
        language,
        original: stated.original ?? true,
        title: stated.title ?? parsed.title,
        sha256,
        source: record.origin,
        warnings: parsed.warnings,
      },
      clauses: parsed.clauses,
      facts: { ...stated.facts, ...factsOf(record.given), ...(group !== undefined && { group }) },
      recognised: factsOfRecognised(recognise(parsed, record.name)),
    },
  };
}
