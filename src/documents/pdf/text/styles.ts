import type { Line } from "../lines/line.ts";

/** How the running text of a document is set, against which headings stand out. */
export interface BodyStyle {
  readonly size: number;
  /** The fonts that much of it is set in: Chinese and Latin words have different ones. */
  readonly fonts: ReadonlySet<string>;
  readonly bold: boolean;
}

/** A font with less of the text than this is one of headings or captions. */
const LEAST_SHARE = 0.15;

export function bodyStyleOf(lines: readonly Line[]): BodyStyle {
  const size = Number(mostOf(lines, (line) => (Math.round(line.size * 2) / 2).toFixed(1)));
  const total = lines.reduce((sum, line) => sum + line.text.length, 0);
  const shares = countsOf(lines, (line) => line.font);
  const fonts = new Set(
    [...shares].filter(([, count]) => count >= total * LEAST_SHARE).map(([font]) => font),
  );
  const bold = mostOf(lines, (line) => String(line.bold)) === "true";
  return { size, fonts, bold };
}

function mostOf(lines: readonly Line[], keyOf: (line: Line) => string): string {
  return [...countsOf(lines, keyOf)].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

/** How many characters are set in each way. */
function countsOf(lines: readonly Line[], keyOf: (line: Line) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + line.text.length);
  return counts;
}

/** Lines set alike. */
export function styleKey(line: Line): string {
  return `${(Math.round(line.size * 2) / 2).toFixed(1)} ${line.bold ? "bold" : ""}`;
}

export function isLarger(line: Line, body: BodyStyle): boolean {
  return line.size >= body.size * 1.12;
}

/** True for a line that is larger or bolder than the running text. */
export function isEmphatic(line: Line, body: BodyStyle): boolean {
  return isLarger(line, body) || (line.bold && !body.bold);
}

/** True for a line in letters that the running text is not set in. */
export function standsOut(line: Line, body: BodyStyle): boolean {
  return isEmphatic(line, body) || !body.fonts.has(line.font);
}
