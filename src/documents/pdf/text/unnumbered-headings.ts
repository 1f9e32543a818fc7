import { parseHeading } from "../../outline/heading-number.ts";
import { squeezed } from "../../outline/titles.ts";
import { HeadingLines } from "../../plain-text/heading-lines.ts";
import { listLabel } from "../../prose/list-label.ts";
import { remarkOf } from "../../prose/remark.ts";
import { isEmphatic, isLarger, standsOut, styleKey } from "./styles.ts";
import type { FlowSetting } from "./flow-setting.ts";
import type { FlowItem } from "../flow.ts";
import type { Line } from "../lines/line.ts";

/** A document with so many numbered headings shows by them how its headings are set. */
const NUMBERED = 8;
const LONGEST = 100;
/** Longer runs of lines set alike are text in that style. */
const MAX_LINES = 3;
const FEWEST_BOOKMARKS = 3;
const MOSTLY = 0.8;

/** Tells headings that no sequence of numbers tells: by the file's own bookmarks, and by letters like those of the numbered ones. */
export class UnnumberedHeadings {
  readonly #items: readonly FlowItem[];
  readonly #setting: FlowSetting;
  readonly #marks: ReadonlyMap<string, number>;
  /** How deep the numbered headings of each style are; the depth most of them have. */
  readonly #styles: ReadonlyMap<string, number>;
  readonly #numbered: number;
  /** How many lines, and how many bookmarks, are of the same words. */
  readonly #lines: ReadonlyMap<string, number>;
  readonly #marked: ReadonlyMap<string, number>;
  /** True where the bookmarks name nearly all headings, so that what they do not name is none. */
  readonly #isMarkedThroughout: boolean;
  /** The sizes of all headings, and those in which some are set in capitals. */
  readonly #sizes: readonly number[];
  readonly #capitals: ReadonlySet<number>;
  /** True where nearly all numbered headings are larger or bolder than the text: what is not is a list's item. */
  readonly areEmphatic: boolean;

