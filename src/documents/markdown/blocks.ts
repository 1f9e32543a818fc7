import { block, heading, row } from "../manuscript.ts";
import { ItemDepths } from "../prose/item-depths.ts";
import { joinLines } from "../prose/join-lines.ts";
import { listLabel, mayPrecedeItem } from "../prose/list-label.ts";
import { remarkOf } from "../prose/remark.ts";
import { inlineText } from "./inline.ts";
import { splitRow } from "./table.ts";
import type { BlockKind } from "../../standards/clause.ts";
import type { HeadingPiece, Piece } from "../manuscript.ts";
import type { InlineOptions } from "./inline.ts";

/** A line that begins with a number of two figures or more, as numbered requirements do. */
const NUMBERED =
  /^(?:\*\*|__)?(?:[A-Z][a-z]{2,15} )?\d{1,3}(?:\.\d{1,3}){1,5}(?:-\d{1,3})?[.:]?(?:\*\*|__)?[\s\u3000]/;

/** A paragraph or item whose lines are still coming. */
interface OpenBlock {
  readonly kind: BlockKind;
  readonly label: string | null;
  readonly depth: number;
  /** Items with a printed label keep it in their text; a Markdown bullet is mark-up and goes. */
  readonly prefix: string;
  readonly style: string | null;
  readonly lines: string[];
}

/**
 * The blocks of a stretch of Markdown, written line by line. It follows CommonMark where authors of standards rely on
 * it, and reads typed labels (`a)`, `——`, `（一）`, `注：`) as the lists and notes they are, which CommonMark does not.
 */
export class BlockWriter {
  readonly pieces: Piece[] = [];
  readonly #inline: InlineOptions;
  readonly #depths = new ItemDepths();
  #open: OpenBlock | null = null;
  #blank = true;
  #counters: number[] = [];

  constructor(inline: InlineOptions) {
    this.#inline = inline;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** True right after an empty line (or at the start), where Markdown opens new things. */
  get afterBlank(): boolean {
    return this.#blank;
  }

  get inList(): boolean {
    return this.#depths.depth > 0;
  }

  /** The text of the paragraph that is open and holds one line; what an underline would make a heading. */
  takeOneLineParagraph(): string | null {
    const open = this.#open;
    if (!open || open.kind !== "paragraph" || open.lines.length !== 1) return null;
    this.#open = null;
    return open.lines[0] ?? null;
  }

  blank(): void {
    this.close();
    this.#blank = true;
  }

  close(): void {
    const open = this.#open;
    this.#open = null;
    this.#blank = false;
    if (!open) return;
    const words = inlineText(joinLines(open.lines, { filled: false }), this.#inline)
      .replace(/[ \t]+/g, " ")
      .trim();
    const text = open.prefix + words;
    if (words === "") return;
    const remark = open.kind === "paragraph" ? remarkOf(text) : null;
    this.pieces.push(block(remark?.kind ?? open.kind, text, remark?.label ?? open.label, open.depth));
  }

  heading(depth: number, source: string): HeadingPiece {
    this.close();
    this.#depths.close();
    this.#counters = [];
    const text = inlineText(source, this.#inline).replace(/\s+/g, " ").trim();
    const piece = heading(depth, text);
    this.pieces.push(piece);
    this.#blank = true;
    return piece;
  }

  code(lines: readonly string[]): void {
    this.close();
    const text = dedent(lines);
    if (text !== "") this.pieces.push(block("code", text, null, this.#depths.depth));
  }

  figure(title: string): void {
    this.close();
    this.pieces.push(block("figure", inlineText(title, this.#inline), null, this.#depths.depth));
  }

  tableRow(line: string, header: boolean): void {
    this.close();
    const cells = splitRow(line).map((cell) => inlineText(cell, this.#inline).replace(/\s+/g, " ").trim());
    if (cells.some((cell) => cell !== "")) this.pieces.push(row(cells, header, this.#depths.depth));
  }

  bullet(label: string, indent: number, text: string): void {
    this.close();
    const depth = this.#depths.enter(indent, "bullet", true);
    this.#counters.length = depth;
    this.#openBlock("item", label, depth, "", "bullet", text);
  }

  /** An ordered item; numerals that do not count (`1.` throughout) are counted as the publisher's tool would. */
  ordered(numeral: number, delimiter: string, indent: number, text: string): void {
    this.close();
    const depth = this.#depths.enter(indent, `1${delimiter}`, numeral === 1);
    const last = this.#counters[depth - 1];
    const value = last !== undefined && numeral === 1 && this.#blankOrItem() ? last + 1 : numeral;
    this.#counters.length = depth;
    this.#counters[depth - 1] = value;
    const label = `${value}${delimiter}`;
    this.#openBlock("item", label, depth, `${label} `, `1${delimiter}`, text);
  }

  /** `: definition` under its term: one item of both, as tools print them. */
  definition(text: string): void {
    this.close();
    const term = this.pieces.at(-1);
    const joins = term?.piece === "block" && term.kind === "paragraph" && term.text.length < 200;
    if (joins) this.pieces.pop();
    this.#openBlock("item", null, 1, joins ? `${term.text} ` : "", "definition", text);
  }

  text(line: string, indent: number): void {
    const typed = listLabel(line);
    const open = this.#open;
    const mayBreak = !open || mayPrecedeItem(open.lines.at(-1) ?? "");
    if (typed && mayBreak && (!open || typed.first || this.#depths.has(typed.style))) {
      this.close();
      const depth = this.#depths.enter(indent, typed.style, typed.first);
      this.#counters.length = depth;
      return this.#openBlock("item", typed.label, depth, "", typed.style, line);
    }
    const remark = remarkOf(line) !== null;
    const counts = open?.kind === "paragraph" && NUMBERED.test(line) && NUMBERED.test(open.lines[0] ?? "");
    if (open && !((remark || counts) && mayBreak)) {
      open.lines.push(line);
      return;
    }
    this.close();
    // A note between two items does not end their list.
    if (!remark) this.#depths.leave(indent);
    if (!this.inList) this.#counters = [];
    this.#openBlock("paragraph", null, indent === 0 ? 0 : this.#depths.depth, "", null, line);
  }

  #openBlock(
    kind: BlockKind,
    label: string | null,
    depth: number,
    prefix: string,
    style: string | null,
    text: string,
  ): void {
    this.#open = { kind, label, depth, prefix, style, lines: [text] };
    this.#blank = false;
  }

  #blankOrItem(): boolean {
    const last = this.pieces.at(-1);
    return last?.piece === "block" && last.depth > 0;
  }
}

/** Lines without the indentation they share, empty ones at the ends dropped. */
export function dedent(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line.trim() !== "");
  if (first < 0) return "";
  const last = lines.findLastIndex((line) => line.trim() !== "");
  const kept = lines.slice(first, last + 1).map((line) => line.replaceAll("\t", "    ").trimEnd());
  const margin = Math.min(
    ...kept.filter((line) => line !== "").map((line) => line.length - line.trimStart().length),
  );
  return kept.map((line) => line.slice(margin)).join("\n");
}
