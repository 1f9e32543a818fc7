import type { EditionFacts } from "../../library/writer.ts";

/** Something that was made out, and where it stood, in words for whoever handed the file in. */
export interface Known<Value> {
  readonly value: Value;
  /** `the number on the cover`, `--date` */
  readonly from: string;
}

/** What was made out of an edition from the document itself; never its audience, nor its group. */
export type RecognisedFacts = {
  readonly [Key in Exclude<keyof EditionFacts, "audience" | "group" | "original">]?: Known<
    NonNullable<EditionFacts[Key]>
  >;
};

export function known<Value>(value: Value | null | undefined, from: string): Known<Value> | undefined {
  return value === null || value === undefined ? undefined : { value, from };
}

/** The values alone. */
export function factsOfRecognised(recognised: RecognisedFacts): EditionFacts {
  const entries = Object.entries(recognised).map(([key, { value }]) => [key, value]);
  return Object.fromEntries(entries);
}
