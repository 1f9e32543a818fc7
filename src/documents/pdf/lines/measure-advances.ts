import type { Glyph } from "../draw/page-drawing.ts";

/** Official prints declare a full em for every letter of some fonts: there, letters overlap each other. */
const OVERLAP = -0.12;
const MOSTLY = 0.3;
const FEWEST_PAIRS = 8;
const MAX_PAIRS = 20_000;
const ROUNDS = 4;

/** How far the pen moves from a glyph to the one after it where no space is between them, in points. */
export type Advance = (glyph: Glyph, next: Glyph | null) => number;

interface Pair {
  readonly first: string;
  readonly second: string;
  /** In sizes. */
  readonly advance: number;
}

interface FontPairs {
  overlaps: number;
  readonly pairs: Pair[];
}

interface Fitted {
  readonly widths: ReadonlyMap<string, number>;
  readonly offsets: ReadonlyMap<string, number>;
}

/**
 * Measures fonts that declare false widths by their own text: each letter has a width and, before it, an offset, and
 * the medians of both explain how far apart letters stand. Spaces are what is left over.
 */
export function measureAdvances(pages: Iterable<readonly Glyph[]>): Advance {
  const fonts = new Map<string, FontPairs>();
  for (const glyphs of pages)
    glyphs.forEach((glyph, at) => {
      const next = glyphs[at + 1];
      if (!next || next.turn !== glyph.turn || next.font.name !== glyph.font.name) return;
      if (Math.abs(next.y - glyph.y) > glyph.size * 0.3) return;
      const advance = (next.x - glyph.x) / glyph.size;
      if (!(advance > 0.05) || advance > 3) return;
      const font = fonts.get(glyph.font.name) ?? { overlaps: 0, pairs: [] };
      fonts.set(glyph.font.name, font);
      if (font.pairs.length >= MAX_PAIRS) return;
      font.pairs.push({ first: glyph.text, second: next.text, advance });
      if (advance - glyph.width / glyph.size < OVERLAP) font.overlaps += 1;
    });
  const fitted = new Map<string, Fitted>();
  for (const [name, { pairs, overlaps }] of fonts)
    if (pairs.length >= FEWEST_PAIRS && overlaps > pairs.length * MOSTLY) fitted.set(name, fit(pairs));
  return (glyph, next) => {
    const font = fitted.get(glyph.font.name);
    const width = font?.widths.get(glyph.text);
    if (!font || width === undefined) return glyph.width;
    const offset = next?.font.name === glyph.font.name ? (font.offsets.get(next.text) ?? 0) : 0;
    return Math.min(glyph.width, (width + offset) * glyph.size);
  };
}

function fit(pairs: readonly Pair[]): Fitted {
  let widths: ReadonlyMap<string, number> = new Map();
  let offsets: ReadonlyMap<string, number> = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    widths = medians(pairs, (pair) => [pair.first, pair.advance - (offsets.get(pair.second) ?? 0)]);
    offsets = medians(pairs, (pair) => [pair.second, pair.advance - (widths.get(pair.first) ?? 0)]);
  }
  return { widths, offsets };
}

function medians(
  pairs: readonly Pair[],
  valueOf: (pair: Pair) => readonly [string, number],
): ReadonlyMap<string, number> {
  const values = new Map<string, number[]>();
  for (const pair of pairs) {
    const [key, value] = valueOf(pair);
    const known = values.get(key);
    if (known) known.push(value);
    else values.set(key, [value]);
  }
  return new Map(
    [...values].map(([key, found]) => [
      key,
      found.sort((a, b) => a - b)[Math.floor((found.length - 1) * 0.4)] ?? 0,
    ]),
  );
}