  constructor(items: readonly FlowItem[], setting: FlowSetting) {
    this.#items = items;
    this.#setting = setting;
    const numbered = numberedLines(items, setting);
    this.#numbered = numbered.length;
    const emphatic = numbered.filter(({ line }) => isEmphatic(line, setting.body));
    this.areEmphatic = numbered.length >= NUMBERED && emphatic.length > numbered.length * MOSTLY;
    this.#styles = depthsOf(numbered);
    this.#marks = marksOf(setting, numbered);
    this.#marked = countsOf(setting.bookmarks.map((mark) => markOf(mark.title)));
    this.#lines = countsOf(
      items
        .flatMap((item) => (item.item === "line" ? [markOf(item.line.text)] : []))
        .filter((text) => this.#marks.has(text)),
    );
    const marked = numbered.filter(({ line }) => this.#marks.has(markOf(line.text)));
    this.#isMarkedThroughout = numbered.length >= NUMBERED && marked.length > numbered.length * MOSTLY;
    const headings = numbered.map(({ line }) => line);
    if (numbered.length < NUMBERED) headings.push(...this.#unnumbered());
    this.#sizes = [...new Set(headings.map((line) => Math.round(line.size * 2) / 2))];
    this.#capitals = new Set(
      headings.filter((line) => isInCapitals(line.text)).map((line) => Math.round(line.size * 2) / 2),
    );
  }

  /** Lines that are set as headings are and have no number. */
  #unnumbered(): readonly Line[] {
    return this.#items.flatMap((item, at) =>
      item.item === "line" &&
      this.#mayBe(item.line) &&
      parseHeading(item.line.text).form === "none" &&
      this.#isSetAsHeading(item.line) &&
      this.#runOf(item.line, at) <= MAX_LINES
        ? [item.line]
        : [],
    );
  }

  /** The depth of the heading that a line of the flow is; null for other text. */
  depthOf(line: Line, at: number): number | null {
    if (!this.#mayBe(line)) return null;
    const mark = this.#marks.get(markOf(line.text));
    if (mark !== undefined && (standsOut(line, this.#setting.body) || this.#isMarkedAlone(line))) return mark;
    if (this.#isMarkedThroughout) return null;
    const { form, depth } = parseHeading(line.text);
    // A number that does not go on from the last one still heads a chapter where it is set as large as one.
    if (form !== "none") return form === "dotted" && this.#opensChapter(line) ? depth : null;
    if (!this.#isSetAsHeading(line) || this.#runOf(line, at) > MAX_LINES) return null;
    const known = this.#styles.get(styleKey(line));
    if (known !== undefined) return known;
    return this.#numbered >= NUMBERED ? null : this.#depthBySize(line);
  }

  /** True where the bookmarks name every line of these words: none of them can be a sentence's. */
  #isMarkedAlone(line: Line): boolean {
    const mark = markOf(line.text);
    return (this.#lines.get(mark) ?? 0) <= (this.#marked.get(mark) ?? 0);
  }

  /** Larger letters than others head what holds these, and so do capitals among headings of one size. */
  #depthBySize(line: Line): number {
    const larger = this.#sizes.filter((size) => size > line.size + 0.3).length;
    const inCapitals = this.#capitals.has(Math.round(line.size * 2) / 2);
    return 1 + larger + (inCapitals && !isInCapitals(line.text) ? 1 : 0);
  }

  /** `V1 – Architecture` in letters that the text is not set in. */
  #opensChapter(line: Line): boolean {
    const { body, isChinese } = this.#setting;
    return isLarger(line, body) || (!isChinese && /^V\d/.test(line.text) && isEmphatic(line, body));
  }

  /** True for a line that the bookmarks leave out, where they name nearly all headings. */
  isUnmarked(line: Line): boolean {
    return this.#isMarkedThroughout && !this.#marks.has(markOf(line.text));
  }

  /** How deep a foreword or a list of references stands, where bookmarks or large letters tell; else `printed`. */
  depthOfNamed(line: Line, printed: number): number {
    const mark = this.#marks.get(markOf(line.text));
    const style = isLarger(line, this.#setting.body) ? this.#styles.get(styleKey(line)) : undefined;
    return mark ?? style ?? printed;
  }

  #mayBe(line: Line): boolean {
    const { text } = line;
    return (
      text.length <= LONGEST &&
      /\p{L}{2}/u.test(text) &&
      !/[。；;，,：:]$|[^.]\.$/.test(text) &&
      remarkOf(text) === null &&
      (listLabel(text) === null || parseHeading(text).form === "dotted")
    );
  }

  #isSetAsHeading(line: Line): boolean {
    const { body, isChinese } = this.#setting;
    return isLarger(line, body) || (!isChinese && isEmphatic(line, body) && line.size > body.size * 0.9);
  }

  /** How many lines set alike stand here one after the other. */
  #runOf(line: Line, at: number): number {
    const isAlike = (item: FlowItem | undefined) =>
      item?.item === "line" && item.line.page === line.page && styleKey(item.line) === styleKey(line);
    let count = 1;
    for (let before = at - 1; isAlike(this.#items[before]); before -= 1) count += 1;
    for (let after = at + 1; isAlike(this.#items[after]); after += 1) count += 1;
    return count;
  }
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function isInCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
}

interface NumberedLine {
  readonly line: Line;
  readonly depth: number;
}

function numberedLines(items: readonly FlowItem[], setting: FlowSetting): readonly NumberedLine[] {
  const headings = new HeadingLines(setting.hasOutline);
  return items.flatMap((item, at) => {
    if (item.item !== "line") return [];
    const next = items[at + 1];
    // A full line of the text's own letters goes on on the next one.
    const isFull =
      next?.item === "line" && setting.frames.get(item.line.page)?.isFull(item.line, next.line.text);
    if (isFull && !standsOut(item.line, setting.body)) return [];
    const found = headings.take(item.line.text, next?.item === "line" ? next.line.text : "");
    if (!found || found.rest !== null || parseHeading(found.text).form === "none") return [];
    return [{ line: item.line, depth: found.depth }];
  });
}

function depthsOf(numbered: readonly NumberedLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const { line, depth } of numbered) {
    const own = counts.get(styleKey(line)) ?? new Map<number, number>();
    own.set(depth, (own.get(depth) ?? 0) + 1);
    counts.set(styleKey(line), own);
  }
  return new Map(
    [...counts].map(([style, depths]) => [style, [...depths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1]),
  );
}

/** Titles of the bookmarks with their depths, counted as those of the numbered headings are. */
function marksOf(setting: FlowSetting, numbered: readonly NumberedLine[]): ReadonlyMap<string, number> {
  const { bookmarks } = setting;
  if (bookmarks.length < FEWEST_BOOKMARKS) return new Map();
  const depths = new Map(numbered.map(({ line, depth }) => [markOf(line.text), depth]));
  const offsets = bookmarks.flatMap((mark) => {
    const depth = depths.get(markOf(mark.title));
    return depth === undefined ? [] : [mark.depth - depth];
  });
  const offset = offsets.sort((a, b) => a - b)[Math.floor(offsets.length / 2)] ?? 0;
  return new Map(bookmarks.map((mark) => [markOf(mark.title), Math.max(1, mark.depth - offset)]));
}

/** A title as it is compared with a bookmark's. */
function markOf(title: string): string {
  return squeezed(title).replace(/[\u2010\u2011]/g, "-");
}
