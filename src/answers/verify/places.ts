import { findStandardNumbers } from "../../standards/standard-number.ts";
import { chineseNumber } from "../../text/numerals.ts";
import { normalText } from "../../text/normal.ts";
import { STOP_WORDS } from "../../text/stop-words.ts";
import { isKnownDate, takeDates, type WrittenDate } from "./dates-in.ts";
import { GAP, takeOut } from "./take-out.ts";
import { unitAhead } from "./units.ts";

/** The figures by which a text says where something stands, apart from those by which it says how much. */
export interface Places {
  readonly dates: readonly WrittenDate[];
  /** `GB/T00801`, `AES-256`, `2026-10-rd`. */
  readonly names: readonly string[];
  /** `8.3`, `A.2`, `B`. */
  readonly clauses: readonly string[];
  /** The text without them. */
  readonly rest: string;
}

const EDITION = /\b\d{4}-\d{2}-(?:wd|cd|rd|ad|pub)\b/giu;
const DESIGNATION =
  /(?<![\p{L}\p{N}])\p{Lu}{2,}(?:[/∕]\p{Lu}{1,6})*[ -]?\d+(?:\.\d+)*(?:[-—–:](?:\d{4}|\d{2,3}[Xx]|[Xx]{4}))?(?![\p{Script=Latin}\p{N}])/gu;
const NUMBER = "(?:[A-Z]\\.)?\\d+(?:\\.\\d+)*|[A-Z](?![\\p{L}\\p{N}])";
const NAMED_CLAUSE = new RegExp(
  `(?:\\b(?:[Ss]ub-?)?(?:[Cc]lause|[Ss]ection|[Pp]aragraph|[Aa]nnex|[Aa]ppendix|[Tt]able|[Ff]igure|[Cc]hapter|[Ii]tem)(?:e?s)?|附录|[表图]) ?(?<numbers>(?:${NUMBER})(?:(?:, ?| and | or | to |[、和至~])(?:${NUMBER}))*)(?:条(?!款))?`,
  "gu",
);
const ORDINAL_CLAUSE =
  /第\s?(?<number>(?:[A-Z]\.)?\d+(?:\.\d+)*|[零〇一二两三四五六七八九十百千]+)\s?[条章节款]/gu;
const LETTERED = /(?<![\p{Script=Latin}\p{N}.])[A-Z]\.\d+(?:\.\d+)*(?![\p{L}\p{N}])/gu;
const DOTTED = /(?<![\p{Script=Latin}\p{N}.,-])\d+(?:\.\d+)+(?![\p{N}]|[.,]\d)/gu;

/** The places in a text of ours: a dotted number may be one wherever it stands. */
export function placesIn(text: string): Places {
  return takePlaces(text, () => true);
}

/** The places in a statement: a dotted number is one only where it is written as one. */
export function placesWritten(text: string, heads: readonly string[]): Places {
  const plain = normalText(text);
  // A number that its clause's own title follows is one whatever stands before it.
  const headed = heads.filter((head) => plain.includes(head));
  const bare = headed.reduce((rest, head) => rest.replaceAll(head, GAP), plain);
  return takePlaces(bare, isWrittenAsPlace);
}

function takePlaces(text: string, isPlace: (match: RegExpExecArray) => boolean): Places {
  const names: string[] = [];
  const clauses: string[] = [];
  const into = (found: string[], read: (written: string) => string) => (match: RegExpExecArray) =>
    found.push(read(match.groups?.["number"] ?? match[0])) > 0;
  let plain = takeOut(
    normalText(text),
    EDITION,
    into(names, (name) => name.toLowerCase()),
  );
  for (const { kind, serial, year, start, end } of findStandardNumbers(plain).toReversed()) {
    names.push(`${kind}${serial}${year === null ? "" : `-${year}`}`);
    plain = `${plain.slice(0, start)}${GAP}${plain.slice(end)}`;
  }
  plain = takeOut(plain, DESIGNATION, into(names, designation));
  const { dates, rest } = takeDates(plain);
  plain = takeOut(rest, NAMED_CLAUSE, ({ 0: whole, index, groups }) => {
    // “clause 6.2 and 12 months”: what a unit follows counts, and is no clause.
    if (unitAhead(rest.slice(index + whole.length)) !== null) return false;
    return clauses.push(...(groups?.["numbers"] ?? "").split(/, ?| and | or | to |[、和至~]/u)) > 0;
  });
  plain = takeOut(plain, ORDINAL_CLAUSE, into(clauses, clauseNumber));
  plain = takeOut(plain, LETTERED, into(clauses, String));
  const take = into(clauses, String);
  plain = takeOut(plain, DOTTED, (match) => isPlace(match) && take(match));
  return { dates, names, clauses, rest: plain };
}

function designation(written: string): string {
  return written
    .toUpperCase()
    .replace(/[\s/∕]/gu, "")
    .replace(/[—–:]/gu, "-");
}

/** `8.3` of a citation's `8.3 a)`, `12` of 第十二条. */
export function clauseNumber(label: string): string {
  const bare = label.replace(/ .*$/u, "").replace(/^第|[条章节款]$/gu, "");
  return String(chineseNumber(bare) ?? bare);
}

/** True when a figure names a place at which no source stands. */
export function unknownPlace(written: Places, known: readonly Places[]): boolean {
  const names = new Set(
    known.flatMap((k) => k.names.flatMap((name) => [name, name.replace(/-[\dX]{4}$/u, "")])),
  );
  const clauses = new Set(known.flatMap((k) => k.clauses));
  const dates = known.flatMap((k) => k.dates);
  return (
    written.names.some((name) => !names.has(name)) ||
    written.clauses.some((clause) => !clauses.has(clause)) ||
    written.dates.some((date) => !isKnownDate(date, dates))
  );
}

const OPENS = /(?:^|[.!?。！？:：;；(（【,，、])\s*$/u;
const LEADS_ON =
  /\b(?:in|under|by|to|from|into|see|was|were|now|and|or|per|of|where|formerly|previously|originally|before)\s+$/iu;
const MEASURES =
  /(?:\b(?:up|equal|least|most|factor|rate|total|value|level)\s+(?:to|of)\s+|(?:至少|不少于|不低于|不超过|不大于|不小于|超过|少于|低于|高于|大于|小于|达到|每|约|共))$/iu;

function isWrittenAsPlace({ input, index, 0: number }: RegExpExecArray): boolean {
  const before = input.slice(0, index);
  const after = input.slice(index + number.length);
  if (unitAhead(after) !== null || MEASURES.test(before)) return false;
  if (OPENS.test(before)) return true;
  const word = /^\s+(?<word>[a-z’'-]+)/iu.exec(after)?.groups?.["word"];
  const free = word === undefined || STOP_WORDS.has(word.toLowerCase());
  return free && (LEADS_ON.test(before) || /\p{Script=Han}\s*$/u.test(before));
}
