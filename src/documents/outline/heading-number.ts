import { chineseNumber } from "../../text/numerals.ts";

/** What the number of a heading says about its place. */
export type NumberForm =
  | "dotted" // 5.2.1, A.3, V2.1, 5.1-1
  | "annex" // 附录 A, Annex A, Appendix B
  | "division" // 第三章, Chapter III: what holds articles
  | "article" // 第十二条, Article 12
  | "identifier" // AC-2(1), MASVS-AUTH-1
  | "outline" // 一、 and （一）, as notices count
  | "label" // any other, told apart by the source or by its neighbours: I., (1), Provision 5.1-1
  | "none";

export interface NumberedHeading {
  readonly form: NumberForm;
  /** As printed, without the words around it; null where there is none. */
  readonly number: string | null;
  readonly title: string;
  /** Dotted: how many parts; division: its rank, the outermost 1; otherwise 1. */
  readonly depth: number;
}

const HAN_NUMERAL = "[零〇○一二两三四五六七八九十百千\\d]{1,9}";
const DIVISION_RANKS = ["编", "分编", "章", "节"];
const ENGLISH_RANKS = ["part", "title", "chapter", "section"];
const DIVISION = new RegExp(
  `^第\\s{0,2}(${HAN_NUMERAL})\\s{0,2}(分编|编|章|节)(?=[\\s\\u3000：:]|$|\\p{Script=Han})[\\s\\u3000：:]*`,
  "u",
);
const ARTICLE = new RegExp(
  `^第\\s{0,2}(${HAN_NUMERAL})\\s{0,2}条((?:之${HAN_NUMERAL})?)(?=[\\s\\u3000：:【〔（(\\[]|$|\\p{Script=Han})[\\s\\u3000：:]*`,
  "u",
);
const ENGLISH_UNIT =
  /^(Part|Title|Chapter|Section|Article)\s+([IVXLC]{1,7}|\d{1,4}(?:-\d{1,2})?)(?=[\s.:—–-]|$)\s*[.:—–-]?\s*/;
const ANNEX =
  /^(?:附\s*录|Annex|ANNEX|Appendix|APPENDIX)\s*([A-Z])(?![A-Za-z])(?!\s*[.．]\s*\d)\s*[:：.．、—–-]?\s*/;
const ANNEX_WORD =
  /^((?:附\s*件|附\s*录)\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})|(?:Annex|Appendix|Schedule)\s+(?:[IVX]{1,5}|\d{1,2}))(?=[\s\u3000:：.．—–-]|$)\s*[:：.．—–-]?\s*/;
const DOTTED =
  /^((?:V(?=\d)|[A-Z]\s?\.\s?(?=\d))?\d{1,3}(?:\s?[.．·]\s?\d{1,3}){0,7}(?:(?<=[.．·]\s?\d{1,3})[-‑]\d{1,3})?)(?:[.．](?=[\s\u3000]|$|\p{Script=Han}))?(?=[\s\u3000:：]|$|\p{Script=Han})[\s\u3000:：]*/u;
const IDENTIFIER =
  /^([A-Z][A-Z0-9]{1,15}(?:-[A-Z][A-Z0-9]{0,15}){0,4}-\d{1,4}(?:\.\d{1,3}){0,3}(?:\s?\(\d{1,3}\)){0,2})(?=[\s:：.—–-]|$)\s*[:：.—–-]?\s*/;
const OUTLINE = /^([一二三四五六七八九十]{1,3})、\s*|^([（(][一二三四五六七八九十]{1,3}[)）])\s*/;

/**
 * Tells a heading's number from its title by the forms that publishers print. An annex's nature stays in its title
 * (`附录 A（规范性）示例` is A, `（规范性）示例`), since it says what force the annex has.
 */
