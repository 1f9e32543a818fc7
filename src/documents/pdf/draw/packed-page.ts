import { upright } from "./upright.ts";
import type { FontTraits, Glyph, PageDrawing } from "./page-drawing.ts";

/** A page put by until all of them are drawn: a document has a million glyphs, and an object for each is too much. */
export interface PackedPage extends Omit<PageDrawing, "glyphs"> {
  /** The glyphs' texts, in the order of drawing. */
  readonly texts: readonly string[];
  readonly fonts: readonly FontTraits[];
  readonly fontOf: Uint16Array;
  readonly turns: Uint8Array;
  /** Four numbers a glyph: x, y, width, size. */
  readonly places: Float64Array;
}

const NUMBERS = 4;

/** Packs a page whose glyphs are all seen. */
export function packed({ glyphs, ...page }: PageDrawing): PackedPage {
  const fonts: FontTraits[] = [];
  const fontOf = new Uint16Array(glyphs.length);
  const turns = new Uint8Array(glyphs.length);
  const places = new Float64Array(glyphs.length * NUMBERS);
  glyphs.forEach(({ font, turn, x, y, width, size }, at) => {
    if (fonts[fonts.length - 1] !== font && !fonts.includes(font)) fonts.push(font);
    fontOf[at] = fonts.lastIndexOf(font);
    turns[at] = turn;
    places.set([x, y, width, size], at * NUMBERS);
  });
  return { ...page, texts: glyphs.map((glyph) => glyph.text), fonts, fontOf, turns, places };
}

/** The page again, turned so that its words run from left to right. */
export function unpacked(page: PackedPage): PageDrawing {
  const { texts, fonts, fontOf, turns, places, ...drawing } = page;
  const glyphs = texts.flatMap((text, at): readonly Glyph[] => {
    const font = fonts[fontOf[at] ?? 0];
    const [x = 0, y = 0, width = 0, size = 0] = places.subarray(at * NUMBERS, (at + 1) * NUMBERS);
    return font ? [{ text, x, y, width, size, font, turn: turns[at] ?? 0, concealed: null }] : [];
  });
  return upright({ ...drawing, glyphs });
}
