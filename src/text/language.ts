/** The languages Rapporteur reads and answers in. */
export type Language = "zh" | "en";

/**
 * The language of a text by its share of Chinese characters among its letters. Standards' Chinese text
 * quotes many Latin names, and an English question may quote a Chinese title, so the line is drawn at a fifth,
 * counting one Chinese character as two letters' worth.
 */
export function languageOf(text: string): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han === 0) return "en";
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return han * 2 > (han * 2 + latin) * 0.2 ? "zh" : "en";
}

/** True when the text holds at least one Chinese character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
