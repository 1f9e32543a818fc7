import { endsInPage, withoutContentsTables } from "../../docx/body/contents-tables.ts";
import { printedText } from "../../docx/body/flow.ts";
import { parseHeading } from "../../outline/heading-number.ts";
import { squeezed } from "../../outline/titles.ts";
import { remarkOf } from "../../prose/remark.ts";
import type { Flow, Paragraph } from "../../docx/body/flow.ts";

/** Fewer entries than this tell nothing of how deep a contents table goes. */
const ENOUGH_ENTRIES = 5;
const MAX_LIST_TITLE = 20;
const MAX_ENTRY = 300;

/**
 * Settles what the outline levels of a document leave open, and takes its contents tables out. Older documents give one
 * level to all headings, and to captions: then the built-in heading styles that their styles go back to (`ranks`) tell them
 * apart, and the contents table how deep the clauses go: what has no number below that is words set off in the text.
 */
export function settleHeadings(flows: readonly Flow[], ranks: ReadonlyMap<Flow, number>): readonly Flow[] {
  const isHeading = (flow: Flow | undefined): flow is Paragraph =>
    flow?.flow === "paragraph" && flow.outline !== null && !flow.contents && flow.text.trim() !== "";
  const headings = flows.filter(isHeading).filter((flow) => !isCaption(flow));
  const isFlat = areFlat(headings, ranks);
  const levelOf = (flow: Paragraph) => (isFlat ? ranks.get(flow) : null) ?? flow.outline ?? 1;
  const listed = listedTitles(flows);
  const isListed = (flow: Paragraph) => listed.has(squeezed(printedText(flow)));
  const deepest = isFlat ? deepestListed(headings.filter(isListed).map(levelOf), listed.size) : Infinity;
  const settled = flows.flatMap((flow, at): readonly Flow[] => {
    if (!isHeading(flow)) return [flow];
    if (isListTitle(flow, flows[at + 1])) return [];
    const isBelow = levelOf(flow) > deepest && !isListed(flow) && !isNumbered(flow);
    return [{ ...flow, outline: isCaption(flow) || isBelow ? null : levelOf(flow) }];
  });
  return withoutContentsTables(settled);
}

function isCaption(flow: Paragraph): boolean {
  const kind = remarkOf(flow.text.trim())?.kind;
  return kind === "row" || kind === "figure";
}

function isNumbered(flow: Paragraph): boolean {
  if (flow.number) return !flow.number.isBullet;
  return parseHeading(flow.text).form !== "none";
}

/** One outline level for headings of several ranks. */
function areFlat(headings: readonly Paragraph[], ranks: ReadonlyMap<Flow, number>): boolean {
  const levels = new Set(headings.map((flow) => flow.outline));
  return levels.size === 1 && new Set(headings.map((flow) => ranks.get(flow))).size > 1;
}

/** The titles of a contents table's entries, as they are compared. */
function listedTitles(flows: readonly Flow[]): ReadonlySet<string> {
  const entries = flows.flatMap((flow) =>
    flow.flow === "paragraph" && flow.contents ? [flow.contents.text] : [],
  );
  const listed = entries.filter((text) => text.length <= MAX_ENTRY && endsInPage(text));
  return new Set(listed.map((text) => squeezed(text.replace(/[\s.…·]*\S{1,8}\s*$/, ""))));
}

/** The deepest level that a contents table lists; no bound where it lists too few of the headings to be believed. */
function deepestListed(levels: readonly number[], entries: number): number {
  return levels.length < ENOUGH_ENTRIES || levels.length * 2 < entries ? Infinity : Math.max(...levels);
}

/** The title right above a contents table, of figures or tables, by whatever name. */
function isListTitle(flow: Paragraph, next: Flow | undefined): boolean {
  return (
    next?.flow === "paragraph" &&
    next.contents !== null &&
    next.text.trim() === "" &&
    flow.text.trim().length <= MAX_LIST_TITLE
  );
}
