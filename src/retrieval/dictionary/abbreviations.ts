import type { Clause, ClauseText } from "../../standards/clause.ts";
import { hasHan } from "../../text/language.ts";
import { MOST_TERMS, termsKey } from "./entries.ts";

/** What a text calls something in short, and one of its names in full: Chinese as it is written, English as terms. */
export interface Abbreviation {
  readonly short: string;
  readonly full: string;
}

const SHORT = "[A-Z][A-Za-z\\d]*[A-Z\\d][A-Za-z\\d]*";
/** `运行设计域（ODD）` and `运行设计域 operational design domain; ODD` as titles. */
const IN_TITLE: readonly RegExp[] = [
  new RegExp(`^(?<full>\\p{Script=Han}{2,12})\\s*[（(](?<short>${SHORT})[）)]`, "u"),
  new RegExp(`^(?<full>\\p{Script=Han}{2,12})\\s[^;；]*[;；]\\s*(?<short>${SHORT})$`, "u"),
  new RegExp(`^\\p{Script=Han}*\\s*(?<full>[a-z][a-z -]+)[;；]\\s*(?<short>${SHORT})$`, "u"),
];
/** `RTP: 实时传输协议（Real-time Transport Protocol）`, `ODD | Operational Design Domain 运行设计域` as lines of a list. */
const LISTED = new RegExp(`^(?<short>${SHORT})\\s*[:：|—–-]\\s*(?<names>\\S.*)$`, "u");
const LIST = /缩略语|缩写|符号|\babbreviat|\bacronyms?\b|\bnotations?\b/i;
/** `round-trip time (RTT)`: with as many words before it as it has letters, the initials tell whether it is. */
const IN_TEXT = new RegExp(`(?<full>(?:[A-Za-z]+[ -]){2,6})\\((?<short>[A-Z]{2,6})s?\\)`, "gu");

/** The abbreviations that an edition's texts themselves explain. */
export function mineAbbreviations(texts: readonly ClauseText[]): readonly Abbreviation[] {
  const found = texts.flatMap(({ clauses }) =>
    clauses.flatMap((clause) => [...inTitle(clause), ...inList(clause), ...inText(clause)]),
  );
  const keyed = found.flatMap(({ short, full }) => {
    const written = hasHan(full) ? full : termsKey(full);
    const key = termsKey(short);
    return key === null || written === null || key === written ? [] : [{ short: key, full: written }];
  });
  return [...new Map(keyed.map((pair) => [`${pair.short} ${pair.full}`, pair])).values()];
}

function inTitle({ title }: Clause): readonly Abbreviation[] {
  return IN_TITLE.flatMap((form) => pairOf(form.exec(title ?? "")?.groups));
}

function inList({ title, text }: Clause): readonly Abbreviation[] {
  if (!LIST.test(title ?? "")) return [];
  return text.split("\n").flatMap((line) => {
    const { short = "", names = "" } = LISTED.exec(line.trim())?.groups ?? {};
    const chinese = /\p{Script=Han}{2,12}/u.exec(names)?.[0] ?? "";
    const english = /[A-Za-z][A-Za-z -]+[a-z]/.exec(names)?.[0] ?? "";
    return [chinese, english].filter((full) => short !== "" && full !== "").map((full) => ({ short, full }));
  });
}

function inText({ text }: Clause): readonly Abbreviation[] {
  return [...text.matchAll(IN_TEXT)].flatMap(({ groups = {} }) => {
    const { full = "", short = "" } = groups;
    const words = full.trim().split(/[ -]/).slice(-short.length);
    const initials = words.map((word) => word[0]?.toUpperCase()).join("");
    return initials === short && words.length <= MOST_TERMS + 1 ? [{ short, full: words.join(" ") }] : [];
  });
}

function pairOf(groups: Readonly<Record<string, string>> = {}): readonly Abbreviation[] {
  const { short = "", full = "" } = groups;
  return short === "" || full.trim() === "" ? [] : [{ short, full: full.trim() }];
}
