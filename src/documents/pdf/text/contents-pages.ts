import { leadsToPage } from "../../prose/contents.ts";
import { parseHeading } from "../../outline/heading-number.ts";
import { isContents, isFrontOrBack, squeezed } from "../../outline/titles.ts";
import type { FlowItem } from "../flow.ts";
import type { Line } from "../lines/line.ts";

/** A page is one of contents when so many of its lines are entries. */
const MOSTLY = 0.5;
/** Lists of entries without a heading must be as long as this. */
const FEWEST = 5;
const LONGEST_ENTRY = 80;
const SHORT_TITLE = 24;
/** Entries stand no further apart than this, in sizes. */
const CLOSE = 2.4;

/** Takes out contents pages and lists of figures and tables: their entries would be read as headings. */
export function withoutContentsPages(items: readonly FlowItem[]): readonly FlowItem[] {
  const pages = Map.groupBy(items, (item) => (item.item === "line" ? item.line.page : item.table.page));
  let goesOn = false;
  return [...pages.values()].flatMap((page) => {
    const entries = entriesOf(page, goesOn);
    goesOn = entries !== null && entries.last >= page.length - 2;
    const kept = entries ? page.filter((_, at) => at < entries.first || at > entries.last) : page;
    return kept.filter((item) => item.item !== "line" || !leadsToPage(item.line.text));
  });
}

/** The first and last item of a page's contents list; null without one. */
function entriesOf(
  page: readonly FlowItem[],
  goesOn: boolean,
): { readonly first: number; readonly last: number } | null {
  const heading = page.findIndex((item) => item.item === "line" && isContents(item.line.text));
  const first = heading >= 0 ? heading + 1 : 0;
  const isListed = heading >= 0 || goesOn;
  const end = heading >= 0 ? endOf(page, first) : page.length;
  const entries = page.slice(first, end).map((item) => item.item === "line" && isEntry(item.line, isListed));
  const leading = page
    .slice(first, end)
    .filter((item) => item.item === "line" && endsInPage(item.line)).length;
  const last = entries.lastIndexOf(true);
  const count = entries.slice(0, last + 1).filter(Boolean).length;
  if (heading >= 0)
    return count >= (last + 1) * MOSTLY && last >= 0
      ? { first: heading, last: lastOf(page.slice(0, end), first + last) }
      : null;
  if (leading < FEWEST || leading < (last + 1) * MOSTLY) return null;
  return {
    first: Math.max(0, entries.indexOf(true) - (isTitled(page, entries.indexOf(true)) ? 1 : 0)),
    last,
  };
}

/** Entries without a number and a page (`Contributors`) stand below the others and are set like them. */
function lastOf(page: readonly FlowItem[], last: number): number {
  let at = last;
  for (;;) {
    const [entry, next] = [page[at], page[at + 1]];
    if (entry?.item !== "line" || next?.item !== "line") return at;
    const { line } = next;
    const isAlike = line.font === entry.line.font && Math.abs(line.size - entry.line.size) < 0.3;
    const isBelow = line.y > entry.line.y && line.y - entry.line.y < line.size * CLOSE;
    if (
      !isAlike ||
      !isBelow ||
      line.bold ||
      line.text.length > SHORT_TITLE * 2 ||
      /[.。;；]$/.test(line.text)
    )
      return at;
    at += 1;
  }
}

/** True where a few words above the entries name them: `Figures`, 表. */
function isTitled(page: readonly FlowItem[], first: number): boolean {
  const above = page[first - 1];
  return (
    above?.item === "line" && above.line.text.length <= SHORT_TITLE && /^[\p{L}\s]+$/u.test(above.line.text)
  );
}

/** A list without page numbers ends where its first entry comes again, as the text's own heading. */
function endOf(page: readonly FlowItem[], start: number): number {
  const first = page[start];
  if (first?.item !== "line") return page.length;
  const entry = squeezed(first.line.text);
  const again = page.findIndex(
    (item, at) => at > start && item.item === "line" && squeezed(item.line.text) === entry,
  );
  return again < 0 ? page.length : again;
}

function isEntry(line: Line, isListed: boolean): boolean {
  if (endsInPage(line)) return true;
  if (!isListed || line.text.length > LONGEST_ENTRY || /[。；;]$/.test(line.text)) return false;
  return isFrontOrBack(line.text) || !["none", "article"].includes(parseHeading(line.text).form);
}

/** Dots that lead to a page number, or a page number far to the right of the entry. */
function endsInPage(line: Line): boolean {
  if (leadsToPage(line.text)) return true;
  const last = line.runs.at(-1);
  const before = line.runs.at(-2);
  if (!last || !before || !/^(?:\d{1,3}|[ivxlIVXL]{1,6})$/.test(last.text)) return false;
  return last.left - before.right > line.size * 2 && line.runs.length <= 4;
}
