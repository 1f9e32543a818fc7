import { WIDE_GAP } from "./line.ts";
import { hasSpace } from "./spacing.ts";
import type { Line, Run } from "./line.ts";
import type { Glyph } from "../draw/page-drawing.ts";

/** Letters drawn one after the other without a gap that another letter would fit into. */
interface Piece {
  text: string;
  left: number;
  right: number;
  /** True when a space was drawn after the text. */
  spaced: boolean;
  /** True where a table parts it from what stands before. */
  readonly isParted: boolean;
}

/** Where a table parts words, however little white there is between them. */
export interface Parting {
  /** In x, from and to in y. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** The least gap that is parted here, in sizes: below 0 for a line that is seen. */
  readonly gap: number;
}

/** What tells words apart on a page. */
export interface WordSetting {
  /** The least gap that is a space between Latin words, in sizes. */
  readonly least: number;
  readonly partings: readonly Parting[];
}

const EXPONENTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((raised, digit) => [String(digit), raised])),
  "+": "⁺",
  "-": "⁻",
  "−": "⁻",
};
/** Digits are exponents, or marks of footnotes, when they are this small and stand this high, in sizes. */
const SMALLER = 0.95;
const RAISED = 0.2;

/** A gap of this many sizes may be filled by letters that are drawn later. */
const HOLE = 0.28;
const TIGHT = 0.05;

/** A line in the making: its pieces from left to right. */
export class OpenLine {
  readonly turn: number;
  readonly #setting: WordSetting;
  readonly #fonts = new Map<string, number>();
  #pieces: Piece[];
  #bold = 0;
  #count = 0;
  y: number;
  size: number;

  constructor(glyph: Glyph, text: string, right: number, setting: WordSetting) {
    this.turn = glyph.turn;
    this.y = glyph.y;
    this.size = glyph.size;
    this.#setting = setting;
    this.#pieces = [{ text, left: glyph.x, right, spaced: false, isParted: false }];
    this.#note(glyph);
  }

  get pieces(): readonly Readonly<Piece>[] {
    return this.#pieces;
  }

  get left(): number {
    return this.#pieces[0]?.left ?? 0;
  }

  get right(): number {
    return this.#pieces.at(-1)?.right ?? 0;
  }

  space(): void {
    const piece = this.#pieces.at(-1);
    if (piece) piece.spaced = true;
  }

  append(glyph: Glyph, words: string, right: number): void {
    const last = this.#pieces.at(-1);
    const text = this.#isExponent(glyph)
      ? words.replace(/[\d+\-−]/g, (sign) => EXPONENTS[sign] ?? sign)
      : words;
    const isParted = last !== undefined && this.#isParted(last, glyph);
    const piece = { text, left: glyph.x, right, spaced: false, isParted };
    const isClose = last !== undefined && glyph.x - last.right < HOLE * this.size;
    if (last && isClose && !isParted) this.#join(last, piece);
    else this.#pieces.push(piece);
    this.#note(glyph);
  }

  /** Puts the pieces of a segment that was drawn later among this line's own. */
  insert(segment: OpenLine): void {
    this.#pieces = [...this.#pieces, ...segment.#pieces].sort((a, b) => a.left - b.left);
    // A space that was drawn where letters stand now is none.
    this.#pieces.forEach((piece, at) => {
      const next = this.#pieces[at + 1];
      if (next && next.left - piece.right < this.size * TIGHT) piece.spaced = false;
    });
    this.#count += segment.#count;
    this.#bold += segment.#bold;
    for (const [font, count] of segment.#fonts) this.#fonts.set(font, (this.#fonts.get(font) ?? 0) + count);
  }

  close(page: number): Line {
    const runs: readonly Run[] = this.#runs()
      .map(({ text, left, right }) => ({ text: text.trim(), left, right }))
      .filter((run) => run.text !== "");
    const [font = ""] = [...this.#fonts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const { left, right, y, size, turn } = this;
    const text = runs.map((run) => run.text).join(" ");
    return { page, text, runs, left, right, y, size, font, bold: this.#bold > this.#count * 0.6, turn };
  }

  /** The pieces joined to runs, which wide gaps and tables part. */
  #runs(): readonly Run[] {
    const runs: Piece[] = [];
    for (const piece of this.#pieces) {
      const last = runs.at(-1);
      const gap = last ? (piece.left - last.right) / Math.max(this.size, 1) : Infinity;
      if (last && gap <= WIDE_GAP && !piece.isParted) this.#join(last, piece);
      else runs.push({ ...piece });
    }
    return runs;
  }

  #join(last: Piece, piece: Piece): void {
    const gap = (piece.left - last.right) / Math.max(this.size, 1);
    const { least } = this.#setting;
    last.text +=
      (hasSpace(last.text, piece.text, { gap, typed: last.spaced, least }) ? " " : "") + piece.text;
    last.right = Math.max(last.right, piece.right);
    last.spaced = piece.spaced;
  }

  /** `2³⁶` is another number than `236`. */
  #isExponent(glyph: Glyph): boolean {
    return glyph.size < this.size * SMALLER && this.y - glyph.y > this.size * RAISED;
  }

  #isParted(piece: Piece, glyph: Glyph): boolean {
    if (glyph.turn !== 0) return false;
    const y = glyph.y - glyph.size * 0.3;
    const gap = (glyph.x - piece.right) / Math.max(this.size, 1);
    return this.#setting.partings.some(
      (parting) =>
        parting.at >= piece.right - 2 &&
        parting.at <= glyph.x + 2 &&
        y >= parting.from - 1 &&
        y <= parting.to + 1 &&
        gap >= parting.gap,
    );
  }

  #note(glyph: Glyph): void {
    this.#count += 1;
    if (glyph.font.bold) this.#bold += 1;
    this.#fonts.set(glyph.font.name, (this.#fonts.get(glyph.font.name) ?? 0) + 1);
    // A raised or lowered small letter must not move the line it belongs to.
    if (glyph.size > this.size * 1.15) {
      this.size = glyph.size;
      this.y = glyph.y;
    }
  }
}
