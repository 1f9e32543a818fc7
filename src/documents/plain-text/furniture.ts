import { findStandardNumbers } from "../../standards/standard-number.ts";

const PAGE_NUMBER =
  /^(?:[-—–·\s]{0,4}(?:\d{1,4}|[IVXLivxl]{1,7})[-—–·\s]{0,4}|第\s?\d{1,4}\s?页(?:\s?共\s?\d{1,4}\s?页)?)$/;
const DASHED_NUMBER = /^[-—–]\s?\d{1,4}\s?[-—–]$/;
/** A line that stands at the edge of this many pages, figures aside, is a header or footer. */
const REPEATED = 3;

/** Takes page headers, footers and page numbers out of a text that kept its pages, and form feeds with them. */
export function withoutFurniture(lines: readonly string[]): readonly string[] {
  const pages = pagesOf(lines);
  const edges = countEdges(pages);
  const numbers = repeatedNumbers(lines);
  const isFurniture = (line: string) => numbers.has(line.trim()) || DASHED_NUMBER.test(line.trim());
  return pages.flatMap((page) => {
    const edge = pages.length > 1 ? edgesOf(page) : new Set<number>();
    const drop = (line: string, at: number) =>
      isFurniture(line) ||
      (edge.has(at) && (PAGE_NUMBER.test(line.trim()) || (edges.get(shape(line)) ?? 0) >= REPEATED));
    return page.filter((line, at) => !drop(line, at));
  });
}

function pagesOf(lines: readonly string[]): readonly (readonly string[])[] {
  const pages: string[][] = [[]];
  for (const line of lines) {
    const [first = "", ...rest] = line.split("\f");
    pages.at(-1)?.push(first);
    for (const part of rest) pages.push([part]);
  }
  return pages;
}

/** The places of a page's first two and last two lines that hold text. */
function edgesOf(page: readonly string[]): ReadonlySet<number> {
  const filled = page.flatMap((line, at) => (line.trim() === "" ? [] : [at]));
  return new Set([...filled.slice(0, 2), ...filled.slice(-2)]);
}

function countEdges(pages: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (pages.length < 2) return counts;
  for (const page of pages)
    for (const at of edgesOf(page)) {
      const key = shape(page[at] ?? "");
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}

/** A line without a page number at either end. */
function shape(line: string): string {
  return line
    .trim()
    .replace(/^\d{1,4}\s+|\s+\d{1,4}$/g, "")
    .replace(/\s+/g, " ");
}

/** Lines that are a standard's number and nothing else, standing again and again: a header whose pages are lost. */
function repeatedNumbers(lines: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const text = line.trim();
    if (text.length < 6 || text.length > 40) continue;
    const [number] = findStandardNumbers(text);
    if (number?.start === 0 && number.end === text.length) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= REPEATED).map(([text]) => text));
}
