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

/**
 * The lines of a page in the order in which they were drawn. What is drawn later into a gap of a line (some programs
 * set links, or capitals of another font, after the paragraph) goes where the gap is.
 */
export function readLines(page: number, glyphs: readonly Glyph[], setting: LineSetting): readonly Line[] {
  const lines: OpenLine[] = [];
  const byPlace = new Map<number, OpenLine[]>();
  for (const segment of segmentsOf(glyphs, setting)) {
    const home = homeOf(segment, byPlace);
    if (home) home.insert(segment);
    else {
      lines.push(segment);
      const place = Math.round(segment.y);
      byPlace.set(place, [...(byPlace.get(place) ?? []), segment]);
    }
  }
  return lines.map((line) => line.close(page)).filter((line) => line.text !== "");
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
  return Math.abs(glyph.y - open.y) <= size * SAME_LINE && glyph.x >= last.x - size * 0.15;
}

/** The line that a segment was drawn into: where each of its runs fills a gap, or goes directly before or after. */
function homeOf(segment: OpenLine, byPlace: ReadonlyMap<number, readonly OpenLine[]>): OpenLine | null {
  const reach = Math.ceil(segment.size * SAME_LINE);
  for (let place = Math.round(segment.y) - reach; place <= segment.y + reach; place += 1)
    for (const line of byPlace.get(place) ?? []) if (isHome(line, segment)) return line;
  return null;
}

function isHome(line: OpenLine, segment: OpenLine): boolean {
  const near = ADJACENT * segment.size;
  const shift = Math.abs(line.y - segment.y) / Math.max(line.size, segment.size);
  if (line.turn !== segment.turn || shift > SAME_LINE) return false;
  const { left, right } = line;
  return segment.runs.every((run) => {
    const isApart = line.runs.every(
      (other) => run.right <= other.left + near || run.left >= other.right - near,
    );
    const touches = Math.abs(run.left - right) < near || Math.abs(left - run.right) < near;
    // Raised and lowered letters stand directly at the word they belong to.
    return isApart && (touches || (shift < LEVEL && run.left > left && run.right < right));
  });
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
