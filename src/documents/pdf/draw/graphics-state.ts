import { IDENTITY, multiply } from "./matrix.ts";
import type { Matrix } from "./matrix.ts";
import type { Box, FontTraits } from "./page-drawing.ts";

/** What `q` saves and `Q` brings back, as far as text depends on it. */
export interface GraphicsState {
  matrix: Matrix;
  /** What is painted outside of it is not seen; null before any clip. */
  clip: Box | null;
  isWhite: boolean;
  isTransparent: boolean;
  font: FontTraits | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  rise: number;
  leading: number;
  renderingMode: number;
}

export function initialState(matrix: Matrix): GraphicsState {
  return {
    matrix,
    clip: null,
    isWhite: false,
    isTransparent: false,
    font: null,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    rise: 0,
    leading: 0,
    renderingMode: 0,
  };
}

/** Where the next glyph goes: the text matrix and the line's start, which only text operators move. */
export class TextCursor {
  matrix: Matrix = IDENTITY;
  x = 0;
  y = 0;
  #lineX = 0;
  #lineY = 0;

  place(matrix: Matrix): void {
    this.matrix = matrix;
    this.x = this.#lineX = 0;
    this.y = this.#lineY = 0;
  }

  move(x: number, y: number): void {
    this.x = this.#lineX += x;
    this.y = this.#lineY += y;
  }
}

/** The space in which glyphs are set, in points of the page. */
export function textSpace(state: GraphicsState, cursor: TextCursor): Matrix {
  const set = multiply(state.matrix, cursor.matrix);
  return multiply(set, [1, 0, 0, 1, cursor.x, cursor.y + state.rise]);
}
