/** Any of the patterns, in upper or lower case. */
export function any(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join("|"), "i");
}

/** White space and marks: `\W` would take in Chinese characters. */
export const MARKS = "[\\s\"“”'‘’()（）,，.。!！?？:：~]*";

/** The rest of a sentence up to what is sought. Bounded, so that a long text of many beginnings stays cheap. */
export const UP_TO = "[^?？。]{0,90}?";

const MODAL = String.raw`\b(?:(?:must|shall|should|may|can|could|to|need|needs)\s(?:not\s)?|be\s)`;

/** "must be deleted" is what a text may require; "was deleted" is what happened to the text. */
export function happened(...participles: readonly string[]): string {
  return `(?<!${MODAL})\\b(?:${participles.join("|")})\\b`;
}
