import { stemmer } from "stemmer";
import { chineseNumber } from "./numerals.ts";
import { FUNCTION_CHARACTERS, QUESTION_FRAMES, STOP_WORDS } from "./stop-words.ts";

const ORDINAL = /第(?<ordinal>[零〇一二两三四五六七八九十百千\d]+)(?<part>部分|[编章节条款项])/v;
const ANNEX =
  /(?:附录|(?<![a-z])(?:annex|appendix))\s*(?<annex>[a-z])(?![[\p{L}\p{N}]--\p{Script=Han}]|\.\d)/v;
const STANDARD_NUMBER =
  /(?<![[\p{L}\p{N}]--\p{Script=Han}])(?<publisher>[a-z]{2,5}[\/∕][a-z]{1,4}|[a-z]{2,3})\s?(?<serial>\d{3,}(?:\.\d+)*)(?:\s?[\-—–]\s?(?<year>\d{3}[\dx]|x{4}))?(?![[\p{L}\p{N}]--\p{Script=Han}])/v;
const HAN = /(?<han>\p{Script=Han}+?(?=第[零〇一二两三四五六七八九十百千\d]|附录\s*[a-z]|\P{Script=Han}|$))/v;
const WORD = /(?<word>[[\p{L}\p{N}]--\p{Script=Han}]+(?:[.\-\/_'’][[\p{L}\p{N}]--\p{Script=Han}]+)*)/v;

/** What a text is cut into, in this order of preference. Texts are folded (NFKC, lower case) before. */
const PIECE = new RegExp(
  [ORDINAL, ANNEX, STANDARD_NUMBER, HAN, WORD].map((form) => form.source).join("|"),
  "gv",
);

/**
 * The terms by which a text is found, in reading order: English words stemmed (Porter) without stop words; Chinese
 * characters and pairs of neighbours without function characters; identifiers and clause numbers whole and in parts
 * (`GB/T 00801-2026`: `gbt00801`, `gb`, `00801`, `2026`; `5.2.1`: `5.2.1`, `5`, `2`, `1`; 第十二条: `第12条`, `12`).
 * No term holds white space or punctuation other than a full stop.
 */
export function terms(text: string): readonly string[] {
  const found: string[] = [];
  for (const { groups = {} } of text.normalize("NFKC").toLowerCase().matchAll(PIECE)) {
    const { ordinal, part, annex, publisher, serial, year, han, word } = groups;
    if (ordinal !== undefined) pushOrdinal(found, ordinal, part ?? "");
    else if (annex !== undefined) found.push("annex", `annex${annex}`);
    else if (serial !== undefined) pushStandardNumber(found, publisher ?? "", serial, year);
    else if (han !== undefined) pushHan(found, han);
    else if (word !== undefined) pushWord(found, word);
  }
  return found;
}

const FRAME = new RegExp(QUESTION_FRAMES.join("|"), "gv");
const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });

/** A question without the words that only say that something is asked (什么, 如何). */
export function withoutFrame(question: string): string {
  return question.replace(FRAME, " ");
}

/**
 * The terms that say what a text is about: those of `terms` without the frame of a question, and of Chinese the
 * pairs that lie within a word, without single characters (unless there is nothing else).
 */
export function informativeTerms(text: string): readonly string[] {
  const all = terms(withoutFrame(text).replace(/\p{Script=Han}{3,}/gv, partWords));
  const telling = all.filter((term) => !/^\p{Script=Han}$/v.test(term));
  return telling.length > 0 ? telling : all;
}

/** Words parted by spaces. Neighbours of one character each stay together: the dictionary lacks the words of our field. */
function partWords(run: string): string {
  if (/第[零〇一二两三四五六七八九十百千]/v.test(run)) return run;
  const words = [...SEGMENTER.segment(run)].map(({ segment }) => segment);
  return words.reduce((parted, word, at) => {
    const joined = word.length === 1 && words[at - 1]?.length === 1;
    return parted + (at === 0 || joined ? "" : " ") + word;
  }, "");
}

/** True for a Chinese character or pair as `terms` gives them. */
export function isHanTerm(term: string): boolean {
  return /^\p{Script=Han}{1,2}$/u.test(term);
}

function pushOrdinal(found: string[], ordinal: string, part: string): void {
  const value = String(chineseNumber(ordinal) ?? ordinal);
  found.push(`第${value}${part}`, value);
}

function pushStandardNumber(found: string[], publisher: string, serial: string, year = ""): void {
  const letters = publisher.split(/[/∕]/);
  if (!STOP_WORDS.has(publisher)) found.push(letters.join("") + serial);
  for (const part of letters) pushPart(found, part);
  found.push(serial);
  if (serial.includes(".")) found.push(...serial.split("."));
  if (year !== "") found.push(year);
}

function pushHan(found: string[], run: string): void {
  let previous: string | null = null;
  for (const character of run) {
    if (FUNCTION_CHARACTERS.has(character)) {
      previous = null;
      continue;
    }
    found.push(character);
    if (previous !== null) found.push(previous + character);
    previous = character;
  }
}

function pushWord(found: string[], word: string): void {
  const bare = word.replace(/['’].*$/v, "");
  const parts = bare.split(/[.\-\/_]/v);
  const joined = bare.replace(/[\-\/_]/gv, "");
  if (parts.length > 1 && (/\d/v.test(bare) || isLostInParts(joined, parts))) found.push(joined);
  for (const part of parts) pushPart(found, part);
}

/** `v-if`, `x-axis`, `e-mail` are names as a whole: single letters are no terms, and what is left means something else. */
function isLostInParts(joined: string, parts: readonly string[]): boolean {
  return /^[a-z]{3,}$/v.test(joined) && parts.some((part) => part.length === 1);
}

/**
 * A single letter is no word: it is what is left of `e.g.` and of list labels. Three consonants are an abbreviation, whose
 * last letter is no ending: SMS is not SM.
 */
function pushPart(found: string[], part: string): void {
  if (STOP_WORDS.has(part) || /^\p{L}?$/v.test(part)) return;
  found.push(/^[a-z]+$/v.test(part) && !/^[b-df-hj-np-tv-z]{3}$/v.test(part) ? stemmer(part) : part);
  const letters = /^([a-z]{2,})\d/v.exec(part)?.[1];
  if (letters !== undefined) found.push(letters);
}
