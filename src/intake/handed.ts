import type { ParsedDocument } from "../documents/parsed-document.ts";
import type { Day } from "../text/dates.ts";
import { findStandardNumbers, type StandardNumber } from "../standards/standard-number.ts";
import type { Stage } from "../standards/stage.ts";
import type { GivenMetadata } from "./given-metadata.ts";
import type { Stated } from "./read-original.ts";
import { known, type Known, type RecognisedFacts } from "./recognise/recognised.ts";

/** A document from anywhere, with all that is said of it: by people, by its front matter, by its cover. */
export interface Handed {
  readonly fileName: string;
  readonly sha256: string;
  readonly given: GivenMetadata;
  readonly stated: Stated;
  readonly recognised: RecognisedFacts;
  readonly parsed: ParsedDocument;
}

/** Where nothing says it: a name that at least no other file has. */
export function fallbackName({ sha256 }: Handed): Known<string> {
  return { value: `text-${sha256.slice(0, 8)}`, from: FALLBACK };
}

export const FALLBACK = "the file’s content: nothing in it says better";
export const FRONT_MATTER = "the front matter";

/** The document's own number, else one in its title or the file's name; numbers it merely refers to stand elsewhere. */
export function numberOf({ given, stated, recognised }: Handed): Known<StandardNumber> | null {
  const written =
    known(given.number, "--number") ?? known(stated.facts.number, FRONT_MATTER) ?? recognised.number;
  const [number] = findStandardNumbers(written?.value ?? "");
  return written && number ? { value: number, from: written.from } : null;
}

export function titlesOf({ stated, parsed, recognised }: Handed): readonly string[] {
  const own = stated.title ?? parsed.title;
  return [...(own === null ? [] : [own]), ...Object.values(recognised.titles?.value ?? {})];
}

export function stageOf({ given, stated, recognised }: Handed): Stage | undefined {
  return given.stage ?? stated.facts.stage ?? recognised.stage?.value;
}

export function dateOf({ given, stated, recognised }: Handed): Day | undefined {
  return given.date ?? stated.facts.date ?? recognised.date?.value;
}
