import { SAME_LINE } from "./line.ts";
import { OpenLine } from "./open-line.ts";
import type { Advance } from "./measure-advances.ts";
import type { Line } from "./line.ts";
import type { WordSetting } from "./open-line.ts";
import type { Glyph } from "../draw/page-drawing.ts";

export interface LineSetting extends WordSetting {
  readonly advanceOf: Advance;
}

/** Late pieces stand this close to the words they belong to, in sizes. */
const ADJACENT = 0.45;
/** And on the same height, in sizes. */
const LEVEL = 0.2;
/** Exponents are set at most this large and this far off, directly beside what they belong to, all in sizes. */
const SMALLER = 0.93;
const FURTHEST = 0.62;
const BESIDE = 0.25;

/**
 * The lines of a page in the order in which they were drawn. What is drawn before or after its line (some programs set
 * links, capitals or quotation marks of another font apart from the paragraph) goes where the line has a gap for it.
 */
export function readLines(page: number, glyphs: readonly Glyph[], setting: LineSetting): readonly Line[] {
  const lines = new Set<OpenLine>();
  const byPlace = new Map<number, OpenLine[]>();
  for (const segment of segmentsOf(glyphs, setting)) {
    const near = linesNear(segment, byPlace).filter((line) => lines.has(line));
    const home = near.find((line) => isHome(line, segment));
    if (home) {
      home.insert(segment);
      continue;
    }
    for (const early of near.filter((line) => isHome(segment, line))) {
      segment.insert(early);
      lines.delete(early);
    }
    lines.add(segment);
    const place = Math.round(segment.y);
    byPlace.set(place, [...(byPlace.get(place) ?? []), segment]);
  }
  return [...lines].map((line) => line.close(page)).filter((line) => line.text !== "");
}

function segmentsOf(glyphs: readonly Glyph[], setting: LineSetting): readonly OpenLine[] {
  const segments: OpenLine[] = [];
  let open: OpenLine | null = null;
  let last: Glyph | null = null;
  for (const [at, glyph] of glyphs.entries()) {
    const text = letters(glyph.text);
    const end = glyph.x + setting.advanceOf(glyph, glyphs[at + 1] ?? null);
    if (open && last && goesOn(open, last, glyph)) {
      if (text.trim() !== "") open.append(glyph, text, end);
      else open.space();
    } else if (text.trim() !== "") {
      open = new OpenLine(glyph, text, end, setting);
      segments.push(open);
    } else continue;
    last = glyph;
  }
  return segments;
}

function goesOn(open: OpenLine, last: Glyph, glyph: Glyph): boolean {
  if (glyph.turn !== open.turn) return false;
  const size = Math.max(open.size, glyph.size);
  const shift = Math.abs(glyph.y - open.y);
  if (shift <= size * SAME_LINE) return glyph.x >= last.x - size * 0.15;
  return isRaised(open, glyph, shift) && Math.abs(glyph.x - open.right) < size * BESIDE;
}

/** An exponent or an index, which some programs raise and lower further than others. */
function isRaised(open: OpenLine, glyph: Glyph, shift: number): boolean {
  return glyph.size <= open.size * SMALLER && shift <= open.size * FURTHEST;
}

/** The lines whose feet stand about as high as a segment's. */
function linesNear(
  segment: OpenLine,
  byPlace: ReadonlyMap<number, readonly OpenLine[]>,
): readonly OpenLine[] {
  const near: OpenLine[] = [];
  const reach = Math.ceil(segment.size * SAME_LINE);
  for (let place = Math.round(segment.y) - reach; place <= segment.y + reach; place += 1)
    near.push(...(byPlace.get(place) ?? []));
  return near;
}

/** True where a segment fills gaps of the line, or goes directly before or after it, and covers none of its words. */
function isHome(line: OpenLine, segment: OpenLine): boolean {
  const near = ADJACENT * segment.size;
  const shift = Math.abs(line.y - segment.y) / Math.max(line.size, segment.size);
  if (line.turn !== segment.turn || shift > SAME_LINE) return false;
  const { left, right } = line;
  const touches = ({ left: start, right: end }: { readonly left: number; readonly right: number }) =>
    Math.abs(start - right) < near || Math.abs(left - end) < near;
  const isApart = segment.pieces.every((piece) =>
    line.pieces.every((other) => piece.right <= other.left + near || piece.left >= other.right - near),
  );
  if (!isApart) return false;
  // Raised and lowered letters stand directly at the word they belong to.
  return shift < LEVEL
    ? segment.pieces.some((piece) => touches(piece) || (piece.left > left && piece.right < right))
    : segment.pieces.every(touches);
}

/** Bullets and ticks of Microsoft's symbol fonts, which have no characters of their own. */
const SYMBOLS: Readonly<Record<string, string>> = {
  "\uf06c": "●",
  "\uf06e": "■",
  "\uf075": "◆",
  "\uf0a7": "▪",
  "\uf0a8": "□",
  "\uf0b7": "•",
  "\uf0d8": "➢",
  "\uf0fc": "✓",
  "\uf0fe": "☑",
};

/** Ligatures as the letters they stand for, one kind of hyphen, symbols as what they show, and nothing invisible. */
function letters(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC"))
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\uf000-\uf0ff]/g, (symbol) => SYMBOLS[symbol] ?? symbol)
    .replace(/[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b\ufeff]/g, "");
}
