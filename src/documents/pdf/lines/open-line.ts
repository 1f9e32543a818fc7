import { WIDE_GAP } from "./line.ts";
import { hasSpace } from "./spacing.ts";
import type { Line, Run } from "./line.ts";
import type { Glyph } from "../draw/page-drawing.ts";

interface OpenRun {
  text: string;
  left: number;
  right: number;
  /** True when a space was drawn after the text. */
  spaced: boolean;
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

/** A line in the making: its runs from left to right. */
export class OpenLine {
  readonly turn: number;
  readonly #setting: WordSetting;
  readonly #fonts = new Map<string, number>();
  #runs: OpenRun[];
  #bold = 0;
  #count = 0;
  y: number;
  size: number;

  constructor(glyph: Glyph, text: string, right: number, setting: WordSetting) {
    this.turn = glyph.turn;
    this.y = glyph.y;
    this.size = glyph.size;
    this.#setting = setting;
    this.#runs = [{ text, left: glyph.x, right, spaced: false }];
    this.#note(glyph);
  }

  get runs(): readonly Readonly<OpenRun>[] {
    return this.#runs;
  }

  get left(): number {
    return this.#runs[0]?.left ?? 0;
  }

  get right(): number {
    return this.#runs.at(-1)?.right ?? 0;
  }

  space(): void {
    const run = this.#runs.at(-1);
    if (run) run.spaced = true;
  }

  append(glyph: Glyph, text: string, right: number): void {
    const last = this.#runs.at(-1);
    const run = { text, left: glyph.x, right, spaced: false };
    if (last && this.#isParted(last, glyph)) this.#runs.push(run);
    else this.#add(run);
    this.#note(glyph);
  }

  /** Puts the runs of a segment that was drawn later among this line's own. */
  insert(segment: OpenLine): void {
    const runs = [...this.#runs, ...segment.#runs].sort((a, b) => a.left - b.left);
    this.#runs = [];
    for (const run of runs) this.#add(run);
    this.#count += segment.#count;
    this.#bold += segment.#bold;
    for (const [font, count] of segment.#fonts) this.#fonts.set(font, (this.#fonts.get(font) ?? 0) + count);
  }

  close(page: number): Line {
    const runs: readonly Run[] = this.#runs
      .map(({ text, left, right }) => ({ text: text.trim(), left, right }))
      .filter((run) => run.text !== "");
    const [font = ""] = [...this.#fonts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const { left, right, y, size, turn } = this;
    const text = runs.map((run) => run.text).join(" ");
    return { page, text, runs, left, right, y, size, font, bold: this.#bold > this.#count * 0.6, turn };
  }

  /** Adds a run to the last one, or after it where the gap is wide. */
  #add(run: OpenRun): void {
    const last = this.#runs.at(-1);
    const gap = last ? (run.left - last.right) / Math.max(this.size, 1) : Infinity;
    if (!last || gap > WIDE_GAP) {
      this.#runs.push(run);
      return;
    }
    const { least } = this.#setting;
    last.text += (hasSpace(last.text, run.text, { gap, typed: last.spaced, least }) ? " " : "") + run.text;
    last.right = Math.max(last.right, run.right);
    last.spaced = run.spaced;
  }

  #isParted(run: OpenRun, glyph: Glyph): boolean {
    if (glyph.turn !== 0) return false;
    const y = glyph.y - glyph.size * 0.3;
    const gap = (glyph.x - run.right) / Math.max(this.size, 1);
    return this.#setting.partings.some(
      (parting) =>
        parting.at >= run.right - 2 &&
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