export function parseHeading(source: string): NumberedHeading {
  const text = source.trim();
  const start = text
    .slice(0, 60)
    .replace(/[０-９Ａ-Ｚ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return (
    divisionOf(text, start) ??
    annexOf(text, start) ??
    dottedOf(text, start) ??
    simple(IDENTIFIER, "identifier", text, start) ??
    outlineOf(text, start) ?? { form: "none", number: null, title: text, depth: 1 }
  );
}

/** The parts by which a number counts: `5.2.1` and `5.2-1` have three. */
export function partsOf(number: string): readonly string[] {
  return number.split(/[.\-‑]/);
}

/** True for `5.2.1` and `5.2-1` in 5.2. */
export function isWithin(number: string, outer: string): boolean {
  return number.startsWith(outer) && /^[.\-‑]/.test(number.slice(outer.length));
}

const NOUN = /^\p{L}{3,}\s(?=\d)/u;

/** What the numbers below a number go on from: 4 for `Chapter 4`, 第四章 and 四, 5.1 for `Requirement 5.1`, else itself. */
export function figuresOf(number: string): string {
  const chinese = chineseNumber(number.replace(/^第|章$/g, ""));
  return chinese === null ? number.replace(NOUN, "") : String(chinese);
}

/** `第十二条` with what follows it on its line; null for other text. */
export function parseArticle(text: string): NumberedHeading | null {
  const found = divisionOf(text, text.slice(0, 60));
  return found?.form === "article" ? found : null;
}

function divisionOf(text: string, start: string): NumberedHeading | null {
  const article = ARTICLE.exec(start);
  if (article)
    return {
      form: "article",
      number: `第${article[1]}条${article[2]}`,
      title: text.slice(article[0].length),
      depth: 5,
    };
  const division = DIVISION.exec(start);
  if (division) {
    const rank = DIVISION_RANKS.indexOf(division[2] ?? "") + 1;
    return {
      form: "division",
      number: `第${division[1]}${division[2]}`,
      title: text.slice(division[0].length),
      depth: rank,
    };
  }
  const unit = ENGLISH_UNIT.exec(start);
  if (!unit) return null;
  const rank = ENGLISH_RANKS.indexOf((unit[1] ?? "").toLowerCase()) + 1;
  const number = `${unit[1]} ${unit[2]}`;
  return {
    form: rank > 0 ? "division" : "article",
    number,
    title: text.slice(unit[0].length),
    depth: rank || 5,
  };
}

function annexOf(text: string, start: string): NumberedHeading | null {
  const letter = ANNEX.exec(start);
  if (letter)
    return { form: "annex", number: letter[1] ?? null, title: text.slice(letter[0].length), depth: 1 };
  const word = ANNEX_WORD.exec(start);
  if (!word) return null;
  const number = (word[1] ?? "").replace(/(?<=\p{Script=Han})\s+/gu, "");
  return { form: "annex", number, title: text.slice(word[0].length), depth: 1 };
}

function dottedOf(text: string, start: string): NumberedHeading | null {
  const match = DOTTED.exec(start);
  if (!match) return null;
  const number = (match[1] ?? "").replace(/\s/g, "").replace(/[．·]/g, ".");
  const title = text.slice(match[0].length);
  const parts = partsOf(number).length;
  // A lone figure that runs into a Chinese word without a space counts things (`5年计划`), it numbers nothing.
  if (parts === 1 && !number.startsWith("V") && /^\d+\p{Script=Han}/u.test(start)) return null;
  return { form: "dotted", number, title, depth: parts };
}

function outlineOf(text: string, start: string): NumberedHeading | null {
  const match = OUTLINE.exec(start);
  if (!match) return null;
  return {
    form: "outline",
    number: match[1] ?? match[2] ?? null,
    title: text.slice(match[0].length),
    depth: match[1] ? 1 : 2,
  };
}

function simple(pattern: RegExp, form: NumberForm, text: string, start: string): NumberedHeading | null {
  const match = pattern.exec(start);
  if (!match) return null;
  return { form, number: (match[1] ?? "").replace(/\s/g, ""), title: text.slice(match[0].length), depth: 1 };
}
