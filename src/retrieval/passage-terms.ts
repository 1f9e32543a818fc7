import { terms } from "../text/tokens.ts";
import type { Passage } from "./passage.ts";

/** The terms of a passage in reading order, the heading's (with the document's name) apart from the text's. */
export interface PassageTerms {
  readonly heading: readonly string[];
  readonly text: readonly string[];
}

export function passageTerms(passage: Passage): PassageTerms {
  return { heading: terms(`${passage.document}\n${passage.heading}`), text: terms(passage.text) };
}

/** A passage with its terms as they were when it was indexed, so that a question need not part them again. */
export interface IndexedPassage {
  readonly passage: Passage;
  readonly terms: PassageTerms;
}
