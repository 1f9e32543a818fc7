import { joinLines } from "./prose/join-lines.ts";
import { findStandardNumbers } from "../standards/standard-number.ts";
import type { Titles } from "../standards/standard.ts";
import type { Day } from "../text/dates.ts";

/** What a standard's cover states besides its title and number. Each is null or empty where the cover is silent. */
export interface CoverFacts {
  readonly titles: Titles;
  readonly published: Day | null;
  /** The day it enters into force. */
  readonly effective: Day | null;
  /** Numbers of the standards that it replaces, as printed. */
  readonly replaces: readonly string[];
  /** International and Chinese classification: `35.040`, `L 80`. */
  readonly ics: string | null;
  readonly ccs: string | null;
  /** Every line of the cover as printed, issuing bodies and all. */
  readonly lines: readonly string[];
}

const HAN = /\p{Script=Han}/u;
const STAGE =
  /[(（]?((?:标准)?(?:草案|征求意见稿|送审稿|报批稿|发布稿|审查稿|讨论稿)(?:第?[一二三四五六七八九十\d]{0,3}[稿版])?)[)）]?$/;
const KIND_OF_STANDARD = /^中华人民共和国.{0,14}(?:标准|指导性技术文件)|^(?:国家|行业|团体|地方|企业)标准$/;
const NO_TITLE =
  /^(?:ICS|CCS|\d{2}\.\d{2}|[A-Z]\s?\d{2}$|代替|部分代替|替代|备案号|UDC|[(（]?(?:本稿)?(?:完成|形成)(?:时间|日期)|计划(?:编|代)?号)|发布$|实施$|实\s?施$|\d{4}\s?[-—年]\s?\d{1,2}|委员会$|管理(?:总)?局$|[。；;：:，,]$|\b(?:[Vv]ersion|[Dd]ate|[Ss]tatus)\s?:/;
const REPLACING = /^(?:部分\s?)?(?:代\s?替|替\s?代|Replac(?:es|ing))/i;
/** A number not given yet: `GB/T XXXXX—XXXX`. */
const BLANK_NUMBER =
  /^[A-Z]{1,5}(?:\s?[/∕／]\s?[A-Z]{1,5}){0,2}\s{0,3}[\dXx×.]{3,9}\s{0,3}[-—－–]\s{0,3}[\dXx×]{4}$/;
/** Who issues it: `ETSI/SAGE`. */
const BODY = /^[A-Z]{2,}(?:\/[A-Z]{2,})*$/;
/** As what it is issued, where that stands alone. */
const KIND_ALONE =
  /^(?:(?:technical|draft|international|public) )?(?:specification|standard|report|recommendation)$/i;
/** How far a standard agrees with an international one: `（ISO/IEC 27001:2022, IDT）`. */
const AGREEMENT = /^[(（[].{0,80}\b(?:ISO|IEC|ITU|IDT|MOD|NEQ)\b/;
const DATE = /(\d{4})\s?[-—–年.]?\s?([01]\d)\s?[-—–月.]?\s?([0-3]\d)\s?日?/g;
const LONGEST_TITLE = 120;
const MAX_TITLE_LINES = 4;
const MAX_ENGLISH_LINES = 5;

/** Reads the plain lines of a cover, those before the first heading, whatever format they come from. */
export function coverFacts(lines: readonly string[]): CoverFacts {
  const texts = lines.map((line) => line.trim()).filter((line) => line !== "");
  const title = titleAmong(texts);
  return {
    titles: titlesOf(title, englishAfter(texts, title)),
    published: dayBefore(texts, /发\s?布/),
    effective: dayBefore(texts, /实\s?施/),
    replaces: texts.filter((line) => REPLACING.test(line)).flatMap(numbersIn),
    ics: firstOf(texts, /^ICS:?\s*(\d{2}(?:\.\d{2,3}){0,2})/i),
    ccs: firstOf(texts, /(?:^|\s)CCS:?\s*([A-Z]\s?\d{2})(?=$|\s)|^(?:ICS[\s\d.]{0,20})?([A-Z]\s?\d{2})$/),
    lines: texts,
  };
}

/** The standard's number as printed on a line of its own; null without one. */
export function coverNumber(lines: readonly string[]): string | null {
  const line = lines.map((text) => text.trim()).find(isNumber);
  return line === undefined ? null : closed(line);
}

/** The stage as printed: `征求意见稿`. */
export function coverStage(lines: readonly string[]): string | null {
  return lines.map((line) => STAGE.exec(line.replace(/\s/g, ""))?.[1]).find((found) => found) ?? null;
}

/** True for words that may be a title, or a part of one: none of the things that a cover prints besides. */
export function isTitleLine(text: string): boolean {
  const plain = text.replace(/\s+/g, "");
  return (
    text.length <= LONGEST_TITLE &&
    /\p{L}{2}/u.test(text) &&
    !KIND_OF_STANDARD.test(plain) &&
    !NO_TITLE.test(plain) &&
    !STAGE.test(plain) &&
    !AGREEMENT.test(text.trim()) &&
    !isNumber(text.trim())
  );
}

/** True for words that a title may begin with. A kind of document may still end one: `Application Security / Standard`. */
export function opensTitle(text: string): boolean {
  const plain = text.trim();
  return isTitleLine(text) && !BODY.test(plain) && !KIND_ALONE.test(plain);
}

/** The lines of the English title below a Chinese one. */
export function englishAfter(lines: readonly string[], title: readonly string[]): readonly string[] {
  const last = title.at(-1);
  if (last === undefined || !HAN.test(last)) return [];
  const own: string[] = [];
  for (const line of lines.slice(lines.indexOf(last) + 1)) {
    const isEnglish = /[A-Za-z]{3}/.test(line) && !HAN.test(line) && isTitleLine(line);
    if (!isEnglish || own.length === MAX_ENGLISH_LINES) break;
    own.push(line);
  }
  return own;
}

/** Titles by language, of the lines that each stands on. */
export function titlesOf(title: readonly string[], english: readonly string[]): Titles {
  const [own, other] = [joinedTitle(title), joinedTitle(english)];
  if (own === null) return {};
  if (!HAN.test(own)) return { en: own };
  return other === null ? { zh: own } : { zh: own, en: other };
}

/** The parts of a Chinese title stand on lines of their own and are set apart by a space. */
export function joinedTitle(lines: readonly string[]): string | null {
  if (lines.length === 0) return null;
  const texts = lines.map((line) => line.trim());
  return HAN.test(texts[0] ?? "") ? texts.join(" ") : joinLines(texts, { filled: true });
}

/** The first lines that may be a title after the number and what it replaces: covers print it there. */
function titleAmong(lines: readonly string[]): readonly string[] {
  const above = lines.findLastIndex(
    (line) => isNumber(line) || REPLACING.test(line) || KIND_OF_STANDARD.test(line.replace(/\s+/g, "")),
  );
  const rest = lines.slice(above + 1);
  const first = rest.findIndex(opensTitle);
  if (first < 0) return [];
  const isChinese = HAN.test(rest[first] ?? "");
  const end = rest.findIndex(
    (line, at) => at > first && (!isTitleLine(line) || HAN.test(line) !== isChinese),
  );
  return rest.slice(first, Math.min(end < 0 ? rest.length : end, first + MAX_TITLE_LINES));
}

function isNumber(text: string): boolean {
  if (/^(?:RFC|BCP|STD)\s?\d{1,5}$/.test(text) || BLANK_NUMBER.test(text)) return true;
  const [found] = findStandardNumbers(text);
  return found?.start === 0 && found.end === text.length;
}

function numbersIn(line: string): readonly string[] {
  return findStandardNumbers(line).map(({ start, end }) => closed(line.slice(start, end)));
}

/** Typesetters set space around the dash of a number. */
function closed(number: string): string {
  return number.replace(/\s*([-—－–])\s*/g, "$1");
}

/** The last day named before the word, on its line. */
function dayBefore(lines: readonly string[], word: RegExp): Day | null {
  for (const line of lines) {
    const at = line.search(word);
    const before = at < 0 ? undefined : [...line.slice(0, at).matchAll(DATE)].at(-1);
    if (before) return `${before[1]}-${before[2]}-${before[3]}`;
  }
  return null;
}

function firstOf(lines: readonly string[], form: RegExp): string | null {
  for (const line of lines) {
    const found = form.exec(line);
    if (found) return found[1] ?? found[2] ?? null;
  }
  return null;
}
