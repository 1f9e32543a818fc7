import { heading } from "../../manuscript.ts";
import { parseHeading } from "../../outline/heading-number.ts";
import { isFrontOrBack } from "../../outline/titles.ts";
import { joinLines } from "../../prose/join-lines.ts";
import { HeadingLines } from "../../plain-text/heading-lines.ts";
import { Paragraphs } from "./paragraphs.ts";
import { UnnumberedHeadings } from "./unnumbered-headings.ts";
import { isEmphatic, standsOut } from "./styles.ts";
import { isContinuation, TablePieces } from "./table-pieces.ts";
import type { FlowSetting } from "./flow-setting.ts";
import type { HeadingLine } from "../../plain-text/heading-lines.ts";
import type { FlowItem, PageTable } from "../flow.ts";
import type { Line } from "../lines/line.ts";
import type { Piece } from "../../manuscript.ts";

const NATURE = /^[(（]\s?(?:规范性|资料性|normative|informative)(?:\s?附\s?录)?\s?[)）]$/i;
const MAX_TITLE_LINES = 3;

/** Turns the flow of a document into headings, paragraphs and rows. */
export class FlowReader {
  readonly #items: readonly FlowItem[];
  readonly #setting: FlowSetting;
  readonly #pieces: Piece[] = [];
  readonly #headings: HeadingLines;
  readonly #paragraphs: Paragraphs;
  readonly #unnumbered: UnnumberedHeadings;
  #at = 0;
  /** The numbers of the headings so far. */
  readonly #numbers = new Set<string>();
  readonly #tables: TablePieces;
  /** True after a line that says that the next table goes on. */
  #continues = false;

  constructor(items: readonly FlowItem[], setting: FlowSetting) {
    this.#items = items;
    this.#setting = setting;
    this.#headings = new HeadingLines(setting.hasOutline);
    this.#paragraphs = new Paragraphs(setting.frames, setting.join, (piece) => this.#pieces.push(piece));
    this.#unnumbered = new UnnumberedHeadings(items, setting);
    this.#tables = new TablePieces(setting.join);
  }

  read(): readonly Piece[] {
    for (this.#at = 0; this.#at < this.#items.length; this.#at += 1) {
      const item = this.#items[this.#at];
      if (item?.item === "table") this.#table(item.table);
      else if (item) this.#line(item.line);
    }
    this.#paragraphs.end();
    return this.#pieces;
  }

