import type { GivenMetadata } from "./given-metadata.ts";
import type { Options } from "./question.ts";

const PLAIN = [
  "standard",
  "edition",
  "language",
  "stage",
  "date",
  "number",
  "ics",
  "ccs",
  "effective",
  "audience",
  "group",
] as const;

/** What was said, as the options of `ingest` and `edit` say it. */
export function metadataOptions(given: GivenMetadata): Options {
  const { titles, replaces, comment } = given;
  return {
    ...Object.fromEntries(PLAIN.map((key) => [key, given[key] ?? null])),
    "title-zh": titles?.zh ?? null,
    "title-en": titles?.en ?? null,
    replaces: replaces?.join(", ") ?? null,
    "comment-opens": comment?.opens ?? null,
    "comment-closes": comment?.closes ?? null,
    "comment-wording": comment?.wording ?? null,
  };
}
