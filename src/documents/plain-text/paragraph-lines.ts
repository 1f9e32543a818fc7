import { block, row } from "../manuscript.ts";
import { ItemDepths } from "../prose/item-depths.ts";
import { columns, joinLines } from "../prose/join-lines.ts";
import { listLabel, mayPrecedeItem } from "../prose/list-label.ts";
import { remarkOf } from "../prose/remark.ts";
import type { BlockPiece } from "../manuscript.ts";

/** Lines wider than this are paragraphs of their own: the text was never wrapped. */
const WIDEST_WRAP = 130;
const NARROWEST_WRAP = 30;
/** Wrapped lines fall short of the full width by a word or so. */
const NEAR = 6;
const SHORT_TEXT = 60;

interface Open {
  readonly label: string | null;
  readonly depth: number;
  readonly lines: string[];
}

/** Gathers lines of plain text into paragraphs, items, notes and rows. */
export class ParagraphLines {
  readonly #width: number;
  readonly #take: (piece: BlockPiece) => void;
  readonly #depths = new ItemDepths();
  #open: Open | null = null;
  #inTable = false;

  /** `width`: to how many columns the text was wrapped; infinite where it was not. */
  constructor(width: number, take: (piece: BlockPiece) => void) {
    this.#width = width;
    this.#take = take;
  }

  blank(): void {
    this.#close();
    this.#inTable = false;
  }

  /** Ends whatever is open, at a heading or at the end of the text. */
  end(): void {
    this.blank();
    this.#depths.close();
  }

  line(source: string): void {
    const line = source.trim();
    const open = this.#open;
    const last = open?.lines.at(-1) ?? "";
    const typed = listLabel(line);
    if (/\S\t+\S/.test(line) && !typed) return this.#row(line);
    this.#inTable = false;
    if (typed && (!open || mayPrecedeItem(last)) && (!open || typed.first || this.#depths.has(typed.style))) {
      this.#close();
      const indent = source.length - source.trimStart().length;
      this.#open = {
        label: typed.label,
        depth: this.#depths.enter(indent, typed.style, typed.first),
        lines: [line],
      };
    } else if (open && this.#goesOn(last, source)) open.lines.push(line);
    else {
      this.#close();
      const isRemark = remarkOf(line) !== null;
      if (!isRemark) this.#depths.close();
      this.#open = { label: null, depth: 0, lines: [line] };
    }
  }

  /** True when a line goes on with the paragraph: the last one was full, or it broke off within a Latin sentence. */
  #goesOn(last: string, source: string): boolean {
    const line = source.trim();
    if (remarkOf(line) && mayPrecedeItem(last)) return false;
    // A Chinese sentence that ends with its line ends its paragraph far more often than not.
    if (/[。；：！？]$/.test(last) || (/^\s{4}/.test(source) && /[.;:!?]$/.test(last))) return false;
    if (/^(?:第\S{1,9}条|Article\s\d)/.test(line) && mayPrecedeItem(last)) return false;
    const next = /^(?:\p{Script=Han}|\S+)/u.exec(line)?.[0] ?? "";
    if (columns(last) + columns(next) + 1 > this.#width - 6 && columns(last) > this.#width * 0.6) return true;
    return Number.isFinite(this.#width) && /[\p{Ll},]$/u.test(last) && /^\p{Ll}/u.test(line);
  }

  #row(line: string): void {
    this.#close();
    this.#take(
      row(
        line.split(/\t+/).map((cell) => cell.trim()),
        !this.#inTable,
      ),
    );
    this.#inTable = true;
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    if (!open) return;
    const text = joinLines(open.lines, { filled: true }).replace(/[ \t]{2,}/g, " ");
    const remark = open.label === null ? remarkOf(text) : null;
    const kind = remark?.kind ?? (open.label === null ? "paragraph" : "item");
    this.#take(block(kind, text, remark?.label ?? open.label, open.depth));
  }
}

/**
 * To how many columns a text was wrapped: the greatest width that several lines come close to, or the widest line of a
 * short text; infinite for text that was not wrapped.
 */
export function wrapWidth(lines: readonly string[]): number {
  const filled = lines.filter((line) => line.trim() !== "");
  const widths = filled.map((line) => columns(line.slice(0, 2 * WIDEST_WRAP).trimEnd()));
  widths.sort((a, b) => b - a);
  const width = widths.find((wide, at) => (widths[at + 2] ?? 0) >= wide - NEAR) ?? 0;
  const wrapped = Math.max(width, filled.length < SHORT_TEXT ? (widths[0] ?? 0) : 0);
  return wrapped > WIDEST_WRAP || wrapped < NARROWEST_WRAP ? Number.POSITIVE_INFINITY : wrapped;
}
