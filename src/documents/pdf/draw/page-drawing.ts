/** Why a reader of the page does not see a glyph that its file draws. */
export type Concealment = "invisible" | "white" | "tiny" | "off-page" | "layer";

/**
 * A glyph in reading coordinates: `x` grows along its line, `y` from line to line, in points from the page's upper left
 * corner. Text that is turned (`turn` quarter turns) has the axes turned with it.
 */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** As the font declares it; official prints declare an em for every Latin letter. */
  readonly width: number;
  readonly size: number;
  readonly font: FontTraits;
  readonly turn: number;
  readonly concealed: Concealment | null;
}

export interface FontTraits {
  readonly name: string;
  readonly bold: boolean;
  readonly vertical: boolean;
  /** Text units to one em: 0.001 but for fonts that draw their own glyphs. */
  readonly scale: number;
}

/** An upright rectangle in points from the page's upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a page draws, in the order of drawing. */
export interface PageDrawing {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** Thin lines and thin filled boxes, upright or level: what tables are ruled with. */
  readonly rules: readonly Box[];
  /** The share of the page that pictures cover, 1 at most. */
  readonly picture: number;
  /** How many lines, fills and shadings are painted. */
  readonly marks: number;
}

export function contains(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
