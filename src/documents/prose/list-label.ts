/** A label at the start of a line that opens a list item. */
export interface ListLabel {
  /** As printed: `a)`, `（一）`, `1.`, `——`. */
  readonly label: string;
  /** Items of one list share it. */
  readonly style: string;
  /** True for a label that may open a list: `a)`, `1.`, `（一）`, and every dash. */
  readonly first: boolean;
  /** Length of the label with the white space after it. */
  readonly width: number;
}

const STYLES: readonly (readonly [style: string, form: RegExp, first: RegExp])[] = [
  ["——", /^(?:——|――|──|－－)\s*/, /^/],
  ["—", /^[—–―]\s+/, /^/],
  ["•", /^[•●◆■□○◇▪◦‣➢✓▶·]\s*(?=\S)/, /^/],
  ["a)", /^[a-z]\s?[)）]\s*/, /^a/],
  ["(a)", /^[(（][a-z]{1,4}[)）]\s*/, /^.[ai][)）]/],
  ["a.", /^[a-z]\.(?:\s+|(?=\p{Script=Han}))/u, /^a/],
  ["1)", /^\d{1,3}\s?[)）]\s*/, /^1\D/],
  ["(1)", /^[(（]\d{1,3}[)）]\s*/, /^.1\D/],
  ["1.", /^\d{1,3}(?:\.(?!\d)|[．、](?!\d))(?:\s+|(?=\p{Script=Han}))/u, /^1\D/],
  ["（一）", /^[(（][一二三四五六七八九十百]{1,4}[)）]\s*/, /^.一[)）]/],
  ["一、", /^[一二三四五六七八九十]{1,3}、\s*/, /^一/],
  ["①", /^[①-⑳㉑-㉟㊱-㊿]\s*/, /^①/],
];

/** What any label begins with; most lines begin otherwise. */
const OPENING = /^[a-z\d(（①-⑳㉑-㊿一二三四五六七八九十—―─－–•●◆■□○◇▪◦‣➢✓▶·]/;

/** The list label a line opens with; null for other text. */
export function listLabel(line: string): ListLabel | null {
  if (!OPENING.test(line)) return null;
  for (const [style, form, first] of STYLES) {
    const match = form.exec(line.slice(0, 24));
    if (!match || match[0].length === line.length) continue;
    return { label: match[0].trim(), style, first: first.test(line), width: match[0].length };
  }
  return null;
}

/** True when a text may end before an item: at a stop, a comma or colon, or at the last `and` of a list. */
export function mayPrecedeItem(text: string): boolean {
  return /(?:[：:；;。.，,、!?？！]|\b(?:and|or)|[和或])["”’）)]*$/.test(text.slice(-12));
}
