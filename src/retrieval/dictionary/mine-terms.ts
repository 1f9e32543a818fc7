import type { Clause, ClauseText } from "../../standards/clause.ts";
import { hasHan } from "../../text/language.ts";
import { termsKey } from "./entries.ts";

/** A Chinese wording and the terms of an English one, parted by spaces, that stand for each other. */
export interface MinedPair {
  readonly zh: string;
  readonly en: string;
}

/** What is longer is a sentence rather than a name. */
const MOST_CHARACTERS = 12;

/** `密钥 key`, and in the translation `key 密钥`: how a Chinese standard gives a term that it defines. */
const DEFINED = [
  /^(?<zh>\p{Script=Han}+)\s+(?<en>[a-z][a-z0-9 \-/]+)$/iu,
  /^(?<en>[a-z][a-z0-9 \-/]+)\s+(?<zh>\p{Script=Han}+)$/iu,
];

/**
 * The words for the same thing that an edition itself gives: its defined terms, which bear both languages, and the
 * titles of equally numbered clauses where it is held in both.
 */
export function mineTerms(texts: readonly ClauseText[]): readonly MinedPair[] {
  const pairs = [...texts.flatMap(({ clauses }) => clauses.flatMap(definedIn)), ...titlesOfBoth(texts)];
  return [...new Map(pairs.map((pair) => [`${pair.zh} ${pair.en}`, pair])).values()];
}

function definedIn({ kind, title }: Clause): readonly MinedPair[] {
  if (kind !== "term" || title === null) return [];
  const found = DEFINED.map((form) => form.exec(title)?.groups ?? {}).find(({ zh }) => zh !== undefined);
  return pairOf(found?.["zh"] ?? "", found?.["en"] ?? "");
}

function titlesOfBoth(texts: readonly ClauseText[]): readonly MinedPair[] {
  const chinese = texts.find(({ language }) => language === "zh");
  const english = texts.find(({ language }) => language === "en");
  if (!chinese || !english) return [];
  const titles = new Map(
    english.clauses.flatMap(({ number, title }) =>
      number === null || title === null ? [] : [[number, title] as const],
    ),
  );
  return chinese.clauses.flatMap(({ number, title }) =>
    number === null || title === null ? [] : pairOf(title, titles.get(number) ?? ""),
  );
}

function pairOf(zh: string, en: string): readonly MinedPair[] {
  const written = zh.normalize("NFKC").toLowerCase().trim();
  const key = hasHan(en) ? null : termsKey(en);
  const isName = /^\p{Script=Han}{2,}$/u.test(written) && [...written].length <= MOST_CHARACTERS;
  return key !== null && isName ? [{ zh: written, en: key }] : [];
}