  #line(line: Line): void {
    if (isContinuation(line.text)) {
      this.#continues = true;
      return;
    }
    const isCandidate = this.#mayHead(line) && !this.#opensSentence(line);
    const found = isCandidate ? this.#headings.take(line.text, this.#lineAt(1)?.text ?? "") : null;
    if (found) return this.#heading(line, found);
    const depth = this.#paragraphs.goesOn(line) ? null : this.#unnumbered.depthOf(line, this.#at);
    if (depth !== null) {
      const lines = [
        line,
        ...this.#wrapped(
          line,
          (next) =>
            parseHeading(next.text).form === "none" && this.#unnumbered.depthOf(next, this.#at) === depth,
        ),
      ];
      this.#push(heading(depth, joinLines(textsOf(lines), { filled: true })), line);
      this.#headings.goOnAfter(parseHeading(line.text));
    } else {
      this.#continues = false;
      this.#paragraphs.line(line);
    }
  }

  /** A number without words heads a term or a clause only at the margin; elsewhere it is a label in a figure. */
  #isInPlace(line: Line): boolean {
    if (!/^[A-Z]?[\d.．\s]+$/.test(line.text)) return true;
    return this.#setting.frames.get(line.page)?.isAtMargin(line) !== false;
  }

  /** A line in the middle of a paragraph may begin with a number and is no heading. */
  #mayHead(line: Line): boolean {
    if (!this.#paragraphs.goesOn(line) || this.#paragraphs.mayEnd) return this.#isInPlace(line);
    if (isFrontOrBack(line.text)) return true;
    return standsOut(line, this.#setting.body) && parseHeading(line.text).form !== "none";
  }

  /**
   * `第7章中的请求采用…`, `附录A给出了…` and `4.0.3 版是…` at the start of a paragraph of several lines name places and
   * things, and head nothing.
   */
  #opensSentence(line: Line): boolean {
    const { form, number, depth, title } = parseHeading(line.text);
    if (form === "division" && /^\p{Ll}/u.test(title)) return true;
    const isLone = form === "dotted" && depth === 1;
    if (isLone && this.#unnumbered.areEmphatic && !isEmphatic(line, this.#setting.body)) return true;
    if (isLone && this.#unnumbered.isUnmarked(line)) return true;
    const next = this.#lineAt(1);
    const runsOn =
      next !== null && this.#isFull(line, next) && Math.abs(line.size - next.size) < line.size * 0.1;
    if (!runsOn || standsOut(line, this.#setting.body)) return false;
    if (form === "division" || form === "annex") return true;
    const parent = (number ?? "").replace(/\.[^.]*$/, "");
    return form === "dotted" && depth > 1 && !this.#numbers.has(parent);
  }

  #heading(line: Line, found: HeadingLine): void {
    const parsed = parseHeading(found.text);
    if (parsed.form === "annex") return this.#annex(line, found.text, parsed.title);
    const next = this.#lineAt(1);
    const runsOn =
      found.rest === null &&
      next !== null &&
      this.#isFull(line, next) &&
      this.#isSameStyle(line, next) &&
      parseHeading(next.text).form === "none";
    if (
      runsOn &&
      !standsOut(line, this.#setting.body) &&
      parsed.form === "dotted" &&
      parsed.number !== null
    ) {
      // The number stands before a sentence that goes on on the next line.
      this.#push(heading(found.depth, parsed.number), line);
      this.#paragraphs.line({ ...line, text: parsed.title });
      return;
    }
    const rest = runsOn ? this.#wrapped(line, (other) => parseHeading(other.text).form === "none") : [];
    const depth = parsed.form === "none" ? this.#unnumbered.depthOfNamed(line, found.depth) : found.depth;
    this.#push(heading(depth, joinLines([found.text, ...textsOf(rest)], { filled: true })), line);
    if (found.rest !== null) this.#paragraphs.line({ ...line, text: found.rest });
  }

  /** Prints set 附录 A, its nature and its title on three lines. The nature is then the annex's first words. */
  #annex(line: Line, text: string, title: string): void {
    const natures: Line[] = NATURE.test(title) ? [{ ...line, text: title }] : [];
    const number = NATURE.test(title) ? text.slice(0, text.length - title.length) : text;
    const isWhole = title !== "" && !NATURE.test(title);
    const titles = isWhole ? [...this.#wrapped(line, (next) => parseHeading(next.text).form === "none")] : [];
    let previous = line;
    for (let next = this.#lineAt(1); next && titles.length < MAX_TITLE_LINES; next = this.#lineAt(1)) {
      const isNature = natures.length === 0 && NATURE.test(next.text);
      const isTitle = !isWhole && this.#mayBeAnnexTitle(previous, next, titles);
      if (!isNature && !isTitle) break;
      (isNature ? natures : titles).push(next);
      previous = next;
      this.#at += 1;
    }
    this.#push(heading(1, joinLines([number.trim(), ...textsOf(titles)], { filled: false })), line);
    for (const nature of natures) this.#paragraphs.line(nature);
    this.#paragraphs.end();
  }

  #mayBeAnnexTitle(previous: Line, next: Line, titles: readonly Line[]): boolean {
    if (next.page !== previous.page || /[。；：，;:,.]$/.test(next.text) || next.text.length > 100)
      return false;
    if (parseHeading(next.text).form !== "none") return false;
    const [first] = titles;
    return first
      ? this.#isSameStyle(first, next) && next.y - previous.y < next.size * 2 && isCentred(first, next)
      : true;
  }

  /** Lines that go on with a title; they are taken from the flow. */
  #wrapped(line: Line, belongs: (next: Line) => boolean): readonly Line[] {
    const taken: Line[] = [];
    let last = line;
    for (let next = this.#lineAt(1); next && taken.length < MAX_TITLE_LINES - 1; next = this.#lineAt(1)) {
      const isClose = next.page === last.page && next.y > last.y && next.y - last.y < next.size * 2;
      if (!isClose || !this.#isSameStyle(last, next) || !belongs(next) || !this.#isFull(last, next)) break;
      taken.push(next);
      last = next;
      this.#at += 1;
    }
    return taken;
  }

  #table(table: PageTable): void {
    this.#paragraphs.pause();
    const follows = this.#items[this.#at - 1]?.item === "table";
    this.#pieces.push(...this.#tables.piecesOf(table, { follows, continues: this.#continues }));
    this.#continues = false;
  }

  #push(piece: Piece, line: Line): void {
    this.#paragraphs.end();
    this.#numbers.add(parseHeading(piece.text).number ?? "");
    this.#continues = false;
    this.#pieces.push({ ...piece, page: line.page });
  }

  #lineAt(offset: number): Line | null {
    const item = this.#items[this.#at + offset];
    return item?.item === "line" ? item.line : null;
  }

  #isFull(line: Line, next: Line): boolean {
    return this.#setting.frames.get(line.page)?.isFull(line, next.text) === true;
  }

  #isSameStyle(a: Line, b: Line): boolean {
    return a.font === b.font && a.bold === b.bold && Math.abs(a.size - b.size) < a.size * 0.1;
  }
}

function textsOf(lines: readonly Line[]): readonly string[] {
  return lines.map((line) => line.text);
}

function isCentred(a: Line, b: Line): boolean {
  return Math.abs(a.left + a.right - b.left - b.right) < a.size * 3;
}
