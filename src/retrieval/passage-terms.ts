import { terms } from "../text/tokens.ts";
import type { Passage } from "./passage.ts";

/** The terms of a passage in reading order, the heading's (with the document's name) apart from the text's. */
export interface PassageTerms {
  readonly heading: readonly string[];
  readonly text: readonly string[];
}

/** The same, each parted by spaces: a question looks at hundreds of passages, and for few of their terms. */
export interface WrittenTerms {
  readonly heading: string;
  readonly text: string;
}

/** A passage with its terms as they were when it was indexed, so that a question need not find them again. */
export interface IndexedPassage {
  readonly passage: Passage;
  readonly terms: WrittenTerms;
}

export function passageTerms(passage: Passage): PassageTerms {
  return { heading: terms(`${passage.document}\n${passage.heading}`), text: terms(passage.text) };
}

export function writeTerms({ heading, text }: PassageTerms): WrittenTerms {
  return { heading: heading.join(" "), text: text.join(" ") };
}

export function readTerms({ heading, text }: WrittenTerms): PassageTerms {
  return { heading: partsOf(heading), text: partsOf(text) };
}

function partsOf(written: string): readonly string[] {
  return written === "" ? [] : written.split(" ");
}
