import { BLOCK, HEADINGS } from "./element-names.ts";

/** Inside a cell nothing closes what was opened outside it. */
const CELL_BOUNDS = new Set(["td", "th", "caption", "table"]);
const TABLE_PARTS = new Set(["tbody", "thead", "tfoot", "caption", "colgroup"]);
const LIST_BOUNDS = new Set(["ul", "ol", "menu", "dir", "dl", "td", "th", "table", "body"]);
/** Blocks that stand inside a paragraph's end: an open `p` goes on within them only in XHTML. */
const KEEPS_PARAGRAPH = new Set(["tbody", "thead", "tfoot", "tr", "td", "th", "caption", "body", "html"]);

/** How many of the open elements stay when a tag opens; what comes after them is closed by it. */
export function openAfterOpening(open: readonly string[], name: string): number {
  if (name === "li") return beforeLast(open, (one) => one === "li", LIST_BOUNDS);
  if (name === "dt" || name === "dd")
    return beforeLast(open, (one) => one === "dt" || one === "dd", LIST_BOUNDS);
  if (name === "td" || name === "th") return afterLast(open, (one) => one === "tr", "table");
  if (name === "tr") return afterLast(open, (one) => TABLE_PARTS.has(one) || one === "table", "table");
  if (TABLE_PARTS.has(name)) return afterLast(open, (one) => one === "table", "table");
  if (name === "a") return withoutOpenLink(open);
  if (!BLOCK.has(name) || KEEPS_PARAGRAPH.has(name)) return open.length;
  const kept = beforeLast(open, (one) => one === "p", CELL_BOUNDS);
  const top = open[kept - 1] ?? "";
  return HEADINGS.has(name) && HEADINGS.has(top) ? kept - 1 : kept;
}

/** How many of the open elements stay when a tag closes; all of them where it closes nothing. */
export function openAfterClosing(open: readonly string[], name: string): number {
  if (HEADINGS.has(name)) return beforeLast(open, (one) => HEADINGS.has(one), CELL_BOUNDS);
  if (name === "table") return beforeLast(open, (one) => one === "table", new Set());
  if (CELL_BOUNDS.has(name) || TABLE_PARTS.has(name) || name === "tr")
    return beforeLast(open, (one) => one === name, new Set(["table"]));
  // A phrase that ends after the block in it has ended nothing but itself.
  if (!BLOCK.has(name)) return beforeLast(open, (one) => one === name, BLOCK);
  return beforeLast(open, (one) => one === name, CELL_BOUNDS);
}

function withoutOpenLink(open: readonly string[]): number {
  return beforeLast(open, (one) => one === "a", BLOCK);
}

/** The place of the last open element of a kind, all of them where a boundary comes first. */
function beforeLast(
  open: readonly string[],
  test: (name: string) => boolean,
  bounds: ReadonlySet<string>,
): number {
  for (let at = open.length - 1; at >= 0; at -= 1) {
    const name = open[at] ?? "";
    if (test(name)) return at;
    if (bounds.has(name)) return open.length;
  }
  return open.length;
}

function afterLast(open: readonly string[], test: (name: string) => boolean, bound: string): number {
  for (let at = open.length - 1; at >= 0; at -= 1) {
    const name = open[at] ?? "";
    if (test(name)) return at + 1;
    if (name === bound) return at + 1;
  }
  return open.length;
}
