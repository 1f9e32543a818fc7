import type { Change, RedlinePart } from "../../changes/change-set.ts";
import { comparedText } from "../../changes/compared-text.ts";
import type { Clause } from "../../standards/clause.ts";
import { splitSentences } from "../../text/sentences.ts";

/** As long as a quotation in an answer may be (UTF-16 units); longer sentences are cut at a word. */
const LONGEST_QUOTE = 240;

/** Exact words of one clause. */
export interface Quote {
  readonly clause: Clause;
  readonly words: string;
}

/**
 * The sentences that show a change: on each side, the one in which the weightiest run of deleted and inserted words
 * stands, or where it would stand. Null on a side that has no clause.
 */
export function tellingQuotes(
  change: Change,
  old: readonly Clause[],
  after: readonly Clause[],
): { old: Quote | null; new: Quote | null } {
  const at = weightiestEdit(change.redline);
  return { old: sentenceAt(old, at.old), new: sentenceAt(after, at.new) };
}

/** The sentence of these clauses in which the offset of their compared text stands. */
export function sentenceAt(clauses: readonly Clause[], offset: number): Quote | null {
  const clause = clauseAt(clauses, offset);
  if (!clause) return null;
  const within = offset - clause.start;
  const title = clause.clause.title ?? "";
  const textStart = title === "" || clause.clause.text === "" ? 0 : title.length + 1;
  if (clause.clause.text === "" || (within < title.length && title !== ""))
    return { clause: clause.clause, words: title };
  const place = Math.max(0, within - textStart);
  const sentences = splitSentences(clause.clause.text);
  const sentence = sentences.find((s) => place < s.end) ?? sentences.at(-1);
  if (!sentence) return { clause: clause.clause, words: title };
  return {
    clause: clause.clause,
    words: shorten(clause.clause.text.slice(sentence.start, sentence.end).trim(), place - sentence.start),
  };
}

/** The clause among these whose text holds the quotation. */
export function quoteIn(clauses: readonly Clause[], words: string | null): Quote | null {
  if (words === null) return null;
  const clause = clauses.find((c) => c.text.includes(words) || c.title?.includes(words));
  return clause ? { clause, words: shorten(words, 0) } : null;
}

/** Cuts a long quotation to a stretch around the place that matters, at spaces or punctuation; never adds a character. */
export function shorten(words: string, place: number): string {
  if (words.length <= LONGEST_QUOTE) return words;
  const from = place < LONGEST_QUOTE * 0.75 ? 0 : nextBreak(words, place - LONGEST_QUOTE / 2);
  const cut = words.slice(from, from + LONGEST_QUOTE);
  const atEnd = from + LONGEST_QUOTE >= words.length ? cut.length : lastBreak(cut);
  return cut.slice(0, atEnd).trim();
}

function nextBreak(words: string, from: number): number {
  const found = /[\s，。；：、,;]/.exec(words.slice(Math.floor(from)));
  return found ? Math.floor(from) + found.index + 1 : Math.floor(from);
}

function lastBreak(words: string): number {
  const found = /[\s，。；：、,;][^\s，。；：、,;]*$/.exec(words);
  return found && found.index > words.length / 2 ? found.index : words.length;
}

function clauseAt(
  clauses: readonly Clause[],
  offset: number,
): { readonly clause: Clause; readonly start: number } | null {
  let start = 0;
  let at: { readonly clause: Clause; readonly start: number } | null = null;
  for (const clause of clauses) {
    if (start > offset && at) break;
    at = { clause, start };
    start += comparedText([clause]).length + 2;
  }
  return at;
}

/** Offsets, on each side, of the run of edits with the most changed characters. */
function weightiestEdit(redline: readonly RedlinePart[]): { readonly old: number; readonly new: number } {
  let best = { old: 0, new: 0, weight: 0 };
  let run = { old: 0, new: 0, weight: 0 };
  let old = 0;
  let after = 0;
  for (const part of redline) {
    const size = part.text.trim().length;
    if (part.op === "equal") {
      if (run.weight > best.weight) best = run;
      run = { old: old + part.text.length, new: after + part.text.length, weight: 0 };
    } else run = { ...run, weight: run.weight + size };
    if (part.op !== "insert") old += part.text.length;
    if (part.op !== "delete") after += part.text.length;
  }
  return run.weight > best.weight ? run : best;
}
