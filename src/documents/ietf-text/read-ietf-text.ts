import { chunkBlocks, indentOf } from "./chunk.ts";
import { withoutPages } from "./pages.ts";
import { block, heading } from "../manuscript.ts";
import { columns } from "../prose/join-lines.ts";
import { ItemDepths } from "../prose/item-depths.ts";
import type { Chunk, Layout } from "./chunk.ts";
import type { Manuscript, Piece } from "../manuscript.ts";

const NUMBERED =
  /^(?:\d{1,3}(?:\.\d{1,3}){0,7}\.?|[A-Z](?:\.\d{1,3}){1,7}\.?|Appendix\s[A-Z][.:]?|[A-Z]\.)\s{1,4}\S/;
const RFC_NUMBER = /^Request for Comments:\s*(\d{1,5})/m;
const DRAFT_NAME = /\bdraft-[a-z0-9]+(?:-[a-z0-9]+){1,12}-(?:\d\d|latest)\b/;

/** True for text laid out as RFCs are: headings at the left edge, all else indented, most headings numbered. */
export function isIetfText(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== "");
  const flush = filled.filter((line) => !/^[\s\f]/.test(line));
  const numbered = flush.filter((line) => NUMBERED.test(line) && columns(line) < 100);
  return numbered.length >= 2 && flush.length < filled.length * 0.4 && numbered.length >= flush.length * 0.1;
}

/** An RFC or Internet-Draft in its text form. */
export function readIetfText(source: readonly string[]): Manuscript {
  const lines = withoutPages(source.map((line) => line.replaceAll("\t", "        ")));
  const cover = coverOf(lines);
  const layout = layoutOf(lines);
  const head = lines.slice(0, cover.end).filter((line) => line.trim() !== "");
  const number = RFC_NUMBER.exec(head.join("\n"))?.[1];
  return {
    title: cover.title,
    number: number ? `RFC ${number}` : null,
    edition: DRAFT_NAME.exec(head.join("\n"))?.[0] ?? null,
    frontMatter: null,
    pieces: [...cover.pieces, ...bodyPieces(lines.slice(cover.end), layout)],
    warnings: [],
  };
}

/** Where text stands and how far it is filled: the commonest indentation, the widest of the ordinary lines. */
function layoutOf(lines: readonly string[]): Layout {
  const indents = new Map<number, number>();
  const widths: number[] = [];
  for (const line of lines) {
    if (!/^ +\S/.test(line)) continue;
    indents.set(indentOf(line), (indents.get(indentOf(line)) ?? 0) + 1);
    widths.push(columns(line.trimEnd()));
  }
  const margin = [...indents].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 3;
  widths.sort((a, b) => a - b);
  return { margin, width: Math.min(80, widths[Math.floor(widths.length * 0.95)] ?? 72) };
}

interface Cover {
  readonly title: string | null;
  readonly pieces: readonly Piece[];
  /** The line at which the text begins. */
  readonly end: number;
}

/** The lines above the first heading: a block of names and dates, then the title set in the middle. */
function coverOf(lines: readonly string[]): Cover {
  const end = lines.findIndex((line, at) => isHeadingLine(lines, at) && !isNameLine(line));
  const chunks = chunksOf(lines.slice(0, Math.max(end, 0)));
  const titled = chunks.findLastIndex((chunk) => chunk.every((line) => indentOf(line) > 5));
  const title =
    chunks[titled]
      ?.map((line) => line.trim())
      .filter((line) => !DRAFT_NAME.test(line))
      .join(" ") || null;
  const names = chunks
    .filter((_, at) => at !== titled)
    .map((chunk) => block("code", chunk.map((line) => line.trimEnd()).join("\n")));
  return { title, pieces: names, end: Math.max(end, 0) };
}

/** Lines of the cover that carry two columns (`Category: Standards Track     I. Swett`). */
function isNameLine(line: string): boolean {
  return (
    /\S {4,}\S/.test(line) ||
    /^(?:Network Working Group|Internet Engineering Task Force|Request for Comments|Internet-Draft|Intended status|Category|Expires|Updates|Obsoletes|ISSN|BCP|STD)\b/i.test(
      line,
    )
  );
}

function bodyPieces(lines: readonly string[], layout: Layout): readonly Piece[] {
  const pieces: Piece[] = [];
  const depths = new ItemDepths();
  let chunk: string[] = [];
  const flush = () => {
    if (chunk.length > 0) pieces.push(...chunkBlocks(chunk, layout, depths));
    chunk = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.trim() === "") flush();
    else if (isHeadingLine(lines, at)) {
      flush();
      depths.close();
      const rest = wrappedTitle(lines, at);
      pieces.push(
        heading(
          depthOf(line),
          [line, ...rest]
            .map((part) => part.trim())
            .join(" ")
            .replace(/\s+/g, " "),
        ),
      );
      at += rest.length;
    } else chunk.push(line);
  }
  flush();
  return pieces;
}

/** A line at the left edge, alone or above its wrapped rest. */
function isHeadingLine(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  if (!/^\S/.test(line) || columns(line) > 90) return false;
  if (NUMBERED.test(line)) return true;
  return (
    (lines[at - 1] ?? "").trim() === "" &&
    (lines[at + 1] ?? "").trim() === "" &&
    /^[A-Z\p{Script=Han}]/u.test(line) &&
    !/[.;,:]$/.test(line)
  );
}

function wrappedTitle(lines: readonly string[], at: number): readonly string[] {
  const hang = /^(?:Appendix\s\S+|\S+)\s+/.exec(lines[at] ?? "")?.[0].length ?? 0;
  const rest: string[] = [];
  while (rest.length < 3) {
    const next = lines[at + 1 + rest.length] ?? "";
    if (next.trim() === "" || indentOf(next) < Math.max(4, hang - 1)) break;
    rest.push(next);
  }
  return rest;
}

function depthOf(line: string): number {
  const number = /^(?:Appendix\s)?([A-Z\d]+(?:\.\d+)*)\.?\s/.exec(line)?.[1];
  return NUMBERED.test(line) && number !== undefined ? number.split(".").length : 1;
}

function chunksOf(lines: readonly string[]): readonly Chunk[] {
  const chunks: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() !== "") chunks.at(-1)?.push(line);
    else if (chunks.at(-1)?.length !== 0) chunks.push([]);
  }
  return chunks.filter((chunk) => chunk.length > 0);
}
