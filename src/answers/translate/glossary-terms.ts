import type { GlossaryEntry } from "../../standards/glossary.ts";
import type { Language } from "../../text/language.ts";
import { normalText } from "../../text/normal.ts";
import { terms } from "../../text/tokens.ts";

/** A term of the glossary that stands in a text, and what it is called in the other language. */
export interface TermInText {
  readonly term: string;
  readonly renderings: readonly string[];
}

/**
 * The glossary's terms in a text, the longest first: where 密钥管理系统 stands, neither 密钥管理 nor 密钥 is one of its own.
 */
export function termsIn(
  text: string,
  language: Language,
  glossary: readonly GlossaryEntry[],
): readonly TermInText[] {
  const other = language === "zh" ? "en" : "zh";
  const known = glossary
    .flatMap((entry) => entry[language].map((term) => ({ term, renderings: entry[other] })))
    .sort((a, b) => b.term.length - a.term.length);
  let rest = normalText(text);
  const found = new Set<string>();
  for (const { term } of known) {
    const without = rest.replace(formOf(term), " □ ");
    if (without !== rest) found.add(term);
    rest = without;
  }
  // One word may stand for two things, each with renderings of its own: any of them will do.
  return [...found].map((term) => ({
    term,
    renderings: known.filter((one) => one.term === term).flatMap((one) => one.renderings),
  }));
}

/** Whether a text uses the term: its very characters in Chinese, its words in any of their forms in English. */
export function usesTerm(text: string, term: string): boolean {
  if (/\p{Script=Han}/u.test(term)) return normalText(text).includes(normalText(term));
  const held = new Set(terms(text));
  const wanted = terms(term);
  return wanted.length > 0 && wanted.every((word) => held.has(word));
}

/** Chinese as it is written; English in capitals or not, of one or of several. */
function formOf(term: string): RegExp {
  if (/\p{Script=Han}/u.test(term)) return new RegExp(escaped(normalText(term)), "gu");
  const words = normalText(term)
    .split(/\s+/)
    .map(escaped)
    .join(String.raw`[\s-]+`);
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?:s|es)?(?![\\p{L}\\p{N}])`, "giu");
}

/** Without the hyphen, which may not be escaped where the pattern knows Unicode. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
