import { GlyphSetter } from "./glyph-setter.ts";
import { initialState } from "./graphics-state.ts";
import { isList, matrixOf, multiply } from "./matrix.ts";
import { boxOf, isThin, overlap, placedBox, strokesOf, subpaths } from "./paths.ts";
import type { GraphicsState } from "./graphics-state.ts";
import type { Matrix } from "./matrix.ts";
import type { Box, FontTraits, PageDrawing } from "./page-drawing.ts";

/** One operator of a page with its arguments, by pdf.js's name for it. */
export interface DrawingStep {
  readonly name: string;
  readonly values: readonly unknown[];
}

export interface PageSpace {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** From the file's coordinates to points from the upper left corner, the page turned as it is shown. */
  readonly matrix: Matrix;
}

export interface Resources {
  font(name: string): FontTraits | null;
  /** False for a layer that the document switches off. */
  isShown(layer: unknown): boolean;
}

interface Saved {
  readonly state: GraphicsState;
  /** How many marks there were when it was saved. */
  readonly marks: number;
  readonly matrix: Matrix;
}

const FILLS = new Set([
  "fill",
  "eoFill",
  "fillStroke",
  "eoFillStroke",
  "closeFillStroke",
  "closeEOFillStroke",
]);
const STROKES = new Set([
  "stroke",
  "closeStroke",
  "fillStroke",
  "eoFillStroke",
  "closeFillStroke",
  "closeEOFillStroke",
]);
/** A page that nests deeper than this is made to hurt. */
const MAX_DEPTH = 500;
/** White of which a reader sees nothing on paper. */
const WHITEST = 0xf6;

/** Follows a page's operators and keeps what text, tables and the text-layer gate need. */
export function readDrawing(
  steps: Iterable<DrawingStep>,
  space: PageSpace,
  resources: Resources,
  pathNames: Readonly<Record<number, string>>,
): PageDrawing {
  const reader = new DrawingReader(space, resources, pathNames);
  for (const step of steps) reader.step(step);
  return reader.finish();
}

class DrawingReader {
  readonly #space: PageSpace;
  readonly #resources: Resources;
  readonly #pathNames: Readonly<Record<number, string>>;
  readonly #rules: Box[] = [];
  readonly #glyphs: GlyphSetter;
  readonly #saved: Saved[] = [];
  readonly #layers: boolean[] = [];
  #state: GraphicsState;
  #marks = 0;
  #picture = 0;
  #clips = false;

  constructor(space: PageSpace, resources: Resources, pathNames: Readonly<Record<number, string>>) {
    this.#space = space;
    this.#resources = resources;
    this.#pathNames = pathNames;
    this.#state = initialState(space.matrix);
    this.#glyphs = new GlyphSetter({ left: 0, top: 0, right: space.width, bottom: space.height });
  }

  finish(): PageDrawing {
    const { page, width, height } = this.#space;
    const glyphs = this.#glyphs.glyphs;
    return { page, width, height, glyphs, rules: this.#rules, picture: this.#picture, marks: this.#marks };
  }

  step({ name, values }: DrawingStep): void {
    switch (name) {
      case "save":
      case "beginGroup":
        return this.#save();
      case "restore":
      case "endGroup":
      case "paintFormXObjectEnd":
        return this.#restore();
      case "transform":
        return this.#transform(values);
      case "paintFormXObjectBegin":
        return this.#form(values);
      case "clip":
      case "eoClip":
        this.#clips = true;
        return;
      case "constructPath":
        return this.#path(values);
      case "shadingFill":
        return this.#shade();
      case "setFillRGBColor":
        this.#state.isWhite = isWhite(values[0]);
        return;
      case "setFillColorN":
        this.#state.isWhite = false;
        return;
      case "setGState":
        return this.#setGraphics(values[0]);
      case "setFont":
        return this.#setFont(values);
      case "beginMarkedContentProps":
        this.#layers.push(values[0] !== "OC" || this.#resources.isShown(values[1]));
        return;
      case "beginMarkedContent":
        this.#layers.push(true);
        return;
      case "endMarkedContent":
        this.#layers.pop();
        return;
      default:
        this.#glyphs.step(name, values, this.#state, this.#layers.every(Boolean));
    }
  }

  #save(): void {
    if (this.#saved.length >= MAX_DEPTH) return;
    const state = { ...this.#state };
    this.#saved.push({ state, marks: this.#marks + this.#glyphs.count, matrix: this.#state.matrix });
  }

  #restore(): void {
    const saved = this.#saved.pop();
    this.#glyphs.endClip();
    if (!saved) return;
    // Pictures are not decoded; what is left of one is a place that was made for it and holds nothing.
    const isMoved = saved.matrix !== this.#state.matrix;
    if (isMoved && saved.marks === this.#marks + this.#glyphs.count)
      this.#place(placedBox(this.#state.matrix, 0, 0, 1, 1));
    this.#state = saved.state;
  }

  #transform(values: readonly unknown[]): void {
    const matrix = matrixOf(values);
    if (matrix) this.#state.matrix = multiply(this.#state.matrix, matrix);
  }

  #form([matrix, bounds]: readonly unknown[]): void {
    this.#save();
    const own = matrixOf(matrix);
    if (own) this.#state.matrix = multiply(this.#state.matrix, own);
    const [left, top, right, bottom] = numbersOf(bounds);
    if (left === undefined || top === undefined || right === undefined || bottom === undefined) return;
    this.#state.clip = overlap(this.#state.clip, placedBox(this.#state.matrix, left, top, right, bottom));
  }

