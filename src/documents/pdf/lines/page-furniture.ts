import type { Line } from "./line.ts";

/** The lines of a page with its height in points. */
export interface PageLines {
  readonly page: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** Lines of tables: their column names stand at one height on every page, and are no header. */
  readonly tabular: ReadonlySet<Line>;
}

const PAGE_NUMBER =
  /^(?:[-—–·•|\s]{0,4}(?:\d{1,4}|[IVXLivxlⅠ-ⅿ]{1,7})[-—–·•|\s]{0,4}|(?:page|p\.)\s?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?|第\s?\d{1,4}\s?页[，,\s]{0,2}(?:共\s?\d{1,4}\s?页)?|\d{1,4}\s?\/\s?\d{1,4})$/i;
/** Headers and footers stand within this share of the height from either edge. */
const ZONE = 0.15;
/** So many pages must carry a line at one height before it is taken for a header or footer. */
const REPEATED = 3;
const SAME_HEIGHT = 9;
/** Headers and footers have no more lines than this. */
const DEEPEST = 4;
/** What stands on so many of the pages is a header even where it looks like a table's. */
const EVERYWHERE = 0.6;

/** Takes headers, footers and page numbers out: what stands outermost on its page, and again on others. */
export function withoutFurniture(pages: readonly PageLines[]): readonly (readonly Line[])[] {
  const heights = new Map<string, number[]>();
  for (const page of pages)
    for (const line of page.lines)
      if (edgeOf(line, page) !== null) {
        const key = shapeOf(line);
        heights.set(key, [...(heights.get(key) ?? []), line.y]);
      }
  const timesOf = (line: Line) =>
    (heights.get(shapeOf(line)) ?? []).filter((y) => Math.abs(y - line.y) < SAME_HEIGHT).length;
  return pages.map((page) => {
    const isFurniture = (line: Line) =>
      page.tabular.has(line)
        ? timesOf(line) >= Math.max(REPEATED, pages.length * EVERYWHERE)
        : PAGE_NUMBER.test(line.text) || timesOf(line) >= REPEATED;
    const dropped = new Set<Line>();
    const sorted = page.lines.filter((line) => edgeOf(line, page) !== null).sort((a, b) => a.y - b.y);
    takeOuter(
      sorted.filter((line) => edgeOf(line, page) === "top"),
      isFurniture,
      dropped,
    );
    takeOuter(sorted.filter((line) => edgeOf(line, page) === "bottom").reverse(), isFurniture, dropped);
    return page.lines.filter((line) => !dropped.has(line));
  });
}

/** From the edge inwards, up to the first line that is the page's own. */
function takeOuter(lines: readonly Line[], isFurniture: (line: Line) => boolean, dropped: Set<Line>): void {
  for (const line of lines.slice(0, DEEPEST)) {
    const beside = lines.filter((other) => Math.abs(other.y - line.y) < line.size * 0.5);
    if (!beside.every(isFurniture)) return;
    dropped.add(line);
  }
}

function edgeOf(line: Line, page: PageLines): "top" | "bottom" | null {
  if (line.turn !== 0) return null;
  if (line.y < page.height * ZONE) return "top";
  return line.y > page.height * (1 - ZONE) ? "bottom" : null;
}

/** A line without the page number at either end. */
function shapeOf(line: Line): string {
  return line.text
    .replace(/^\d{1,4}\s+|\s+\d{1,4}$/g, "")
    .replace(/第\s?\d+\s?页|page\s?\d+/gi, "")
    .replace(/\s+/g, "");
}
