import { withUniformForms } from "../standards/equal-forms.ts";
import { withUniformAmounts } from "../text/amounts.ts";
import { withUniformBounds } from "../text/bounds.ts";
import { normalSpace } from "../text/normal.ts";
import { ONE_TO_TEN } from "../text/number-words.ts";
import { chineseNumber } from "../text/numerals.ts";
import { maskReferences, type Renumbering } from "./references.ts";
import { isReordered } from "./reordering.ts";
import { SPELLINGS } from "./spellings.ts";

/** A kind of difference that touches no duty, and how a text looks without it. */
interface Rule {
  readonly reason: string;
  readonly smooth: (text: string) => string;
}

const RULES_IN_WORDS: readonly Rule[] = [
  { reason: "verbal-form", smooth: withUniformForms },
  { reason: "self-designation", smooth: smoothSelfDesignation },
  { reason: "reference-year", smooth: smoothReferenceYears },
  { reason: "numerals", smooth: smoothNumerals },
  { reason: "same-value", smooth: (text) => withUniformAmounts(withUniformBounds(text)) },
  { reason: "spelling", smooth: smoothSpelling },
  { reason: "article", smooth: smoothArticles },
  { reason: "capitals", smooth: smoothCapitals },
];

/** Typography last: it joins words. */
const RULES: readonly Rule[] = [...RULES_IN_WORDS, { reason: "typography", smooth: smoothTypography }];

/** True where two texts differ in white space at most. */
export function isSame(old: string, after: string): boolean {
  return old === after || (areSameBesideSpace(old, after) && normalSpace(old) === normalSpace(after));
}

/** Cheap, and false for most texts that differ. */
function areSameBesideSpace(old: string, after: string): boolean {
  let [i, j] = [0, 0];
  for (;;) {
    while (i < old.length && isSpace(old.charCodeAt(i))) i += 1;
    while (j < after.length && isSpace(after.charCodeAt(j))) j += 1;
    if (i >= old.length || j >= after.length) return i >= old.length && j >= after.length;
    if (old.charCodeAt(i) !== after.charCodeAt(j)) return false;
    i += 1;
    j += 1;
  }
}

function isSpace(code: number): boolean {
  if (code <= 0x7f) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return /\s/.test(String.fromCharCode(code));
}

/**
 * Why two differing texts say the same (`typography`, `verbal-form`, `self-designation`, `reference-year`, `numerals`,
 * `same-value`, `spelling`, `article`, `capitals`, `cross-reference`; several joined by commas; `word-order`), or null
 * when something else differs too.
 */
export function editorialReason(old: string, after: string, renumbering: Renumbering): string | null {
  const [oldMasked, newMasked] = maskReferences(old, after, renumbering);
  if (differSoon(oldMasked, newMasked)) return null;
  const [oldWords, newWords] = [smoothBy(RULES_IN_WORDS, oldMasked), smoothBy(RULES_IN_WORDS, newMasked)];
  if (smoothTypography(oldWords) !== smoothTypography(newWords))
    return isReordered(oldWords, newWords) ? "word-order" : null;
  const needed = RULES.filter((left) => {
    const others = RULES.filter((rule) => rule !== left);
    return smoothBy(others, normalSpace(oldMasked)) !== smoothBy(others, normalSpace(newMasked));
  }).map((rule) => rule.reason);
  const references = smoothBy(RULES, old) === smoothBy(RULES, after) ? [] : ["cross-reference"];
  return [...needed, ...references].join(", ") || "typography";
}

function smoothBy(rules: readonly Rule[], text: string): string {
  return rules.reduce((done, rule) => rule.smooth(done), text);
}

/** A dash before a number, and not after one, is its sign. */
const SIGN = /(?<![\p{Script=Latin}\p{N}])[-−](?=\d)/gu;
const BETWEEN_LETTERS = /(?<=\p{L})[-‐‑](?=\p{L})/gu;
const IN_THOUSANDS = /(?<=\d)[, ](?=\d{3}(?!\d))/g;
const MEANINGLESS = /(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}\p{Sm}.%‰°/&@#$€¥_\u{E000}-\u{F8FF}]/gu;

