import { squeezed } from "../../outline/titles.ts";
import { endsInPage, isContentsTitle } from "../body/contents-tables.ts";
import { printedText } from "../body/flow.ts";
import type { Flow } from "../body/flow.ts";

/** Longer than any entry of a contents list. */
const MAX_ENTRY = 120;
const MAX_ENTRIES = 500;
/** Contents, figures, tables, and as many again; what else has such a title is no list. */
const MAX_LISTS = 6;

/**
 * Takes out contents lists that are no field: the lines under 目次 that end in a page number, or all up to where the
 * first of them comes again as the text's own heading; and single lines that lead by dots to a page.
 */
export function withoutTypedContents(flows: readonly Flow[]): readonly Flow[] {
  const kept: Flow[] = [];
  let lists = 0;
  for (let at = 0; at < flows.length; at += 1) {
    const flow = flows[at];
    if (lists < MAX_LISTS && isContentsTitle(flow)) {
      lists += 1;
      at = entriesEnd(flows, at + 1) - 1;
    } else if (flow && (flow.flow === "table" || flow.outline !== null || !endsInDots(flow.text)))
      kept.push(flow);
  }
  return kept;
}

function entriesEnd(flows: readonly Flow[], start: number): number {
  let end = start;
  while (isPageEntry(flows[end])) end += 1;
  return end > start ? end : repetitionOf(flows, start);
}

/** Where the first entry comes again; the start where it does not, or where more than entries stand between. */
function repetitionOf(flows: readonly Flow[], start: number): number {
  const first = lineAt(flows, start);
  if (first === "") return start;
  for (let at = start + 1; at < start + MAX_ENTRIES; at += 1) {
    const line = lineAt(flows, at);
    if (line === "" || line.length > MAX_ENTRY) return start;
    if (line === first) return at;
  }
  return start;
}

function isPageEntry(flow: Flow | undefined): boolean {
  return flow?.flow === "paragraph" && endsInPage(flow.text);
}

function lineAt(flows: readonly Flow[], at: number): string {
  const flow = flows[at];
  return flow?.flow === "paragraph" ? squeezed(printedText(flow)) : "";
}

/** A tab before a figure is only an entry under the list's title; dots are one anywhere. */
function endsInDots(text: string): boolean {
  return endsInPage(text.replaceAll("\t", " "));
}
