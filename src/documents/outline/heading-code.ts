/** A publisher's code at the head of a title: letters directly followed by figures, or a word with one. */
export interface HeadingCode {
  /** As printed: `V1.1`, `R2`, `Level 1A`. */
  readonly code: string;
  readonly title: string;
  /** What all codes of its kind begin with: `V`, `R`, `Level`. */
  readonly family: string;
  /** The first figure of the code. */
  readonly value: number;
  /** True where punctuation parts the code from the title: then it is a number. Else it is the title's first word. */
  readonly isSetOff: boolean;
}

/** A hyphen between spaces is typed for a dash after letters and figures; after words it only joins. */
const LETTERED =
  /^((?<family>[A-Z]{1,4})(?<value>\d{1,3})(?:\.\d{1,3}){0,4})(?:(?<parting>\s{0,2}(?:[:：．、–—]|\.(?=\s|$))\s{0,4}|\s{1,2}[-－]\s{1,4})|\s{1,4})(?=\S)/;
const WORDED =
  /^((?<family>[A-Z][a-z]{2,15})\s(?<value>\d{1,2})[A-Z]?)(?<parting>\s{0,2}(?:[:：–—]|\.(?=\s))\s{0,4})(?=\S)/;
/** Captions count what stands in the text, not the text's parts. */
const CAPTION = /^(?:Figure|Fig|Table|Equation|Listing|Note|Example)$/;

/** The code a heading begins with; null where it begins with none, or is nothing else. */
export function headingCode(text: string): HeadingCode | null {
  const match = LETTERED.exec(text) ?? WORDED.exec(text);
  const family = match?.groups?.["family"] ?? "";
  if (!match || CAPTION.test(family)) return null;
  return {
    code: match[1] ?? "",
    title: text.slice(match[0].length),
    family,
    value: Number(match.groups?.["value"]),
    isSetOff: match.groups?.["parting"] !== undefined,
  };
}
