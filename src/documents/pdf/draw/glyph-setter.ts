import { TextCursor, textSpace } from "./graphics-state.ts";
import { apply, matrixOf, multiply } from "./matrix.ts";
import { turned } from "./turn.ts";
import { contains } from "./page-drawing.ts";
import type { GraphicsState } from "./graphics-state.ts";
import type { Matrix } from "./matrix.ts";
import type { Box, Concealment, FontTraits, Glyph } from "./page-drawing.ts";

/** A glyph as pdf.js hands it over; in between stand numbers that move the next one. */
interface SourceGlyph {
  readonly unicode?: unknown;
  readonly width?: unknown;
  readonly isSpace?: unknown;
  readonly vmetric?: unknown;
}

/** Text that only adds to the clip, or is drawn not at all. */
const INVISIBLE = new Set([3, 7]);
const CLIPPING = 7;
/** In points: nothing that anybody could read. */
const TINIEST = 1.5;
/** By how many degrees a line may lean and still be one of the page's own; watermarks lean more. */
const MAX_LEAN = 6;
const MAX_GLYPHS = 400_000;

/** Sets a page's glyphs one after another, and notes those that nobody sees. */
export class GlyphSetter {
  readonly glyphs: Glyph[] = [];
  /** How many text operators there were, shown or not. */
  count = 0;
  readonly #page: Box;
  readonly #cursor = new TextCursor();
  /** Places of the glyphs that clip what is painted after them. */
  #clipping: number[] = [];
  readonly #backgrounds: { readonly box: Box; readonly isWhite: boolean }[] = [];

  constructor(page: Box) {
    this.#page = page;
  }

  /** What is painted before text may be what white text is seen against. */
  background(box: Box, isWhite: boolean): void {
    this.#backgrounds.push({ box, isWhite });
    // Letters that were made a clip are seen as soon as something is painted through them.
    for (const at of this.#clipping) {
      const glyph = this.glyphs[at];
      if (glyph && !isWhite) this.glyphs[at] = { ...glyph, concealed: null };
    }
    this.#clipping = [];
  }

  /** Ends the clip that letters made. */
  endClip(): void {
    this.#clipping = [];
  }

  step(name: string, values: readonly unknown[], state: GraphicsState, isShown: boolean): void {
    const value = numberIn(values[0]);
    switch (name) {
      case "beginText":
        return this.#cursor.place([1, 0, 0, 1, 0, 0]);
      case "setTextMatrix": {
        const matrix = matrixOf(values[0]) ?? matrixOf(values);
        if (matrix) this.#cursor.place(matrix);
        return;
      }
      case "moveText":
        return this.#cursor.move(value, numberIn(values[1]));
      case "setLeadingMoveText":
        state.leading = -numberIn(values[1]);
        return this.#cursor.move(value, numberIn(values[1]));
      case "nextLine":
        return this.#cursor.move(0, -state.leading);
      case "setLeading":
        state.leading = value;
        return;
      case "setCharSpacing":
        state.charSpacing = value;
        return;
      case "setWordSpacing":
        state.wordSpacing = value;
        return;
      case "setHScale":
        state.horizontalScale = value / 100;
        return;
      case "setTextRise":
        state.rise = value;
        return;
      case "setTextRenderingMode":
        state.renderingMode = value;
        return;
      case "showText":
        if (Array.isArray(values[0])) this.#show(values[0] as readonly unknown[], state, isShown);
    }
  }

  #show(glyphs: readonly unknown[], state: GraphicsState, isShown: boolean): void {
    this.count += 1;
    const font = state.font;
    if (!font || this.glyphs.length > MAX_GLYPHS) return;
    // A negative size turns the text by half a turn.
    const sign = state.fontSize < 0 ? -1 : 1;
    const fontSize = Math.abs(state.fontSize);
    const space = multiply(textSpace(state, this.#cursor), [sign, 0, 0, sign, 0, 0]);
    const heading = directionOf(space, font.vertical);
    const size = fontSize * Math.hypot(space[2], space[3]);
    const along = heading.length * (font.vertical ? 1 : state.horizontalScale);
    let advance = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        advance += ((font.vertical ? 1 : -1) * glyph * fontSize) / 1000;
        continue;
      }
      if (glyph === null || typeof glyph !== "object") continue;
      const source: SourceGlyph = glyph;
      const width = widthOf(source, font) * fontSize * font.scale;
      const spacing = sign * (state.charSpacing + (source.isSpace === true ? state.wordSpacing : 0));
      const text = typeof source.unicode === "string" ? source.unicode : "";
      if (text !== "" && heading.turn !== null) {
        const at = font.vertical
          ? apply(space, 0, -advance)
          : apply(space, advance * state.horizontalScale, 0);
        const seen = { at, size, isShown, state };
        const [x, y] = turned(at, heading.turn);
        const concealed = text.trim() === "" ? null : this.#concealment(seen);
        if (state.renderingMode === CLIPPING && concealed !== null) this.#clipping.push(this.glyphs.length);
        this.glyphs.push({
          text,
          x,
          y,
          width: Math.abs(width * along),
          size,
          font,
          turn: heading.turn,
          concealed,
        });
      }
      advance += font.vertical ? width - spacing : width + spacing;
    }
    if (font.vertical) this.#cursor.y -= sign * advance;
    else this.#cursor.x += sign * advance * state.horizontalScale;
  }

  #concealment(seen: {
    readonly at: readonly [number, number];
    readonly size: number;
    readonly isShown: boolean;
    readonly state: GraphicsState;
  }): Concealment | null {
    const { at, size, state } = seen;
    if (!seen.isShown) return "layer";
    if (INVISIBLE.has(state.renderingMode) || state.isTransparent) return "invisible";
    if (size < TINIEST) return "tiny";
    // A point within the letter, not on its foot, which may stand on the very edge of what is shown.
    const [x, y] = [at[0] + size * 0.15, at[1] - size * 0.2];
    const { clip } = state;
    if (!contains(this.#page, x, y) || (clip && !contains(grown(clip, size), x, y))) return "off-page";
    if (!state.isWhite) return null;
    const behind = this.#backgrounds.findLast(({ box }) => contains(box, x, y));
    return behind && !behind.isWhite ? null : "white";
  }
}

/** Clips are set tightly around letters and even between them. */
function grown(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}

function widthOf(glyph: SourceGlyph, font: FontTraits): number {
  if (font.vertical) {
    const down = Array.isArray(glyph.vmetric) ? numberIn(glyph.vmetric[0]) : -1000;
    return -down;
  }
  return numberIn(glyph.width);
}

interface Heading {
  /** Quarter turns clockwise from left-to-right; null for text that leans. */
  readonly turn: number | null;
  /** Points on the page to one unit of the text's own advance. */
  readonly length: number;
}

function directionOf(space: Matrix, isVertical: boolean): Heading {
  const [x, y] = isVertical ? [-space[2], -space[3]] : [space[0], space[1]];
  const degrees = (Math.atan2(y, x) * 180) / Math.PI;
  const turn = Math.round(degrees / 90);
  const leans = Math.abs(degrees - turn * 90) > MAX_LEAN;
  return { turn: leans ? null : (turn + 4) % 4, length: Math.hypot(x, y) };
}

function numberIn(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
