import { parseHeading } from "../outline/heading-number.ts";
import { isContents, isFrontOrBack, squeezed } from "../outline/titles.ts";

/** Longest entry of a contents page we expect, with its leaders. */
const MAX_ENTRY = 200;

/** Takes contents pages out: the list under its heading, and single lines that lead by dots to a page. */
export function withoutContents(lines: readonly string[]): readonly string[] {
  return withoutContentsList(lines).filter((line) => !leadsToPage(line));
}

/**
 * Takes out a line 目次 (目录, Contents) with the entries below it. They end where the first of them comes again, as
 * the text's own heading.
 */
export function withoutContentsList(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.length <= 20 && isContents(line.trim())) at = entriesEnd(lines, at + 1) - 1;
    else kept.push(line);
  }
  return kept;
}

function entriesEnd(lines: readonly string[], start: number): number {
  let first: string | null = null;
  let last = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = (lines[at] ?? "").trim();
    if (line === "") continue;
    const entry = squeezed(entryText(line));
    if (entry === first || !isEntry(line)) break;
    first ??= entry;
    last = at + 1;
  }
  return last;
}

function isEntry(line: string): boolean {
  if (line.length > MAX_ENTRY || /[。；;]$/.test(line)) return false;
  if (leadsToPage(line)) return true;
  return line.length <= 60 && (isFrontOrBack(line) || !["none", "article"].includes(parseHeading(line).form));
}

function entryText(line: string): string {
  return line.slice(0, MAX_ENTRY).replace(/[.．·…\s]*(?:\d{1,4}|[IVXLivxlⅠ-ⅿ]{1,7})?\s*$/, "");
}

/** True for `5.1 标题 ………… 7`: dots enough to lead somewhere, then a page number and nothing else. */
export function leadsToPage(line: string): boolean {
  const text = line.trimEnd();
  if (text.length > MAX_ENTRY) return false;
  const page = /[\s.．·…]([\divxlIVXLⅠ-ⅿ]{1,7})$/.exec(text.slice(-12))?.[1];
  if (page === undefined) return false;
  const before = text.slice(0, text.length - page.length).replace(/\s/g, "");
  if (/(?:[.．·]{4}|…{3})$/.test(before)) return true;
  // Two ellipses are the ordinary Chinese mark of omission; they lead to a page only from a heading.
  const entry = entryText(text).trim();
  return before.endsWith("……") && (isFrontOrBack(entry) || parseHeading(entry).form !== "none");
}
