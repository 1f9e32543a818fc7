import type { Line } from "./line.ts";

/** Two lines are side by side when they differ by less than this share of their size in height. */
const SAME_BAND = 0.5;
/** Words of a column, not a label or a page's number. */
const PROSE = 15;
/** So many lines side by side, and the page is set in columns. */
const COLUMNS = 3;
/** So much white above and below, in sizes, and another line may have been left out there. */
const ROOM = 0.7;

/**
 * The order in which a page is read. Programs draw columns one after the other, and that order is kept. Where a page
 * has one column, lines that were drawn out of turn (boxes of code, labels, footnotes) go where they are seen.
 */
export function inReadingOrder(lines: readonly Line[]): readonly Line[] {
  return hasColumns(lines) ? withLateLines(lines) : fromTopToBottom(lines);
}

function hasColumns(lines: readonly Line[]): boolean {
  const prose = lines.filter((line) => line.text.length >= PROSE).sort((a, b) => a.y - b.y);
  let beside = 0;
  prose.forEach((line, at) => {
    const next = prose[at + 1];
    if (next && Math.abs(next.y - line.y) < line.size * SAME_BAND && !overlaps(line, next)) beside += 1;
  });
  return beside >= COLUMNS;
}

function fromTopToBottom(lines: readonly Line[]): readonly Line[] {
  const sorted = lines.map((line, at) => ({ line, at })).sort((a, b) => a.line.y - b.line.y || a.at - b.at);
  const bands: Line[][] = [];
  for (const { line } of sorted) {
    const band = bands.at(-1);
    const first = band?.[0];
    if (band && first && line.y - first.y < Math.max(first.size, line.size) * SAME_BAND) band.push(line);
    else bands.push([line]);
  }
  // What was drawn in one go stays so; only within a line do places decide.
  return bands.flatMap((band) => (band.length > 1 ? [...band].sort((a, b) => a.left - b.left) : band));
}

function withLateLines(lines: readonly Line[]): readonly Line[] {
  const ordered: Line[] = [];
  for (const line of lines) {
    const last = ordered.at(-1);
    const at = last && line.y < last.y ? gapFor(line, ordered) : -1;
    if (at < 0) ordered.push(line);
    else ordered.splice(at, 0, line);
  }
  return ordered;
}

/** The place in the order at which the line fits, -1 for none: a new column, or the top of another page. */
function gapFor(line: Line, ordered: readonly Line[]): number {
  for (let at = ordered.length - 1; at > 0; at -= 1) {
    const [above, below] = [ordered[at - 1], ordered[at]];
    if (!above || !below) continue;
    const fits =
      line.y - above.y > above.size * ROOM &&
      below.y - line.y > line.size * ROOM &&
      overlaps(line, above) &&
      overlaps(line, below);
    if (fits) return at;
  }
  return -1;
}

function overlaps(a: Line, b: Line): boolean {
  return Math.min(a.right, b.right) > Math.max(a.left, b.left);
}
