import { findStandardNumbers } from "../../standards/standard-number.ts";

export interface CoverText {
  readonly title: string | null;
  readonly number: string | null;
  readonly edition: string | null;
  /** The lines that are neither; they stay as front matter. */
  readonly rest: readonly string[];
}

const STAGE = /^[(（]?(?:草案|征求意见稿|送审稿|报批稿|发布稿|审查稿|讨论稿)(?:第?\S{0,6}[稿版])?[)）]?$/;
/** What covers print besides the title: the kind of standard, classification, replaced numbers, dates, issuing bodies. */
const OTHER =
  /^(?:ICS|CCS|\d{2}\.\d{2}|代替|替代|备案号|中华人民共和国(?:国家|行业|\S{1,6}行业)?标准$|\S{0,12}(?:发布|实施)$|\d{4}\s?[-年])/;
const MAX_TITLE = 80;
/** A number not given yet, or of a series we do not know: `SL/T XXXX—202X`. */
const BLANK_NUMBER = /^[A-Z]{1,5}(?:\s?[/∕／]\s?[A-Z]{1,5}){0,2}\s*[\dXx×.]{3,9}\s*[-—－–]\s*[\dXx×]{4}$/;

/** Reads what a cover states: the lines before the first heading. */
export function readCover(lines: readonly string[]): CoverText {
  const texts = lines.map((line) => line.trim()).filter((line) => line !== "");
  const stage = texts.find((line) => STAGE.test(line.replace(/\s/g, "")));
  const number = texts.map((line) => numberLine(line)).find((found) => found !== null) ?? null;
  const title = texts.find((line) => line !== stage && isTitle(line)) ?? null;
  return {
    title,
    number,
    edition: stage?.replace(/[\s()（）]/g, "") ?? null,
    rest: lines.filter((line) => line.trim() === "" || line.trim() !== title),
  };
}

function numberLine(line: string): string | null {
  const [found] = findStandardNumbers(line);
  if (found?.start === 0 && found.end === line.length) return line;
  return BLANK_NUMBER.test(line) ? line : null;
}

function isTitle(line: string): boolean {
  return (
    line.length <= MAX_TITLE &&
    /\p{L}{2}/u.test(line) &&
    !OTHER.test(line) &&
    numberLine(line) === null &&
    !/[。；;：:，,]$/.test(line)
  );
}