/** What is left is letters, digits and the symbols that mean something; numbers do not run together. */
function smoothTypography(text: string): string {
  return text
    .normalize("NFKC")
    .replace(SIGN, "\u{E002}")
    .replace(BETWEEN_LETTERS, "")
    .replace(IN_THOUSANDS, "")
    .replace(/(?<=\d)\s+(?=\d)/g, "_")
    .replace(MEANINGLESS, "");
}

/** Most texts that differ do so soon: their beginnings tell, but for the last of these, which read on. */
const BEGINNING = 400;
const READ_ON = 100;

/** Another order of words leaves the length as it is, and other spellings nearly so: as a share of the longer text. */
const OTHER_LENGTH = 0.1;

/** True where no rule makes two texts one, nor another order of words; found without reading all of them. */
function differSoon(old: string, after: string): boolean {
  const [shorter, longer] = [Math.min(old.length, after.length), Math.max(old.length, after.length)];
  if (shorter <= BEGINNING || longer - shorter < OTHER_LENGTH * longer) return false;
  const [oldHead, newHead] = [old, after].map((text) => smoothBy(RULES, text.slice(0, BEGINNING)));
  const certain = Math.min(oldHead!.length, newHead!.length) - READ_ON;
  return certain > 0 && oldHead!.slice(0, certain) !== newHead!.slice(0, certain);
}

function smoothSelfDesignation(text: string): string {
  return text
    .replace(/本(?:标准|部分|文件|规范|指导性技术文件|技术文件)/g, "本文件")
    .replace(
      /\b(this) (?:(?:international|national|recommended|technical) )?(?:standard|document|part|specification|report)\b/giu,
      "$1 document",
    );
}

const LIST_OF_REFERENCES = /^(?:\d{1,2}\s+)?(?:规范性引用文件|normative references)\s*(?:\n|$)/iu;
const DATED_REFERENCE =
  /((?:GB|GM|GA|YD|DB|JR|SJ)(?:[/∕／][A-Z]{1,2})?\s?\d{3,6}(?:\.\d{1,3}){0,3}|(?:ISO|IEC|IEEE|ETSI|ITU|EN)(?:[/-][A-Z]{1,5}){0,3} ?[A-Z]?\.?\d{3,6}(?:-\d{1,3}){0,2})\s?[-—－–:]\s?(?:19|20)\d[\dX](?!\d)/gu;

/**
 * A later year of a document that is cited: the list of normative references says so once, and what is stated
 * there is no matter of editing.
 */
function smoothReferenceYears(text: string): string {
  return LIST_OF_REFERENCES.test(text) ? text : text.replace(DATED_REFERENCE, "$1");
}

const HAN_COUNT =
  /[一二两三四五六七八九十百千]{1,8}(?=个?(?:工作日|自然日|小时|月|季度|字符)|分钟|秒|年|日|天|周|次|倍|级|名|人|份|台)/gu;
const ENGLISH_COUNT =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten)(?=[ -](?:\p{L}{1,12} )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|times)\b)/giu;

function smoothNumerals(text: string): string {
  return text
    .replace(HAN_COUNT, (numeral) => String(chineseNumber(numeral) ?? numeral))
    .replace(ENGLISH_COUNT, (word) => String(ONE_TO_TEN[word.toLowerCase()] ?? word));
}

/** `the`, `a` and `an` before a word; a capital article only where a sentence begins. */
function smoothArticles(text: string): string {
  return text
    .replace(/\b(?:the|an?)\s(?=\p{L})/gu, "")
    .replace(/(?<=^|[.!?:;]\s|\n)(?:The|An?)\s(?=\p{Ll})/gu, "");
}

function smoothSpelling(text: string): string {
  return SPELLINGS.reduce((done, [pattern, uniform]) => done.replace(pattern, uniform), text);
}

const KEY_WORD = /\b(?:MUST|SHALL|SHOULD|MAY|NOT|REQUIRED|RECOMMENDED|OPTIONAL)\b/g;

/** Upper-case key words carry force (RFC 8174): they stay apart from the same words in small letters. */
function smoothCapitals(text: string): string {
  return text.replace(KEY_WORD, (word) => `\u{E000}${word}`).toLowerCase();
}
