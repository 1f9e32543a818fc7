import { hasHan } from "../../text/language.ts";
import { terms } from "../../text/tokens.ts";
import type { CedictEntry } from "./cedict.ts";
import { renderingsIn } from "./definitions.ts";

/** More words than these are a description, not a name. */
export const MOST_TERMS = 3;
/** Most Chinese words of our day have two characters; which of several is meant, nothing else in the dictionary says. */
const USUAL_LENGTH = 2;

/** One word for another; the likelier the lower. */
export interface Pair {
  readonly word: string;
  readonly rendering: string;
  readonly rank: number;
}

/**
 * What an entry gives in both directions. A Chinese word stands as it is written; an English one stands, where it is
 * looked for, as its terms parted by spaces.
 */
export function pairsOf({ simplified, english }: CedictEntry): readonly Pair[] {
  const chinese = simplified.toLowerCase();
  if (!hasHan(chinese)) return [];
  const unusual = Math.abs([...chinese].length - USUAL_LENGTH);
  return renderingsIn(english)
    .filter((rendering) => rendering.split(/\s+/).length <= MOST_TERMS)
    .flatMap((rendering, rank) => {
      const key = termsKey(rendering);
      if (key === null) return [];
      return [
        { word: chinese, rendering: key, rank },
        { word: key, rendering: chinese, rank: rank + unusual },
      ];
    });
}

/** The terms of an English wording parted by spaces; null where they are none or too many for a name. */
export function termsKey(english: string): string | null {
  const found = terms(english);
  return found.length === 0 || found.length > MOST_TERMS ? null : found.join(" ");
}
