import { positionTable } from "../position-table.ts";
import type { WordFile } from "../information-block.ts";

/** A stretch of text, by its positions. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Size of a shape's anchor ([MS-DOC] 2.9.253, FSPA) and of a text box's entry (2.9.98, FTXBXS). */
const ANCHOR = 26;
const BOX = 22;
const BOX_SHAPE_AT = 14;

/** The text boxes of the body by the position that each is anchored at; boxes without one stand at the body's end. */
export function readTextBoxes(file: WordFile): ReadonlyMap<number, readonly Stretch[]> {
  const { body, footnotes, headers, comments, endnotes, boxes } = file.lengths;
  const start = body + footnotes + headers + comments + endnotes;
  const anchors = new Map(
    positionTable(file.part("shapes"), ANCHOR).map(({ from, data }) => [data.i32(0), from]),
  );
  const found = new Map<number, Stretch[]>();
  for (const { from, to, data } of positionTable(file.part("boxTexts"), BOX)) {
    if (to > boxes || from >= to) continue;
    const anchor = anchors.get(data.i32(BOX_SHAPE_AT)) ?? body;
    const at = found.get(anchor) ?? [];
    at.push({ from: start + from, to: start + to });
    found.set(anchor, at);
  }
  return found;
}
