import type { AskedTerm, SearchResult } from "../../retrieval/passage.ts";
import { sentences } from "../../text/sentences.ts";
import { terms as termsOf } from "../../text/tokens.ts";

/** A sentence that ends so is read with each of those under it. */
const INTRODUCES = /[：:]$/;

/** What words bear of what is asked, by weight; null for those of the whole passage. */
export function weightBorne(terms: readonly AskedTerm[], words: ReadonlySet<string> | null): number {
  let sum = 0;
  for (const { weight, wordings, borne } of terms)
    if (words === null ? borne : wordings.some((wording) => wording.every((word) => words.has(word))))
      sum += weight;
  return sum;
}

/**
 * The largest share, by weight, of what is asked that one sentence of a passage says under its title: words that a long
 * clause has in many places may have nothing to do with each other. A row is read with the head of its table, an item
 * with the line that introduces it.
 */
export function saidTogether({ passage: { heading, text }, terms }: SearchResult): number {
  const asked = terms.filter(({ borne }) => borne);
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0 || asked.length === 0) return 0;
  const title = termsOf(heading.split(" > ").at(-1) ?? "");
  let most = weightBorne(asked, new Set(title));
  let above: readonly string[] = [];
  for (const { text: sentence } of sentences(text)) {
    const own = termsOf(sentence);
    most = Math.max(most, weightBorne(asked, new Set([...title, ...above, ...own])));
    if (INTRODUCES.test(sentence)) above = own;
    else if (sentence.includes(" | ")) above = above.length > 0 ? above : own;
    else above = [];
  }
  return most / whole;
}