  #place(box: Box): void {
    const share =
      ((box.right - box.left) * (box.bottom - box.top)) / (this.#space.width * this.#space.height);
    this.#picture = Math.min(1, this.#picture + share);
    this.#glyphs.background(box, false);
  }

  #path([code, parts, bounds]: readonly unknown[]): void {
    const data: unknown = Array.isArray(parts) ? parts[0] : null;
    const paint = this.#pathNames[Number(code)] ?? "";
    if (this.#clips) {
      const [left, top, right, bottom] = numbersOf(bounds);
      if (bottom !== undefined)
        this.#state.clip = overlap(
          this.#state.clip,
          placedBox(this.#state.matrix, left ?? 0, top ?? 0, right ?? 0, bottom),
        );
      this.#clips = false;
    }
    const fills = FILLS.has(paint);
    const strokes = STROKES.has(paint);
    if ((!fills && !strokes) || !isList(data)) return;
    this.#marks += 1;
    if (this.#state.isWhite && fills && !strokes && !bounds) return;
    for (const part of subpaths(data, this.#state.matrix)) {
      const box = boxOf(part);
      if (strokes) this.#rules.push(...strokesOf(part));
      if (fills && !isThin(box)) this.#glyphs.background(box, this.#state.isWhite);
      else if (fills && !this.#state.isWhite) this.#rules.push(box);
    }
  }

  #shade(): void {
    this.#marks += 1;
    const { width, height } = this.#space;
    this.#glyphs.background(
      overlap(this.#state.clip, { left: 0, top: 0, right: width, bottom: height }),
      false,
    );
  }

  #setGraphics(pairs: unknown): void {
    if (!Array.isArray(pairs)) return;
    for (const pair of pairs as readonly unknown[]) {
      if (!Array.isArray(pair)) continue;
      const [key, value] = pair as readonly unknown[];
      if (key === "ca") this.#state.isTransparent = typeof value === "number" && value < 0.02;
      if (key === "Font" && Array.isArray(value)) this.#setFont(value as readonly unknown[]);
    }
  }

  #setFont([name, size]: readonly unknown[]): void {
    this.#state.font = typeof name === "string" ? this.#resources.font(name) : null;
    this.#state.fontSize = typeof size === "number" && Number.isFinite(size) ? size : 0;
  }
}

/** The four numbers of a box; none for a damaged one. */
function numbersOf(value: unknown): readonly number[] {
  if (!isList(value)) return [];
  const numbers = Array.from({ length: 4 }, (_, at) => value[at]).filter((one) => typeof one === "number");
  return numbers.length === 4 && numbers.every(Number.isFinite) ? numbers : [];
}

/** `#fefefe` and whiter. */
function isWhite(color: unknown): boolean {
  if (typeof color !== "string" || !/^#[\da-f]{6}$/i.test(color)) return false;
  return [1, 3, 5].every((at) => Number.parseInt(color.slice(at, at + 2), 16) >= WHITEST);
}
