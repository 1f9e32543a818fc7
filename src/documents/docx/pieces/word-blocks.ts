import { block, row } from "../../manuscript.ts";
import { parseArticle } from "../../outline/heading-number.ts";
import { ItemDepths } from "../../prose/item-depths.ts";
import { joinLines } from "../../prose/join-lines.ts";
import { listLabel } from "../../prose/list-label.ts";
import { remarkOf } from "../../prose/remark.ts";
import { printedText } from "../body/flow.ts";
import type { BlockPiece } from "../../manuscript.ts";
import type { Paragraph, Table } from "../body/flow.ts";
import type { Note } from "../../note.ts";

/** What a list level counts for in indentation; more than the one column that counts as the same. */
const LEVEL_INDENT = 4;
const SET_CODE = /^(?: {2}|\t)/;

/** Turns paragraphs and tables into blocks: items with their labels and depths, notes, examples, captions, rows. */
export class WordBlocks {
  readonly #take: (piece: BlockPiece) => void;
  readonly #depths = new ItemDepths();

  constructor(take: (piece: BlockPiece) => void) {
    this.#take = take;
  }

  /** Ends the lists that are open, at a heading. */
  end(): void {
    this.#depths.close();
  }

  paragraph(paragraph: Paragraph): void {
    const text = printedText(paragraph);
    const lines = text.split("\n").map((line) => line.trimEnd());
    if (isCode(lines)) this.#take(block("code", lines.join("\n")));
    else
      for (const [at, line] of statements(lines).entries())
        this.#statement(line, at === 0 ? paragraph : { ...paragraph, number: null });
    this.notes(paragraph.notes);
  }

  /** Words that follow a number in its own paragraph. */
  text(text: string): void {
    this.#take(block("paragraph", text));
  }

  table(table: Table): void {
    table.rows.forEach((cells, at) => this.#take(row(cells, at === 0)));
    this.notes(table.notes);
  }

  notes(notes: readonly Note[]): void {
    for (const { mark, text } of notes) this.#take(block("note", `${mark} ${text}`, mark));
  }

  #statement(source: string, { number }: Pick<Paragraph, "number">): void {
    const text = source.replace(/[ \t]+/g, " ").trim();
    if (text === "" || text === number?.text) return;
    const remark = remarkOf(text);
    const typed = listLabel(text);
    if (remark) this.#take(block(remark.kind, text, remark.label));
    else if (number && parseArticle(text) === null) {
      const style = typed?.style ?? `${number.list}/${number.level}`;
      const depth = this.#depths.enter(number.level * LEVEL_INDENT, style, number.isFirst || number.isBullet);
      this.#take(block("item", text, number.text, depth));
    } else if (typed) {
      const depth = this.#depths.enter(0, typed.style, typed.first);
      this.#take(block("item", text, typed.label, depth));
    } else {
      this.#depths.close();
      this.#take(block("paragraph", text));
    }
  }
}

/** Lines broken by hand and set in by spaces are a listing: its breaks are part of it. */
function isCode(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line !== "");
  return filled.length >= 3 && filled.filter((line) => SET_CODE.test(line)).length * 3 >= filled.length;
}

/** Lines broken by hand within a paragraph: each that opens an item or a note stands alone, the others are joined. */
function statements(lines: readonly string[]): readonly string[] {
  const groups: string[][] = [];
  for (const line of lines) {
    const text = line.trim();
    if (text === "") continue;
    const last = groups.at(-1);
    const opens =
      /[。；;：:.]$/.test(last?.at(-1) ?? "") || listLabel(text) !== null || remarkOf(text) !== null;
    if (!last || opens) groups.push([text]);
    else last.push(text);
  }
  return groups.map((group) => joinLines(group, { filled: false }));
}
