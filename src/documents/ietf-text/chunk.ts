import { tableRows } from "./ascii-table.ts";
import { block } from "../manuscript.ts";
import { dedent } from "../markdown/blocks.ts";
import { columns, joinLines } from "../prose/join-lines.ts";
import { remarkOf } from "../prose/remark.ts";
import type { ItemDepths } from "../prose/item-depths.ts";
import type { BlockPiece } from "../manuscript.ts";

/** Lines without an empty one between them, as a text indented throughout sets a paragraph, an item or a figure. */
export type Chunk = readonly string[];

const BULLET = /^([o*+•-])\s{1,4}(?=\S)/;
const NUMERAL = /^(\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s{1,4}(?=\S)/;
const CODE = /^\s*\/\/|\s[=+*/-]=?\s|[{};]\s*$|\(\)/;
/** A paragraph may hold a line cut short before a long address. */
const MOSTLY = 0.6;
/** Shorter than this share of the width, a line is not full, whatever follows it. */
const FULL_SHARE = 0.6;

export interface Layout {
  /** Columns of the left margin of ordinary text (3 in RFCs). */
  readonly margin: number;
  /** Columns to which lines are filled (72 in RFCs). */
  readonly width: number;
}

/** The blocks of a chunk: items part it where lists stand without empty lines between. */
export function chunkBlocks(chunk: Chunk, layout: Layout, depths: ItemDepths): readonly BlockPiece[] {
  return (
    tableRows(chunk, depths.depth) ?? itemsOf(chunk, layout).map((lines) => chunkBlock(lines, layout, depths))
  );
}

function chunkBlock(lines: Chunk, layout: Layout, depths: ItemDepths): BlockPiece {
  const first = lines[0] ?? "";
  const indent = indentOf(first);
  const text = first.trim();
  const bullet = BULLET.exec(text);
  const label = bullet?.[1] ?? NUMERAL.exec(text)?.[1];
  if (label !== undefined && isProse(lines, layout)) {
    const depth = depths.enter(indent, bullet ? "bullet" : label.replace(/\w+/, "1"), true);
    const joined = joinedText(lines);
    return block("item", bullet ? joined.replace(BULLET, "") : joined, label, depth);
  }
  const caption = lines.length === 1 ? remarkOf(text) : null;
  if (caption && (caption.kind === "figure" || caption.kind === "row"))
    return block(caption.kind, text, caption.label, depths.depth);
  depths.leave(indent);
  if (!isProse(lines, layout)) return block("code", dedent(lines), null, depths.depth);
  const joined = joinedText(lines);
  const remark = remarkOf(joined);
  return block(
    remark?.kind ?? "paragraph",
    joined,
    remark?.label ?? null,
    indent <= layout.margin ? 0 : depths.depth,
  );
}

function joinedText(lines: Chunk): string {
  return joinLines(lines, { filled: true }).replace(/ {2,}/g, " ");
}

/** Parts a chunk where each of several lines at its outer margin opens an item and the rest hang below. */
function itemsOf(chunk: Chunk, layout: Layout): readonly Chunk[] {
  const indent = indentOf(chunk[0] ?? "");
  const opens = (line: string) =>
    indentOf(line) === indent && (BULLET.test(line.trim()) || NUMERAL.test(line.trim()));
  const starts = chunk.flatMap((line, at) => (opens(line) ? [at] : []));
  if (starts[0] !== 0 || starts.length < 2) return [chunk];
  const parts = starts.map((start, at) => chunk.slice(start, starts[at + 1]));
  return parts.every((part) => isProse(part, layout)) ? parts : [chunk];
}

/**
 * Prose was filled: each line but the last is so full that the next word did not fit, and the lines after the first
 * share one margin. Everything else (code, pictures, addresses) keeps its lines.
 */
function isProse(lines: Chunk, layout: Layout): boolean {
  const rest = lines.slice(1);
  const hanging = rest[0] === undefined ? null : indentOf(rest[0]);
  if (rest.some((line) => indentOf(line) !== hanging)) return false;
  const [first = ""] = lines;
  const words = [withoutHangingLabel(first, hanging), ...rest];
  if (words.some((line) => /\S {3,}\S/.test(line))) return false;
  if (lines.length === 1) return isSentence(first, layout);
  const full = rest.filter((line, at) => isFull(lines[at] ?? "", line, layout)).length;
  if (lines.some((line) => CODE.test(line)))
    return full === rest.length && columns(first.trimEnd()) >= layout.width - 10;
  return full >= rest.length * MOSTLY;
}

/** A first line without the label in its margin (`o  `, `[RFC2119]   `), the text after which sets the margin of the rest. */
function withoutHangingLabel(first: string, hanging: number | null): string {
  const label = /^\s*\S{1,20}(?: \S{1,20}){0,3}? {1,14}(?=\S)/.exec(first)?.[0] ?? "";
  const bullet = BULLET.exec(first.trimStart())?.[0] ?? "";
  if (bullet !== "") return first.trimStart().slice(bullet.length);
  return hanging !== null && label.length === hanging ? first.slice(label.length) : first;
}

function isFull(line: string, next: string, layout: Layout): boolean {
  const length = columns(line.trimEnd());
  const word = /^\s*(\S+)/.exec(next)?.[1] ?? "";
  // A filler may break a word at its hyphen, so only the part up to it had to fit.
  const part = /^[^-]+-(?=.)/.exec(word)?.[0] ?? word;
  return (
    length + 1 + part.length > layout.width - 4 &&
    length > layout.width * FULL_SHARE * (word.length > 24 ? 0.5 : 1)
  );
}

/** A single line is prose at the margin or below an item, and where it reads as words rather than code. */
function isSentence(line: string, layout: Layout): boolean {
  const text = line.trim();
  if (text.length > 200) return true;
  if (indentOf(line) <= layout.margin)
    return !/[{}]|;$|^[|+<]|[|+]$|-->|==|^\/\//.test(text) || /[.:)]$/.test(text);
  return (
    /^[\p{L}\p{N}"'“([*o•-][^{}|]*[.,;:!?)"'”\]]$/u.test(text) &&
    /\p{L}{2,}.*\s.*\p{L}{2,}/u.test(text) &&
    !/[=;]$|\(\)/.test(text)
  );
}

export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
