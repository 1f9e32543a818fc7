import { findStandardNumbers } from "../../../standards/standard-number.ts";
import { joinLines } from "../../prose/join-lines.ts";
import type { CoverFacts } from "../../cover-facts.ts";
import type { Line } from "../lines/line.ts";
import type { Day } from "../../../text/dates.ts";

/** A line of a cover; only how its size compares with the others' counts. */
export type CoverLine = Pick<Line, "text" | "size">;

export interface CoverPage {
  readonly title: string | null;
  readonly number: string | null;
  /** The stage as printed: `征求意见稿`. */
  readonly edition: string | null;
  readonly facts: CoverFacts;
}

const STAGE =
  /[(（]?((?:标准)?(?:草案|征求意见稿|送审稿|报批稿|发布稿|审查稿|讨论稿)(?:第?[一二三四五六七八九十\d]{0,3}[稿版])?)[)）]?$/;
const KIND_OF_STANDARD = /^中华人民共和国.{0,14}(?:标准|指导性技术文件)|^(?:国家|行业|团体|地方|企业)标准$/;
const NO_TITLE =
  /^(?:ICS|CCS|\d{2}\.\d{2}|[A-Z]\s?\d{2}$|代替|替代|备案号|UDC)|发布$|实施$|实\s?施$|\d{4}\s?[-—年]\s?\d{1,2}|委员会$|管理(?:总)?局$|[。；;：:，,]$/;
const DATE = /(\d{4})\s?[-—–年.]?\s?([01]\d)\s?[-—–月.]?\s?([0-3]\d)\s?日?/;
/** Lines of one title differ less than this in size. */
const SAME_SIZE = 0.88;

/** Reads what a cover states. `lines` are those before the first heading. */
export function readCoverPage(lines: readonly CoverLine[]): CoverPage {
  const numbered = lines.find((line) => isNumber(line.text));
  const titleLines = titleOf(lines);
  const english = englishAfter(lines, titleLines);
  const title = joined(titleLines);
  const isChinese = title !== null && /\p{Script=Han}/u.test(title);
  const stage = lines.map((line) => STAGE.exec(line.text.replace(/\s/g, ""))?.[1]).find((found) => found);
  return {
    title,
    number: numbered?.text.trim() ?? null,
    edition: stage ?? null,

    facts: {
      titles: titlesOf(title, isChinese, joined(english)),
      published: dateBefore(lines, /发\s?布/),
      effective: dateBefore(lines, /实\s?施/),
      replaces: lines
        .filter((line) => /^(?:代\s?替|替\s?代|Replaces)/i.test(line.text))
        .flatMap((line) =>
          findStandardNumbers(line.text).map(({ start, end }) => line.text.slice(start, end)),
        ),
      ics: firstOf(lines, /^ICS\s*([\d.]+)/i),
      ccs: firstOf(lines, /^(?:CCS\s*)?([A-Z]\s?\d{2})$/),
      lines: lines.map((line) => line.text),
    },
  };
}

function titlesOf(title: string | null, isChinese: boolean, english: string | null): CoverFacts["titles"] {
  if (title === null) return {};
  if (!isChinese) return { en: title };
  return english === null ? { zh: title } : { zh: title, en: english };
}

/** The largest words that are none of the things a cover prints besides. */
function titleOf(lines: readonly CoverLine[]): readonly CoverLine[] {
  const candidates = lines.filter((line) => isTitleLine(line.text));
  const largest = candidates.reduce((size, line) => Math.max(size, line.size), 0);
  const first = candidates.find((line) => line.size > largest * 0.9);
  if (!first) return [];
  const isChinese = /\p{Script=Han}/u.test(first.text);
  const own: CoverLine[] = [];
  for (const line of lines.slice(lines.indexOf(first))) {
    const isOwn =
      isTitleLine(line.text) &&
      line.size > largest * SAME_SIZE &&
      /\p{Script=Han}/u.test(line.text) === isChinese &&
      own.length < 4;
    if (!isOwn) break;
    own.push(line);
  }
  return own;
}

function englishAfter(lines: readonly CoverLine[], title: readonly CoverLine[]): readonly CoverLine[] {
  const last = title.at(-1);
  if (!last || !/\p{Script=Han}/u.test(last.text)) return [];
  const own: CoverLine[] = [];
  for (const line of lines.slice(lines.indexOf(last) + 1)) {
    const isEnglish =
      /[A-Za-z]{3}/.test(line.text) && !/\p{Script=Han}/u.test(line.text) && !isNumber(line.text);
    if (!isEnglish || own.length === 5) break;
    own.push(line);
  }
  return own;
}

function isTitleLine(text: string): boolean {
  const plain = text.replace(/\s+/g, "");
  return (
    text.length <= 120 &&
    /\p{L}{2}/u.test(text) &&
    !KIND_OF_STANDARD.test(plain) &&
    !NO_TITLE.test(plain) &&
    !STAGE.test(plain) &&
    !isNumber(text)
  );
}

function isNumber(text: string): boolean {
  const [found] = findStandardNumbers(text.trim());
  if (/^(?:RFC|BCP|STD)\s?\d{1,5}$/.test(text.trim())) return true;
  return found?.start === 0 && found.end === text.trim().length;
}

function dateBefore(lines: readonly CoverLine[], word: RegExp): Day | null {
  for (const line of lines) {
    const at = line.text.search(word);
    if (at < 0) continue;
    const before = [...line.text.slice(0, at).matchAll(new RegExp(DATE, "g"))].at(-1);
    if (before) return `${before[1]}-${before[2]}-${before[3]}`;
  }
  return null;
}

function firstOf(lines: readonly CoverLine[], form: RegExp): string | null {
  return lines.map((line) => form.exec(line.text.trim())?.[1]).find((found) => found !== undefined) ?? null;
}

function joined(lines: readonly CoverLine[]): string | null {
  if (lines.length === 0) return null;
  const texts = lines.map((line) => line.text.trim());
  // The parts of a Chinese title stand on lines of their own and are set apart by a space.
  return /\p{Script=Han}/u.test(texts[0] ?? "") ? texts.join(" ") : joinLines(texts, { filled: true });
}
