/** The 3755 frequent characters of GB 2312 (level 1): nearly all of any Chinese standard is written with them. */
const FREQUENT: ReadonlySet<string> = new Set(
  Array.from({ length: 0xd8 - 0xb0 }, (_, row) => 0xb0 + row).flatMap((lead) =>
    Array.from({ length: lead === 0xd7 ? 89 : 94 }, (_, cell) =>
      new TextDecoder("gb18030").decode(Uint8Array.of(lead, 0xa1 + cell)),
    ),
  ),
);
const STOP_WORDS =
  /\b(?:the|of|and|to|in|is|for|be|that|with|shall|should|are|as|by|or|this|an|on|not|from|may|der|die|und|des|les|de|la|et|el|en|los)\b/gi;

/** Least share of Chinese characters in a Chinese text, and of frequent ones among them (measured: 0.27 and 0.996). */
const LEAST_HAN = 0.15;
const LEAST_FREQUENT = 0.95;
const OTHER_SCRIPTS =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Thai}\p{Script=Devanagari}]/gu;
/** Too little text to judge. */
const FEWEST = 150;

/** What the characters of a text are, as shares of those that are not white space. */
interface Makeup {
  readonly total: number;
  readonly han: number;
  readonly frequent: number;
  readonly latinWords: number;
  readonly stopWords: number;
  /** Letters and signs beyond ASCII that stand for nothing in Chinese or English. */
  readonly odd: number;
  readonly otherScripts: number;
}

/**
 * True for text that can be read: Chinese in frequent characters, or words of a language with an alphabet. Text layers
 * with a wrong character map are neither. Too little text to judge counts as legible.
 */
export function isLegible(text: string): boolean {
  const makeup = makeupOf(text);
  if (makeup.total < FEWEST || makeup.otherScripts >= 0.2) return true;
  if (makeup.han >= LEAST_HAN) return makeup.frequent >= LEAST_FREQUENT;
  if (makeup.han > 0.02 && makeup.frequent < LEAST_FREQUENT) return false;
  return (
    makeup.latinWords >= 0.55 || (makeup.latinWords >= 0.35 && makeup.stopWords >= 0.1 && makeup.odd < 0.05)
  );
}

/**
 * True for a page of a legible document whose own characters are wrong. Pages of code, formulas and figures hold few
 * words and are none of these.
 */
export function isGarbledPage(text: string): boolean {
  const makeup = makeupOf(text);
  if (makeup.total < FEWEST || makeup.otherScripts >= 0.2) return false;
  if (makeup.han * makeup.total >= 30 && makeup.frequent < 0.8) return true;
  return makeup.odd >= 0.08 && makeup.latinWords < 0.55 && makeup.han < LEAST_HAN;
}

function makeupOf(text: string): Makeup {
  const characters = text.replace(/\s+/g, "");
  const total = characters.length;
  const share = (count: number, of: number) => (of === 0 ? 0 : count / of);
  const han = characters.match(/\p{Script=Han}/gu) ?? [];
  const words = text.match(/[A-Za-z]{2,}/g) ?? [];
  return {
    total,
    han: share(han.length, total),
    frequent: share(han.filter((character) => FREQUENT.has(character)).length, han.length),
    latinWords: share(words.join("").length, total),
    stopWords: share(text.match(STOP_WORDS)?.length ?? 0, words.length),
    odd: share(
      characters.match(/[\x80-\xa6\xa8-\xaf\xb2-\xb6\xb8-\xd6\xd8-\xf6\xf8-\u02ff\ufffd\ue000-\uf8ff]/g)
        ?.length ?? 0,
      total,
    ),
    otherScripts: share(characters.match(OTHER_SCRIPTS)?.length ?? 0, total),
  };
}
