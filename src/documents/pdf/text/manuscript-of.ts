import { readCoverPage } from "../../cover-page.ts";
import { withoutContentsPages } from "./contents-pages.ts";
import { FlowReader } from "./flow-reader.ts";
import { framesOf } from "./page-frame.ts";
import { bodyStyleOf, isLarger } from "./styles.ts";
import { wrappedTextOf } from "./wrapped-text.ts";
import { parseHeading } from "../../outline/heading-number.ts";
import type { NumberForm } from "../../outline/heading-number.ts";
import { columns } from "../../prose/join-lines.ts";
import { isFrontOrBack, squeezed } from "../../outline/titles.ts";
import { HeadingLines } from "../../plain-text/heading-lines.ts";
import { languageOf } from "../../../text/language.ts";
import { chineseNumber } from "../../../text/numerals.ts";
import type { BodyStyle } from "./styles.ts";
import type { FlowItem } from "../flow.ts";
import type { Line } from "../lines/line.ts";
import type { Bookmark } from "../open-pdf.ts";
import type { Manuscript } from "../../manuscript.ts";

/** More lines than a cover has. */
const MAX_COVER = 60;
const LONGEST_FACT = 90;
const LONG_LINE = 44;
/** Drafts ask on their cover to be told of patents: a sentence, and still the cover. */
const PATENTS = /^在提(?:交|出)(?:反馈)?意见时/;
const OPENS_TEXT: ReadonlySet<NumberForm> = new Set(["article", "division", "annex"]);
/** Properties that a template left behind name no document. */
const NO_TITLE =
  /^(?:标题|title|untitled|无标题|document\d*|microsoft word\b.*|<[\dA-F]+>|.*\.(?:docx?|wps|pdf|indd|tex))$/i;

/** Reads headings, paragraphs and rows out of a flow. `named` is the title of the file's properties. */
export function manuscriptOf(
  flow: readonly FlowItem[],
  bookmarks: readonly Bookmark[],
  named: string | null,
): Omit<Manuscript, "warnings"> {
  const items = withoutContentsPages(flow);
  const lines = linesOf(items);
  const body = bodyStyleOf(lines);
  const coverLines = coverOf(items, bookmarks, body);
  const cover = readCoverPage(coverLines);
  const head = headOf(lines, body);
  const title = cover.title ?? joinedTitle(head);
  const shown = withoutTitles(items, [...coverLines, ...head], squeezed(title ?? ""), body);
  const setting = {
    body,
    bookmarks,
    frames: framesOf(lines),
    join: wrappedTextOf(lines.map((line) => line.text)),
    hasOutline: isOutlineOnly(lines),
    isChinese:
      languageOf(
        lines
          .slice(0, 400)
          .map((line) => line.text)
          .join(" "),
      ) === "zh",
  };
  const stated = named !== null && !NO_TITLE.test(named) ? named : null;
  return {
    title: title ?? stated,
    number: cover.number,
    edition: cover.edition,
    frontMatter: null,
    cover: cover.facts,
    pieces: new FlowReader(shown, setting).read(),
  };
}

function linesOf(items: readonly FlowItem[]): readonly Line[] {
  return items.flatMap((item) => (item.item === "line" ? [item.line] : []));
}

/** The lines of the first page before its first heading. */
function coverOf(
  items: readonly FlowItem[],
  bookmarks: readonly Bookmark[],
  body: BodyStyle,
): readonly Line[] {
  const lines = linesOf(items);
  const [first] = lines;
  const marks = new Set(bookmarks.map((mark) => squeezed(mark.title)));
  const largest = Math.max(...lines.filter((line) => line.page === first?.page).map((line) => line.size));
  const headings = new HeadingLines(true);
  const end = lines.findIndex((line, at) => {
    if (line.page !== first?.page || at >= MAX_COVER || isProse(line, lines[at + 1], body)) return true;
    if (isFrontOrBack(line.text) || OPENS_TEXT.has(parseHeading(line.text).form) || /^V\d/.test(line.text))
      return true;
    if (marks.has(squeezed(line.text)) && line.size < largest * 0.9) return true;
    return headings.take(line.text, lines[at + 1]?.text ?? "") !== null;
  });
  return end < 0 ? [] : lines.slice(0, end);
}

/** Sentences, or lines of running text one after the other: covers state facts in lines of a few words. */
function isProse(line: Line, next: Line | undefined, body: BodyStyle): boolean {
  const { text } = line;
  if (PATENTS.test(text)) return false;
  if (text.includes("。") || text.length > LONGEST_FACT || /[a-z]{2}\.$/.test(text)) return true;
  const isLong = (one: Line | undefined) =>
    one !== undefined && columns(one.text) > LONG_LINE && !isLarger(one, body);
  return isLong(line) && isLong(next);
}

/** The title stands on the cover and again above the first clause; it is no part of either's text. */
function withoutTitles(
  items: readonly FlowItem[],
  own: readonly Line[],
  title: string,
  body: BodyStyle,
): readonly FlowItem[] {
  return items.filter((item) => {
    if (item.item !== "line") return true;
    if (own.includes(item.line)) return false;
    const text = squeezed(item.line.text);
    return !(text.length >= 4 && title.includes(text) && isLarger(item.line, body));
  });
}

/** The large lines directly above clause 1: prints repeat the title there, and some have a picture for a cover. */
function headOf(lines: readonly Line[], body: BodyStyle): readonly Line[] {
  const first = lines.findIndex(
    (line) => /^1[\s.．、]*\S/.test(line.text) && parseHeading(line.text).number === "1",
  );
  const page = lines[first]?.page;
  const head: Line[] = [];
  for (let at = first - 1; at >= 0 && head.length < 4; at -= 1) {
    const line = lines[at];
    if (!line || line.page !== page || !isLarger(line, body) || parseHeading(line.text).form !== "none")
      break;
    if (isFrontOrBack(line.text)) break;
    head.unshift(line);
  }
  return head;
}

function joinedTitle(lines: readonly Line[]): string | null {
  return lines.length === 0 ? null : lines.map((line) => line.text).join(" ");
}

/**
 * Notices count 一、（一） and hardly in another way; elsewhere those are items of a list. A figure at the start of a line
 * is no heading, unless the numbers before it say so.
 */
function isOutlineOnly(lines: readonly Line[]): boolean {
  const found = lines.flatMap((line, at) => {
    if (line.text.length > 200) return [];
    const { form, depth, number } = parseHeading(line.text);
    return form === "none" ? [] : [{ line, form, depth, number, next: lines[at + 1]?.text ?? "" }];
  });
  if (found.some(({ form }) => form === "division" || form === "article")) return false;
  const chapters = found.filter(({ form, depth }) => form === "outline" && depth === 1);
  const inOrder = chapters.filter(({ number }, at) => chineseNumber(number ?? "") === at + 1);
  const headings = new HeadingLines(false);
  const dotted = found.filter(({ form, line, next }) => form === "dotted" && headings.take(line.text, next));
  return (
    inOrder.length > dotted.length || (found.some(({ form }) => form === "outline") && dotted.length === 0)
  );
}
