import { isContents } from "../../outline/titles.ts";
import { leadsToPage } from "../../prose/contents.ts";
import type { ContentsTable, Flow, Paragraph } from "./flow.ts";

const PAGE_AT_END = /\t\s*(?:\d{1,4}|[ivxlcⅠ-ⅿ]{1,7})\s*$/i;
const MAX_TITLE = 20;

/** True for a line of a contents list: it ends in a page number, after dots or a tab. */
export function endsInPage(text: string): boolean {
  return PAGE_AT_END.test(text.slice(-20)) || leadsToPage(text);
}

export function isContentsTitle(flow: Flow | undefined): boolean {
  return flow?.flow === "paragraph" && flow.text.trim().length <= MAX_TITLE && isContents(flow.text);
}

/**
 * Takes the contents tables out, with the title right above them. A table that was never ended has swallowed the text
 * after it: that is given back.
 */
export function withoutContentsTables(flows: readonly Flow[]): Flow[] {
  const kept: Flow[] = [];
  for (const flow of flows) {
    if (flow.flow === "table" || !flow.contents) kept.push(flow);
    else {
      const rest = restOfEntry(flow, flow.contents);
      if (rest) kept.push(rest);
      else if (isContentsTitle(kept.at(-1))) kept.pop();
    }
  }
  return kept;
}

function restOfEntry(
  paragraph: Paragraph,
  { table, text }: { readonly table: ContentsTable; readonly text: string },
): Paragraph | null {
  const rest = table.isClosed || endsInPage(text) ? paragraph.text : paragraph.text + text;
  return rest.trim() === "" ? null : { ...paragraph, text: rest, contents: null };
}
