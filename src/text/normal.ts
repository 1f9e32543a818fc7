/**
 * The one notion of "the same characters" used wherever a quotation is held against its source
 * (trust rule 2): white space and width are normalised, nothing else.
 */

const HAN = "\\p{Script=Han}";
const CJK_PUNCTUATION = "\\u3000-\\u303f\\uff00-\\uffef";
const BETWEEN_HAN = new RegExp(`(?<=[${HAN}${CJK_PUNCTUATION}])\\s+(?=[${HAN}${CJK_PUNCTUATION}])`, "gu");

/** Full-width ASCII to half width, ideographic space to space; other characters stay as they are. */
export function normalWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");
}

/** Runs of white space become one space; none is kept between two Chinese characters, where lines merely wrap. */
export function normalSpace(text: string): string {
  return text.replace(/\s+/g, " ").replace(BETWEEN_HAN, "").trim();
}

/** The form in which quotations and sources are compared. */
export function normalText(text: string): string {
  return normalSpace(normalWidth(text));
}

/** True when `quotation` stands in `source`, white space and width aside. An empty quotation stands nowhere. */
export function standsIn(quotation: string, source: string): boolean {
  const wanted = normalText(quotation);
  return wanted !== "" && normalText(source).includes(wanted);
}
