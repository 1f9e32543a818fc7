import { block, row } from "../../manuscript.ts";
import { ItemDepths } from "../../prose/item-depths.ts";
import { listLabel } from "../../prose/list-label.ts";
import { remarkOf } from "../../prose/remark.ts";
import type { BlockPiece } from "../../manuscript.ts";
import type { Line, Rows } from "../flow/flow.ts";
import type { Note } from "../../note.ts";

const FIGURE_LABEL = /^(?:(?:Figure|Fig\.|图)\s{0,2}(?:[A-Z]\.)?[\d.-]{1,8}\d|(?:Figure|Fig\.|图)\s{0,2}\d)/;
const BULLET = "•";

/** Turns lines and tables into blocks: items with their labels and depths, notes, examples, captions, listings, rows. */
export class HtmlBlocks {
  readonly #take: (piece: BlockPiece) => void;
  readonly #depths = new ItemDepths();

  constructor(take: (piece: BlockPiece) => void) {
    this.#take = take;
  }

  /** Ends the lists that are open, at a heading. */
  end(): void {
    this.#depths.close();
  }

  rows(table: Rows): void {
    table.rows.forEach((cells, at) => this.#take(row(cells, at === 0, table.depth)));
    this.notes(table.notes);
  }

  line(line: Line): void {
    this.#take(this.#blockOf(line));
    this.notes(line.notes);
  }

  /** Words that follow a number in its own line. */
  text(text: string): void {
    this.#take(block("paragraph", text));
  }

  notes(notes: readonly Note[]): void {
    for (const { mark, text } of notes) this.#take(block("note", `${mark} ${text}`, mark));
  }

  #blockOf(line: Line): BlockPiece {
    const { text, kind, label, depth } = line;
    if (kind === "code") return block("code", text, null, depth);
    const remark = remarkOf(text);
    if (kind === "row" || kind === "figure") return captionOf(text, kind, depth);
    if (kind !== null) return block(kind, text, line.remark ?? remark?.label ?? null, depth);
    const typed = listLabel(text);
    if (label !== null) {
      const isCounted = label !== BULLET && label !== "" && typed?.label !== label;
      if (isCounted) return block("item", `${label} ${text}`, label, depth);
      return block("item", text, typed?.label ?? (label || null), depth);
    }
    if (remark) return block(remark.kind, text, remark.label, depth);
    if (typed)
      return block("item", text, typed.label, depth + this.#depths.enter(0, typed.style, typed.first));
    if (depth === 0) this.#depths.close();
    return block("paragraph", text, null, depth);
  }
}

function captionOf(text: string, kind: "row" | "figure", depth: number): BlockPiece {
  const remark = remarkOf(text);
  if (remark) return block(remark.kind, text, remark.label, depth);
  const label = FIGURE_LABEL.exec(text)?.[0] ?? null;
  return kind === "row" ? block("paragraph", text, null, depth) : block("figure", text, label, depth);
}
