import { BlockWriter } from "./blocks.ts";
import { isSeparator } from "./table.ts";
import type { Piece } from "../manuscript.ts";
import type { InlineOptions } from "./inline.ts";

const FENCE = /^\s{0,12}(`{3,}|~{3,})/;
const ATX = /^ {0,3}(#{1,6})(?:[ \t\u3000]+|$)/;
const SETEXT = /^ {0,3}(?:={2,}|-{2,})\s*$/;
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const ATTRIBUTES = /^\s{0,8}\{:(?!:)[^{}]{0,1000}\}\s*$/;
const EXTENSION = /^\s{0,3}\{::([a-z]+)([^{}]{0,300})\/?\}\s*$/;
const LINK_DEFINITION = /^ {0,3}\[(?!\^)([^\]]{1,200})\]:\s{0,3}\S{1,2000}(?:\s{1,3}["'(][^\n]*)?\s*$/;
const ABBREVIATION = /^ {0,3}\*\[[^\]]{1,100}\]:/;
const BULLET = /^([*+-])([ \t]+)(?=\S)/;
const ORDERED = /^(\d{1,9})([.)])[ \t]+(?=\S)/;
const CONTENTS_MARK = /^\s*(?:\[\[_?toc_?\]\]|\[toc\]|\{:toc\})\s*$/i;
const CONTAINER = /^\s{0,3}:{3,}\s*(?:\{?[a-z-]{1,20}\}?)?\s*$/;
const IMAGE_ALONE = /^\s*!\[([^\]]{0,300})\]\([^()]{0,1000}\)\s*$/;

/** Texts that a directive stands for, by its name and argument: `{::boilerplate bcp14}`. */
export type Directive = (name: string, argument: string) => string | null;

export interface MarkdownOptions {
  readonly reference: InlineOptions["reference"];
  readonly directive: Directive | null;
}

/** Headings and blocks of Markdown lines, in order. */
export function readBlocks(lines: readonly string[], options: MarkdownOptions): readonly Piece[] {
  return new MarkdownReader(lines, options).read();
}

class MarkdownReader {
  readonly #lines: readonly string[];
  readonly #options: MarkdownOptions;
  readonly #writer: BlockWriter;
  #at = 0;
  /** The line of the last heading's end, for attributes that follow it directly. */
  #headingAt = -1;
  #inConflict = false;
  readonly #markers = new Map<string, number>();

  constructor(lines: readonly string[], options: MarkdownOptions) {
    this.#lines = lines;
    this.#options = options;
    const definitions = new Set<string>();
    for (const line of lines) {
      const name = LINK_DEFINITION.exec(line)?.[1];
      if (name !== undefined) definitions.add(name.toLowerCase());
    }
    this.#writer = new BlockWriter({ definitions, reference: options.reference });
  }

  read(): readonly Piece[] {
    while (this.#at < this.#lines.length) this.#step(this.#lines[this.#at] ?? "");
    this.#writer.close();
    return this.#writer.pieces;
  }

  #step(line: string): void {
    if (line.trim() === "") this.#writer.blank();
    else if (!this.#verbatim(line) && !this.#mark(line) && !this.#headed(line) && !this.#table(line))
      this.#prose(line);
    this.#at += 1;
  }

  /** Comments, fenced and indented code. Leaves `#at` on the last line taken. */
  #verbatim(line: string): boolean {
    const fence = FENCE.exec(line);
    // Backticks after backticks make a code span, not a fence.
    if (fence && !(fence[1]?.startsWith("`") && line.slice(fence[0].length).includes("`")))
      return this.#fenced(fence[1] ?? "");
    if (/^\s{0,3}<!--/.test(line) && this.#comment("-->")) return true;
    if (/^\s{0,3}\{::comment\}\s*$/.test(line) && this.#comment("{:/")) return true;
    if (this.#writer.isOpen || this.#writer.inList || !/^(?: {4}|\t)/.test(line) || isProse(line))
      return false;
    const start = this.#at;
    while (/^(?: {4}|\t|\s*$)/.test(this.#lines[this.#at + 1] ?? "x")) this.#at += 1;
    this.#writer.code(this.#lines.slice(start, this.#at + 1));
    return true;
  }

  #fenced(fence: string): true {
    const start = this.#at + 1;
    const closes = (line: string) => {
      const text = line.trim();
      return text.length >= fence.length && text === fence.charAt(0).repeat(text.length);
    };
    const length = this.#lines.slice(start).findIndex(closes);
    // A fence that is never closed would swallow the rest: only its own paragraph is taken as code.
    const end = length >= 0 ? start + length : this.#paragraphEnd(start);
    this.#writer.code(this.#lines.slice(start, end));
    this.#at = length >= 0 ? end : end - 1;
    return true;
  }

  #paragraphEnd(start: number): number {
    let end = start;
    while (end < this.#lines.length && (this.#lines[end] ?? "").trim() !== "") end += 1;
    return end;
  }

  /** Skips a comment that closes at a line's end; text after it stays text, and so does a comment never closed. */
  #comment(close: string): boolean {
    const at = this.#lineWith(close);
    const line = this.#lines[at] ?? "";
    const after = line.slice(line.indexOf(close)).replace(/^(?:-->|\{:\/[a-z]*\})/, "");
    if (at < 0 || after.trim() !== "") return false;
    this.#writer.close();
    this.#at = at;
    return true;
  }

  /** The next line that holds a marker; remembered, so that a file full of opening ones is searched once. */
  #lineWith(marker: string): number {
    const known = this.#markers.get(marker);
    if (known !== undefined && (known < 0 || known >= this.#at)) return known;
    const found = this.#lines.findIndex((line, at) => at >= this.#at && line.includes(marker));
    this.#markers.set(marker, found);
    return found;
  }

  /** Lines that are mark-up alone. */
  #mark(line: string): boolean {
    if (this.#isConflictMarker(line)) return this.#ended();
    if (ATTRIBUTES.test(line)) return this.#attributes(line);
    if (
      LINK_DEFINITION.test(line) ||
      ABBREVIATION.test(line) ||
      CONTENTS_MARK.test(line) ||
      CONTAINER.test(line)
    )
      return this.#ended();
    const extension = EXTENSION.exec(line);
    if (!extension) return false;
    const text =
      this.#options.directive?.(extension[1] ?? "", (extension[2] ?? "").replace(/\/$/, "").trim()) ?? null;
    this.#ended();
    if (text !== null) this.#writer.text(text, 0);
    return true;
  }

  /** Authors publish drafts with unresolved merges: the markers go, both texts stay. */
  #isConflictMarker(line: string): boolean {
    if (/^<{7} \S/.test(line)) this.#inConflict = true;
    else if (!this.#inConflict || !/^(?:={7}|>{7} \S.*)$/.test(line)) return false;
    if (line.startsWith(">")) this.#inConflict = false;
    return true;
  }

  #ended(): true {
    this.#writer.close();
    return true;
  }

  #attributes(line: string): true {
    const last = this.#writer.pieces.at(-1);
    if (last?.piece === "heading" && this.#headingAt === this.#at - 1) {
      this.#writer.pieces[this.#writer.pieces.length - 1] = {
        ...last,
        numbered: last.numbered && !isUnnumbered(line),
      };
      this.#headingAt = this.#at;
      return true;
    }
    this.#writer.close();
    const title = /\btitle=(?:"([^"]*)"|'([^']*)')/.exec(line);
    if (title) this.#writer.figure(title[1] ?? title[2] ?? "");
    return true;
  }

  #headed(line: string): boolean {
    const atx = ATX.exec(line);
    if (atx) return this.#heading(atx[1]?.length ?? 1, line.slice(atx[0].length));
    if (SETEXT.test(line) && !this.#writer.inList) {
      const title = this.#writer.takeOneLineParagraph();
      if (title !== null) return this.#heading(line.trimStart().startsWith("=") ? 1 : 2, title);
    }
    return RULE.test(line) && this.#ended();
  }

  #heading(depth: number, source: string): true {
    const attributes = /\{[:#.][^{}]{0,500}\}\s*$/.exec(source)?.[0] ?? "";
    const text = source.slice(0, source.length - attributes.length);
    const piece = this.#writer.heading(depth, withoutClosingMarks(text));
    if (isUnnumbered(attributes))
      this.#writer.pieces[this.#writer.pieces.length - 1] = { ...piece, numbered: false };
    this.#headingAt = this.#at;
    return true;
  }

  #table(line: string): boolean {
    if (!line.includes("|")) return false;
    const lined = isSeparator(this.#lines[this.#at + 1] ?? "");
    if (!lined && (this.#writer.isOpen || (!isPiped(line) && !isSeparator(line)))) return false;
    let header = true;
    for (let row = this.#lines[this.#at]; row?.includes("|") === true; row = this.#lines[this.#at + 1]) {
      if (!header) this.#at += 1;
      if (!isSeparator(row)) this.#writer.tableRow(row, header);
      header = false;
    }
    return true;
  }

  #prose(source: string): void {
    // Two spaces or a backslash at a line's end break the line; authors use them instead of empty lines.
    const breaks = /[^\s](?: {2,9}|\\)$/.test(source.slice(-12));
    const line = source.replace(/^\s{0,3}(?:>\s?)+/, "").replace(/\\$/, "");
    const text = line.trimStart();
    if (text === "") return this.#writer.blank();
    const indent = columnsOfIndent(line, text);
    const image = IMAGE_ALONE.exec(line);
    const bullet = BULLET.exec(text);
    const ordered = ORDERED.exec(text);
    if (image && !this.#writer.isOpen) {
      if (image[1]?.trim()) this.#writer.figure(image[1]);
    } else if (bullet) this.#writer.bullet(bullet[1] ?? "-", indent, text.slice(bullet[0].length));
    else if (ordered && this.#mayOrder(Number(ordered[1])))
      this.#writer.ordered(Number(ordered[1]), ordered[2] ?? ".", indent, text.slice(ordered[0].length));
    else if (/^:[ \t]+\S/.test(text)) this.#writer.definition(text.slice(1));
    else this.#writer.text(text, indent);
    if (breaks && (this.#lines[this.#at + 1] ?? "").trim() !== "") this.#writer.close();
  }

  /** A number may open an item after an empty line or another item; within a paragraph only `1.` may (CommonMark). */
  #mayOrder(numeral: number): boolean {
    return !this.#writer.isOpen || this.#writer.inList || numeral === 1;
  }
}

/** `Title ##` to `Title`. */
function withoutClosingMarks(text: string): string {
  const title = text.trimEnd();
  let end = title.length;
  while (title[end - 1] === "#") end -= 1;
  return end === 0 || /\s/.test(title.charAt(end - 1)) ? title.slice(0, end) : title;
}

/** Indented Chinese prose is a paragraph with its first line indented, not code. */
function isProse(line: string): boolean {
  return /\p{Script=Han}/u.test(line);
}

function isPiped(line: string): boolean {
  const text = line.trim();
  return text.length > 2 && text.startsWith("|") && text.endsWith("|");
}

function isUnnumbered(attributes: string): boolean {
  return /\bnumbered=["']?(?:false|no)\b|[.:\s]unnumbered\b/.test(attributes);
}

function columnsOfIndent(line: string, text: string): number {
  const margin = line.slice(0, line.length - text.length);
  // Ideographic spaces indent a paragraph's first line and no list.
  return margin.replaceAll("\t", "    ").replaceAll("\u3000", "").length;
}
