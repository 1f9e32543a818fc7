import type { Change, Guest, RedlinePart } from "../../changes/change-set.ts";
import { comparedText } from "../../changes/compared-text.ts";
import { redlineOf, sideOf } from "../../changes/redline.ts";
import type { Clause } from "../../standards/clause.ts";
import { sentences } from "../../text/sentences.ts";

/** As long as a quotation in an answer may be (UTF-16 units); longer sentences are cut at a word. */
const LONGEST_QUOTE = 240;

/** Exact words of one clause. */
export interface Quote {
  readonly clause: Clause;
  readonly words: string;
}

/** The words that show a change on each side, and which of them a reader needs to see. */
export interface TellingQuotes {
  readonly old: Quote | null;
  readonly new: Quote | null;
  readonly shows: "old" | "new" | "both";
}

/** With this share of a sentence inserted or deleted, it is a sentence that came or went, not one that changed. */
const WHOLE_SENTENCE = 0.6;

/**
 * The sentences that show a change: on each side, the one in which the weightiest run of deleted and inserted words
 * stands, or where it would stand. Of regrouped and of new or deleted clauses, their first sentence; of a guest, what
 * its host holds of it.
 */
export function tellingQuotes(
  change: Change,
  old: readonly Clause[],
  after: readonly Clause[],
): TellingQuotes {
  const whole = { old: firstSentence(old), new: firstSentence(after) };
  if (change.host !== null) return quotesBesideHost(change, whole, old, after);
  if (change.structure === "deleted") return { ...whole, shows: "old" };
  if (["added", "merged", "split"].includes(change.structure)) return { ...whole, shows: "new" };
  const own = apartFromGuests(change, old, after);
  const ofGuest = own.redline.every(({ op }) => op === "equal") ? quoteOfGuest(change, old, after) : null;
  if (ofGuest) return ofGuest;
  const run = weightiestRun(own.redline);
  const quotes = {
    old: ofWhole(sentenceAt(own.old, run.old), old),
    new: ofWhole(sentenceAt(own.new, run.new), after),
  };
  const covers = (edited: string, quote: Quote | null) =>
    quote !== null && edited.trim().length >= quote.words.length * WHOLE_SENTENCE;
  if (run.deleted.trim() === "" && covers(run.inserted, quotes.new)) return { ...quotes, shows: "new" };
  if (run.inserted.trim() === "" && covers(run.deleted, quotes.old)) return { ...quotes, shows: "old" };
  return { ...quotes, shows: "both" };
}

/** Of a host in which nothing else changed: the first sentence that it took in, or gave off. */
function quoteOfGuest(
  { guests }: Change,
  old: readonly Clause[],
  after: readonly Clause[],
): TellingQuotes | null {
  const guest = guests.find(({ sentences: held }) => held.length > 0);
  const sentence = guest?.sentences[0] ?? null;
  if (guest?.side === "old") return { old: null, new: quoteIn(after, sentence), shows: "new" };
  return guest ? { old: quoteIn(old, sentence), new: null, shows: "old" } : null;
}

/** What changed in a host besides what its guests' changes tell. */
function apartFromGuests(
  { guests, redline }: Change,
  old: readonly Clause[],
  after: readonly Clause[],
): {
  readonly old: readonly Clause[];
  readonly new: readonly Clause[];
  readonly redline: readonly RedlinePart[];
} {
  const held = (side: Guest["side"]) =>
    guests.filter((guest) => guest.side === side).flatMap(({ sentences: all }) => all);
  const [taken, given] = [held("old"), held("new")];
  if (taken.length + given.length === 0) return { old, new: after, redline };
  const own = { old: old.map(without(given)), new: after.map(without(taken)) };
  return { ...own, redline: redlineOf(comparedText(own.old), comparedText(own.new)) };
}

/** The quotation with its clause as it stands in the text. */
function ofWhole(quote: Quote | null, clauses: readonly Clause[]): Quote | null {
  const clause = clauses.find(({ id }) => id === quote?.clause.id);
  return quote && clause ? { ...quote, clause } : null;
}

