import { block } from "../../manuscript.ts";
import { ItemDepths } from "../../prose/item-depths.ts";
import { listLabel, mayPrecedeItem } from "../../prose/list-label.ts";
import { remarkOf } from "../../prose/remark.ts";
import { ListSequence } from "./list-sequence.ts";
import type { ListLabel } from "../../prose/list-label.ts";
import type { JoinWrapped } from "./wrapped-text.ts";
import type { PageFrame } from "./page-frame.ts";
import type { Line } from "../lines/line.ts";
import type { BlockPiece } from "../../manuscript.ts";

interface Open {
  readonly label: string | null;
  readonly depth: number;
  readonly lines: Line[];
}

/** Lines further apart than this, in sizes, are two paragraphs. */
const FAR = 2.4;
/** Within a Chinese sentence that fills its line: some drafts are set with twice the leading. */
const FAR_WITHIN = 3.2;
/** Lines of one paragraph differ less than this in size; OCR guesses sizes line by line. */
const SAME_SIZE = 0.4;
/** So much larger than the last line is no slip of OCR. */
const LARGER = 1.5;
const INDENT = 0.8;
/** How far the first line of a Chinese paragraph is set in at least, in sizes; what is shorter may be a title. */
const SET_IN = 1.4;
const SHORT = 15;
/** How far the lines of an item stand in from its label at most, in sizes. */
const HANGING = 5;
/** Lines of one paragraph stand this close, in sizes. */
const CLOSE = 1.7;
const LONGEST_END = 120;
/** Several words, the last of them no end of a sentence. */
const UNFINISHED = /(?:[\p{L}\d)\]’”"']+,?\s){4,}[(“"‘]?[\p{L}\d][\p{L}\d_’'-]{0,30}[,)]?(?: &)?$/u;
const PROSE = /^[(“"‘[]?[\p{L}\d][^=;{}<>]{0,80}\s[\p{L}\d]/u;

/** Gathers the lines of a flow into paragraphs, items, notes and captions, by where they begin and end on the page. */
export class Paragraphs {
  readonly #frames: ReadonlyMap<number, PageFrame>;
  readonly #join: JoinWrapped;
  readonly #take: (piece: BlockPiece) => void;
  readonly #depths = new ItemDepths();
  readonly #sequence = new ListSequence();
  #open: Open | null = null;

  constructor(frames: ReadonlyMap<number, PageFrame>, join: JoinWrapped, take: (piece: BlockPiece) => void) {
    this.#frames = frames;
    this.#join = join;
    this.#take = take;
  }

  /** Ends whatever is open, at a heading or at the end of the text. */
  end(): void {
    this.#close();
    this.#depths.close();
    this.#sequence.end();
  }

  /** Ends whatever is open, at a table: lists go on after it. */
  pause(): void {
    this.#close();
    this.#depths.close();
  }

  line(line: Line): void {
    const typed = listLabel(line.text);
    if (typed && this.#opensItem(line, typed)) {
      this.#close();
      const indent = Math.round(line.left / (line.size * 0.5));
      const depth = this.#depths.enter(indent, typed.style, typed.first);
      this.#sequence.note(typed);
      this.#open = { label: typed.label, depth, lines: [line] };
    } else if (this.goesOn(line)) this.#open?.lines.push(line);
    else {
      this.#close();
      if (remarkOf(line.text) === null) this.#depths.close();
      this.#open = { label: null, depth: 0, lines: [line] };
    }
  }

  /** True where the open paragraph may end: at the end of a sentence. */
  get mayEnd(): boolean {
    return /[。；：.;:!?！？][”’）)]?$/.test(this.#open?.lines.at(-1)?.text ?? ".");
  }

  /** True for a line that goes on with the paragraph that is open. */
  goesOn(line: Line): boolean {
    const open = this.#open;
    const last = open?.lines.at(-1);
    if (!open || !last) return false;
    const size = Math.max(last.size, line.size);
    if (Math.abs(last.size - line.size) > size * SAME_SIZE || last.bold !== line.bold) return false;
    if (line.size > last.size * LARGER) return false;
    if (remarkOf(line.text) && mayPrecedeItem(last.text)) return false;
    if (line.page > last.page + 1) return false;
    const frame = this.#frames.get(last.page);
    if (!frame) return false;
    if (!frame.isFull(last, line.text))
      return (frame.isLong(last) && breaksOff(open, last, line)) || isBackAtMargin(open, last, line);
    const isSamePlace = last.page === line.page && line.y > last.y;
    if (!isSamePlace) return !/[。；：!?！？.:;]$/.test(last.text) || !isIndented(line, open);
    const far = /\p{Script=Han}$/u.test(last.text) ? FAR_WITHIN : FAR;
    return line.y - last.y < size * far && !isIndented(line, open);
  }

  #opensItem(line: Line, typed: ListLabel): boolean {
    const last = this.#open?.lines.at(-1);
    if (!last) return true;
    const isPlausible = typed.first || this.#depths.has(typed.style) || this.#sequence.goesOn(typed);
    return isPlausible && (mayPrecedeItem(last.text) || !this.goesOn(line));
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    const [first] = open?.lines ?? [];
    if (!open || !first) return;
    const text = this.#join(open.lines.map((line) => line.text));
    const remark = open.label === null ? remarkOf(text) : null;
    const kind = remark?.kind ?? (open.label === null ? "paragraph" : "item");
    this.#take({ ...block(kind, text, remark?.label ?? open.label, open.depth), page: first.page });
  }
}

/** True for a sentence in words of Latin letters that goes on directly below, where the next word would have fitted. */
function breaksOff(open: Open, last: Line, line: Line): boolean {
  const isBelow = last.page === line.page && line.y > last.y && line.y - last.y < line.size * CLOSE;
  const shift = (line.left - last.left) / line.size;
  const hangs = open.lines.length === 1 && shift > 0 && shift < HANGING;
  return (
    isBelow &&
    (Math.abs(shift) < INDENT || (hangs && (open.label !== null || /^\p{Ll}/u.test(line.text)))) &&
    Math.abs(last.size - line.size) < 0.5 &&
    !/\p{Script=Han}/u.test(last.text + line.text) &&
    UNFINISHED.test(last.text.slice(-LONGEST_END)) &&
    PROSE.test(line.text)
  );
}

/** Chinese paragraphs are set in: a line at the margin that follows an unfinished one is none of its own. */
function isBackAtMargin(open: Open, last: Line, line: Line): boolean {
  const [first, second] = open.lines;
  const edge = second?.left ?? line.left;
  return (
    first !== undefined &&
    open.label === null &&
    remarkOf(first.text) === null &&
    last.page === line.page &&
    first.page === last.page &&
    line.y > last.y &&
    line.y - last.y < line.size * FAR &&
    first.left - line.left > line.size * SET_IN &&
    first.left - line.left < line.size * HANGING &&
    Math.abs(edge - line.left) < line.size * 0.5 &&
    /\p{Script=Han}$/u.test(last.text) &&
    last.text.length > SHORT
  );
}

/** Set in from the paragraph's own left edge: from its second line on where it has one. */
function isIndented(line: Line, open: Open): boolean {
  const [first, second] = open.lines;
  const edge = second && second.page === line.page ? second.left : first?.left;
  if (edge === undefined || first?.page !== line.page) return false;
  // The second line of an item or a note stands under its words, and may be set in.
  if (!second && (open.label !== null || remarkOf(first.text) !== null)) return false;
  return line.left > edge + line.size * INDENT;
}
