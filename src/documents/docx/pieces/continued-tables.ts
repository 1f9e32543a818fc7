import { printedText } from "../body/flow.ts";
import type { Flow, Table } from "../body/flow.ts";

const CONTINUATION =
  /^续\s*表|^(?:表|Table\b).{0,80}(?:[（(]\s*续\s*\d{0,2}\s*[)）]|\(?\bcontinued\)?|\(cont(?:\.|'d|’d)?\))\s*$|^[（(]\s*续\s*[)）]$/i;
const MAX_CAPTION = 120;

/**
 * Joins a table that was parted over pages: the second part stands under a caption that says so (续表, continued), or
 * directly after the first and begins with the same row. Rows that only repeat the first part's head are left out.
 */
export function joinContinuedTables(flows: readonly Flow[]): readonly Flow[] {
  const joined: Flow[] = [];
  // One table may go on over a hundred pages: its rows are gathered in place.
  let gathered: (readonly string[])[] = [];
  for (const flow of flows) {
    const last = joined.at(-1);
    const isCaption = last?.flow === "paragraph" && isContinuation(last);
    const before = isCaption ? joined.at(-2) : last;
    if (flow.flow === "paragraph" || flow.framed || before?.flow !== "table" || before.framed) {
      joined.push(flow);
      continue;
    }
    const repeated = repeatedRows(before, flow);
    if (!isCaption && repeated === 0) {
      joined.push(flow);
      continue;
    }
    if (isCaption) joined.pop();
    if (before.rows !== gathered) gathered = [...before.rows];
    for (const row of flow.rows.slice(repeated)) gathered.push(row);
    joined[joined.length - 1] = { ...before, rows: gathered, notes: [...before.notes, ...flow.notes] };
  }
  return joined;
}

function isContinuation(paragraph: Extract<Flow, { flow: "paragraph" }>): boolean {
  const text = printedText(paragraph);
  return text.length <= MAX_CAPTION && CONTINUATION.test(text);
}

/** How many rows at the second table's head repeat the first one's; a lone cell says too little to tell. */
function repeatedRows(first: Table, second: Table): number {
  const limit = Math.min(first.rows.length, second.rows.length - 1);
  let count = 0;
  while (count < limit && isSameRow(first.rows[count], second.rows[count])) count += 1;
  const filled = first.rows[0]?.filter((cell) => cell !== "").length ?? 0;
  return filled < 2 ? 0 : count;
}

function isSameRow(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a !== undefined && b !== undefined && a.length === b.length && a.every((cell, at) => cell === b[at]);
}
