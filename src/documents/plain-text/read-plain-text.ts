import { readCover } from "./cover.ts";
import { withoutFurniture } from "./furniture.ts";
import { HeadingLines } from "./heading-lines.ts";
import { ParagraphLines, wrapWidth } from "./paragraph-lines.ts";
import { isIetfText, readIetfText } from "../ietf-text/read-ietf-text.ts";
import { heading } from "../manuscript.ts";
import { withoutContents } from "../prose/contents.ts";
import { joinLines } from "../prose/join-lines.ts";
import { parseHeading } from "../outline/heading-number.ts";
import type { Manuscript, Piece } from "../manuscript.ts";

/** How many lines a cover may have before a text without headings is taken for one without a cover. */
const MAX_COVER = 60;
const NATURE = /^[(（](?:规范性|资料性|normative|informative)(?:附录)?[)）]$/i;

/** Plain text: an RFC by its layout, else Chinese statutes, GB/T drafts and whatever else numbers its headings. */
export function readPlainText(source: readonly string[]): Manuscript {
  if (isIetfText(source)) return readIetfText(source);
  const lines = withoutContents(withoutFurniture(source));
  const start = lines.findIndex((line, at) => opensText(line, lines[at + 1] ?? ""));
  const cover = start > 0 && start <= MAX_COVER ? readCover(lines.slice(0, start)) : null;
  const body = cover ? [...cover.rest.flatMap((line) => [line, ""]), ...lines.slice(start)] : lines;
  return {
    title: cover?.title ?? null,
    number: cover?.number ?? null,
    edition: cover?.edition ?? null,
    frontMatter: null,
    pieces: piecesOf(body),
    warnings: [],
  };
}

/** True for the first heading or article of a text. */
function opensText(line: string, next: string): boolean {
  const text = line.trim();
  if (text === "" || text.length > 400) return false;
  return parseHeading(text).form === "article" || new HeadingLines(true).take(text, next) !== null;
}

function piecesOf(lines: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const headings = new HeadingLines(isOutlineOnly(lines));
  const paragraphs = new ParagraphLines(wrapWidth(lines), (piece) => pieces.push(piece));
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.trim() === "") {
      paragraphs.blank();
      continue;
    }
    const found = headings.take(line, nextText(lines, at));
    if (!found) {
      paragraphs.line(line);
      continue;
    }
    paragraphs.end();
    const annex = annexTitle(lines, at);
    pieces.push(heading(found.depth, joinLines([found.text, ...annex.parts], { filled: false })));
    at = annex.end;
    if (found.rest) paragraphs.line(found.rest);
  }
  paragraphs.end();
  return pieces;
}

/** Prints set 附录 A, its nature and its title on three lines. */
function annexTitle(
  lines: readonly string[],
  start: number,
): { readonly parts: readonly string[]; readonly end: number } {
  const parsed = parseHeading(lines[start] ?? "");
  const parts: string[] = [];
  let end = start;
  if (parsed.form !== "annex") return { parts, end };
  let needsTitle = parsed.title === "" || NATURE.test(parsed.title);
  for (let at = start + 1; at < lines.length && needsTitle && at < start + 6; at += 1) {
    const text = (lines[at] ?? "").trim();
    if (text === "") continue;
    needsTitle = NATURE.test(text);
    if (!needsTitle && (parseHeading(text).form !== "none" || text.length > 60 || /[。；：，]$/.test(text)))
      break;
    parts.push(text);
    end = at;
  }
  return { parts, end };
}

function nextText(lines: readonly string[], at: number): string {
  for (let next = at + 1; next < lines.length && next < at + 8; next += 1)
    if ((lines[next] ?? "").trim() !== "") return lines[next] ?? "";
  return "";
}

/** Notices count 一、（一） and have no other numbers; elsewhere those are items of a list. */
function isOutlineOnly(lines: readonly string[]): boolean {
  const forms = lines.map((line) => (line.length > 200 ? "none" : parseHeading(line).form));
  return (
    forms.includes("outline") &&
    !forms.some((form) => form === "dotted" || form === "division" || form === "article")
  );
}
