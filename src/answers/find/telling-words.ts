import type { Clause } from "../../standards/clause.ts";
import { forceStyleOf, provisionsOf } from "../../standards/provisions.ts";
import { sentences } from "../../text/sentences.ts";
import { informativeTerms } from "../../text/tokens.ts";
import { LABEL } from "./quantity.ts";
import { shorten } from "./quotes.ts";

/** A clause as short as this is quoted whole. */
const SHORT = 160;
/** As much of a list is quoted under the line that introduces it (UTF-16 units), item by item. */
const LONGEST_LIST = 320;

/** Each row of a clause's tables with the first row of its table, by which it is to be read. */
export function headsOfRows({ text }: Clause): ReadonlyMap<string, string> {
  const heads = new Map<string, string>();
  let head: string | null = null;
  for (const line of text.split("\n")) {
    head = line.includes(" | ") ? (head ?? line) : null;
    if (head !== null && head !== line) heads.set(line.trim(), head);
  }
  return heads;
}

/** A clause, under which headings it stands, and for which question. */
interface ToldOf {
  readonly clause: Clause;
  readonly heading: string;
  readonly question: string;
}

/**
 * The sentence that bears most of the question's words beyond those of the headings above it; on ties, and a little beyond,
 * one that states a provision or what is asked for (`asked`: a figure, a denial). `wanted` has what each of the words counts. The line that introduces a list is told
 * with the list, and where that can't be, as the last of all. A definition and a short clause are quoted from their
 * beginning; the title of a clause without text.
 */
export function tellingWords(
  { clause, heading, question }: ToldOf,
  wanted: ReadonlyMap<string, number>,
  asked: RegExp | null,
  text: Parameters<typeof forceStyleOf>[0],
): string {
  const all = sentences(clause.text).map((s) => s.text);
  if (clause.kind === "term") return shorten(all[0] ?? clause.title ?? "", 0);
  if (clause.text !== "" && clause.text.length <= SHORT && !clause.text.includes("\n")) return clause.text;
  const named = new Set(informativeTerms(heading));
  const provisions = new Set(provisionsOf(clause, text.language, forceStyleOf(text)).map((p) => p.sentence));
  const heads = headsOfRows(clause);
  const borneBy = (sentence: string) => {
    const read = `${heads.get(sentence) ?? ""}\n${sentence}`;
    return new Set(informativeTerms(read).filter((term) => wanted.has(term)));
  };
  const score = (sentence: string) => {
    const list = listUnder(clause, sentence);
    // A list says what its introduction says, and the figure that one of its items gives; such an item may say it alone.
    const giving = asked === null ? [] : itemsOf(list).filter((item) => asked.test(item));
    const borne = new Set([sentence, ...giving].flatMap((words) => [...borneBy(words)]));
    const tells = [...borne].reduce(
      (sum, term) => sum + (wanted.get(term) ?? 0) * (named.has(term) ? 1 : 2),
      0,
    );
    return (
      tells +
      (provisions.has(sentence) ? 1 : 0) +
      (isRowAsked(sentence, heads, question) ? 3 : 0) -
      (CAPTION.test(sentence) || isHead(sentence, heads) ? 6 : 0) +
      (giving.length > 0 || asked?.test(sentence.replace(LABEL, "")) === true ? 4 : 0) -
      (INTRODUCES.test(sentence) ? (list === "" ? 4 : giving.length > 0 ? 1.5 : 0) : 0)
    );
  };
  const best = all.map((words) => ({ words, score: score(words) })).sort((a, b) => b.score - a.score)[0];
  const cases = all.find((words) => INTRODUCES.test(words) && OF_CASES.test(words));
  // The cases of something are told by all of the list: none of them says what it is a case of.
  const isCase = best && cases && borneBy(cases).size > borneBy(best.words).size;
  const words = isCase ? cases : best?.words;
  if (words === undefined) return shorten(clause.title ?? "", 0);
  // How many levels there are, all rows tell together.
  if (HOW_MANY_KINDS.test(question) && heads.has(words)) return wholeItems(rowsWith(clause, words));
  const list = listUnder(clause, words);
  return list === "" ? shorten(words, 0) : wholeItems(list);
}

const HOW_MANY_KINDS =
  /[几多][少个]?(?:级|类|种|档|等级|级别|类别|层级?)|\bhow many (?:\w+ ){0,2}?(?:levels|grades|classes|categories|types|kinds|tiers|stages)\b|\b(?:which|what) (?:levels|grades|classes|categories|tiers) (?:are|is) there\b/i;

/** All rows of the table that a row stands in, without its head. */
function rowsWith({ text }: Clause, row: string): string {
  const lines = text.split("\n");
  const at = lines.findIndex((line) => line.trim() === row);
  const isRow = (line: string | undefined) => line?.includes(" | ") === true;
  let [first, end] = [at, at + 1];
  while (isRow(lines[first - 1])) first -= 1;
  while (isRow(lines[end])) end += 1;
  return lines.slice(first + 1, end).join("\n");
}

/** Whether a row is of what the question names: its first cell, without what stands there in brackets. */
function isRowAsked(row: string, heads: ReadonlyMap<string, string>, question: string): boolean {
  const [cell = ""] = row.split(" | ");
  const name = cell.replace(/[（(].*$/, "").trim();
  return heads.has(row) && name.length > 1 && question.includes(name);
}

/** Whether a sentence is the first row of a table, by which the others are read. */
function isHead(sentence: string, heads: ReadonlyMap<string, string>): boolean {
  return [...heads.values()].includes(sentence);
}

/** A line that introduces a list, with the items under it; empty where there are none. */
function listUnder({ text }: Clause, introduction: string): string {
  if (!INTRODUCES.test(introduction)) return "";
  const start = text.indexOf(introduction);
  const lines = text.slice(start + introduction.length).split("\n");
  const items = lines.slice(1).findIndex((line) => line.trim() !== "" && !ITEM.test(line));
  const count = items < 0 ? lines.length : items + 1;
  const list = lines.slice(0, count).join("\n").trimEnd();
  return start < 0 || list.trim() === "" ? "" : `${introduction}${list}`;
}

/** As many of its lines as may be quoted, and the first item in any case. */
function wholeItems(list: string): string {
  const lines = list.split("\n");
  let told = lines.slice(0, 2).join("\n");
  for (const line of lines.slice(2)) {
    if (told.length + line.length >= LONGEST_LIST) break;
    told += `\n${line}`;
  }
  return shorten(told.trimEnd(), 0, LONGEST_LIST);
}

/** The items of a list without their labels, and without the line that introduces them. */
function itemsOf(list: string): readonly string[] {
  return list
    .split("\n")
    .slice(1)
    .map((line) => line.trim().replace(LABEL, ""));
}

/** What a table or figure is called says nothing of what is in it. */
const CAPTION = /^(?:续?表|图|(?:table|figure|fig\.))\s*[A-Z]?\.?\d+(?:[.-]\d+)*(?:\s|[:：.—–-]|$)/i;
const INTRODUCES = /[：:]$/;
const OF_CASES = /情形|情况|条件|\b(?:cases?|conditions?|circumstances|situations?|events?)\b/i;
/** A line of a list: lettered, numbered, dashed or dotted. */
const ITEM =
  /^\s*(?:[a-zA-Z\d]{1,3}[)）.、]|[（(][一二三四五六七八九十\da-z]{1,3}[)）]|[—–•·*+-]{1,3}\s?|●|○)/;
