import { heading } from "../../manuscript.ts";
import { HtmlBlocks } from "./html-blocks.ts";
import type { Piece } from "../../manuscript.ts";
import type { Flow, Line } from "../flow/flow.ts";

/** A heading as it is printed, with its number where that is certain. */
export interface FoundHeading {
  readonly depth: number;
  readonly text: string;
  readonly label: string | null;
  /** What follows the number where it is no title but the clause's first words. */
  readonly rest: string | null;
}

/** Tells headings from text; `at` is the line's place among the flows. */
export type HeadingFinder = (line: Line, at: number) => FoundHeading | null;

/** Headings and blocks of a page, in order. */
export function piecesOf(flows: readonly Flow[], headingAt: HeadingFinder): readonly Piece[] {
  const pieces: Piece[] = [];
  const blocks = new HtmlBlocks((piece) => pieces.push(piece));
  flows.forEach((flow, at) => {
    if (flow.flow === "rows") return blocks.rows(flow);
    const found = headingAt(flow, at);
    if (!found) return blocks.line(flow);
    blocks.end();
    pieces.push(heading(found.depth, found.text, true, found.label));
    if (found.rest) blocks.text(found.rest);
    return blocks.notes(flow.notes);
  });
  return pieces;
}

/** A heading by its mark-up: `5.1. Title`, `A. Title` as the appendix it is. */
export function markedHeading(line: Line): FoundHeading | null {
  if (!line.heading) return null;
  const { depth, number } = line.heading;
  if (number === null) return { depth, text: line.text, label: null, rest: null };
  const title = line.text.startsWith(number)
    ? line.text.slice(number.length).replace(/^[\s.．:：]+/, "")
    : line.text;
  const printed = /^[A-Z]$/.test(number) ? `Appendix ${number}` : number;
  return { depth, text: `${printed} ${title}`.trim(), label: number, rest: null };
}