function without(held: readonly string[]): (clause: Clause) => Clause {
  return (clause) => ({
    ...clause,
    text: held.reduce((text, sentence) => text.replace(sentence, "").trim(), clause.text),
  });
}

/** Where the longest stretch stands that both hold; where they hold none, the guest's first sentence. */
function quotesBesideHost(
  { structure, redline }: Change,
  whole: { readonly old: Quote | null; readonly new: Quote | null },
  old: readonly Clause[],
  after: readonly Clause[],
): TellingQuotes {
  const common = longestCommon(redline);
  const held = sentences(sideOf(redline, structure === "merged" ? "insert" : "delete"));
  const at = structure === "merged" ? common?.new : common?.old;
  const sentence = at === undefined ? null : held.findLast(({ start }) => start <= at);
  const ofHost = quoteIn(structure === "merged" ? after : old, sentence?.text ?? null);
  if (!common || !ofHost) return { ...whole, shows: structure === "merged" ? "old" : "new" };
  if (structure === "merged") return { old: sentenceAt(old, common.old), new: ofHost, shows: "both" };
  return { old: ofHost, new: sentenceAt(after, common.new), shows: "both" };
}

/** Where the longest equal stretch begins on each side. */
function longestCommon(
  redline: readonly RedlinePart[],
): { readonly old: number; readonly new: number } | null {
  let best: { readonly old: number; readonly new: number; readonly length: number } | null = null;
  let [old, after] = [0, 0];
  for (const { op, text } of redline) {
    const lead = text.length - text.trimStart().length;
    const length = text.trim().length;
    if (op === "equal" && length > (best?.length ?? 0)) best = { old: old + lead, new: after + lead, length };
    if (op !== "insert") old += text.length;
    if (op !== "delete") after += text.length;
  }
  return best;
}

function firstSentence(clauses: readonly Clause[]): Quote | null {
  const clause = clauses.find((c) => c.text !== "") ?? clauses[0];
  if (!clause) return null;
  return { clause, words: shorten(sentences(clause.text)[0]?.text ?? clause.title ?? "", 0) };
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
  const all = sentences(clause.clause.text);
  const sentence = all.find((s) => place < s.start + s.text.length) ?? all.at(-1);
  if (!sentence) return { clause: clause.clause, words: title };
  return {
    clause: clause.clause,
    words: shorten(sentence.text, place - sentence.start),
  };
}

/** The clause among these whose text holds the quotation. */
export function quoteIn(clauses: readonly Clause[], words: string | null): Quote | null {
  if (words === null) return null;
  const clause = clauses.find((c) => c.text.includes(words) || c.title?.includes(words));
  return clause ? { clause, words: shorten(words, 0) } : null;
}

/** Cuts a long quotation to a stretch around the place that matters, at spaces or punctuation; never adds a character. */
export function shorten(words: string, place: number, longest = LONGEST_QUOTE): string {
  if (words.length <= longest) return words;
  const from = place < longest * 0.75 ? 0 : nextBreak(words, place - longest / 2);
  const cut = words.slice(from, from + longest);
  const atEnd = from + longest >= words.length ? cut.length : lastBreak(cut);
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

/** A run of edits with nothing equal between them, and where it stands on each side. */
interface EditRun {
  readonly old: number;
  readonly new: number;
  readonly deleted: string;
  readonly inserted: string;
}

/** The run of edits with the most changed characters. */
function weightiestRun(redline: readonly RedlinePart[]): EditRun {
  const weight = (run: EditRun) => run.deleted.trim().length + run.inserted.trim().length;
  let best: EditRun = { old: 0, new: 0, deleted: "", inserted: "" };
  let run = best;
  let [old, after] = [0, 0];
  for (const { op, text } of redline) {
    if (op !== "insert") old += text.length;
    if (op !== "delete") after += text.length;
    if (op === "equal") run = { old, new: after, deleted: "", inserted: "" };
    else if (op === "delete") run = { ...run, deleted: run.deleted + text };
    else run = { ...run, inserted: run.inserted + text };
    if (weight(run) > weight(best)) best = run;
  }
  return best;
}
