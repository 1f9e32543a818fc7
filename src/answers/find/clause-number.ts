import { chineseNumber } from "../../text/numerals.ts";

/**
 * Whether a clause bears the number that a question asks for: 第21条 of a standard is printed as 21, and of a law as
 * 第二十一条; so it is with chapters. A noun before the number may be left out: `Provision 5.1-1` is 5.1-1, too.
 * @param asked as questions write numbers, in upper case
 */
export function isNumbered(printed: string | null, asked: string): boolean {
  return (
    printed !== null &&
    (printed.toUpperCase() === asked ||
      plain(printed, asked) === plain(asked, asked) ||
      (asked.includes(".") && printed.replace(NOUN, "") === asked))
  );
}

const NOUN = /^[A-Z][a-z]+ (?=\d)/;

/** Whether a title begins with the code that a question asks for: `V1.1 Secure development` is asked for as V1.1. */
export function isCoded(title: string | null, asked: string): boolean {
  return title !== null && /^[A-Z]+\d/.test(asked) && title.toUpperCase().startsWith(`${asked} `);
}

/** Whether it stands under the clause with that number. */
export function isUnder(printed: string | null, asked: string): boolean {
  const outer = plain(asked, asked);
  const inner = (printed ?? "").replace(NOUN, "").toUpperCase();
  return inner.startsWith(outer) && /^(?:\.|-\d)/.test(inner.slice(outer.length));
}

/** 第二十一条 as `21`, where an article is asked for, 第五章 as `5` where a chapter is; any other number as it is. */
function plain(number: string, asked: string): string {
  if (!asked.startsWith("第")) return number.toUpperCase();
  const unit = asked.at(-1) === "章" ? /^第(.+)章$/u : /^第(.+)条$/u;
  const digits = number.replace(unit, "$1");
  return String(chineseNumber(digits) ?? number);
}
