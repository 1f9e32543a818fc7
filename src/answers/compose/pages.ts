import type { Statement } from "../draft.ts";
import type { PartTold } from "../findings.ts";
import type { Teller } from "./naming.ts";
import type { Part } from "./words.ts";

/** How many there are in all, and which of them are told on a page after the first. */
export function countedIn(
  { before, more }: PartTold,
  shown: number,
): { readonly all: number; readonly part: Part | null } {
  const all = before + shown + more;
  return { all, part: before === 0 ? null : { first: before + 1, last: before + shown, of: all } };
}

/** What is said under a list that is cut, and under its last page. */
export function pageNote(
  { before, more }: PartTold,
  { words, sentence }: Teller,
  evidence: readonly string[],
  { moreOf = words.more, end = words.thatIsAll } = {},
): readonly Statement[] {
  if (more > 0) return [{ role: "note", text: sentence(moreOf(more)), evidence }];
  return before > 0 ? [{ role: "note", text: end, evidence }] : [];
}
