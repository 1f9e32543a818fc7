import { positionTable } from "../position-table.ts";
import type { WordFile } from "../information-block.ts";
import type { StoredBytes } from "../stored-bytes.ts";

/** Properties of the text between two places of the main stream. */
export interface FormattedRun {
  readonly from: number;
  readonly to: number;
  /** A paragraph's style; 0 for runs of characters. */
  readonly style: number;
  readonly modifiers: StoredBytes;
}

const PAGE = 512;
const RUN_PLACE = 13;
const MAX_RUNS = 4_000_000;

/** Runs of characters with the properties they have besides their styles ([MS-DOC] 2.9.33, ChpxFkp), in order of place. */
export function characterRuns(file: WordFile): readonly FormattedRun[] {
  return runsOf(file, "characterPages", 1, (page, count, at) => {
    const place = page.u8((count + 1) * 4 + at) * 2;
    const modifiers = place === 0 ? page.part(0, 0) : clipped(page, place + 1, page.u8(place));
    return { style: 0, modifiers };
  });
}

/** Paragraphs with their styles and their own properties (2.9.174, PapxFkp), in order of place. */
export function paragraphRuns(file: WordFile): readonly FormattedRun[] {
  return runsOf(file, "paragraphPages", RUN_PLACE, (page, count, at) => {
    const place = page.u8((count + 1) * 4 + at * RUN_PLACE) * 2;
    if (place === 0) return { style: 0, modifiers: page.part(0, 0) };
    const words = page.u8(place);
    const start = words === 0 ? place + 2 : place + 1;
    const length = words === 0 ? page.u8(place + 1) * 2 : words * 2 - 1;
    if (length < 2) return { style: 0, modifiers: page.part(0, 0) };
    return { style: page.u16(start), modifiers: clipped(page, start + 2, length - 2) };
  });
}

type Found = Pick<FormattedRun, "style" | "modifiers">;

function runsOf(
  file: WordFile,
  pages: "characterPages" | "paragraphPages",
  placeSize: number,
  read: (page: StoredBytes, count: number, at: number) => Found,
): readonly FormattedRun[] {
  const runs: FormattedRun[] = [];
  for (const { data } of positionTable(file.part(pages), 4)) {
    const page = file.main.part((data.u32(0) & 0x3fffff) * PAGE, PAGE);
    const count = page.u8(PAGE - 1);
    if ((count + 1) * 4 + count * placeSize > PAGE) throw page.fault("a page of its formatting is not whole");
    for (let at = 0; at < count; at += 1) {
      const [from, to] = [page.u32(at * 4), page.u32(at * 4 + 4)];
      if (from < to) runs.push({ from, to, ...read(page, count, at) });
    }
    if (runs.length > MAX_RUNS)
      throw page.fault("it changes its formatting more often than it has characters");
  }
  return runs.sort((a, b) => a.from - b.from);
}

/** Other programs write the last list of a page over its end. */
function clipped(page: StoredBytes, start: number, length: number): StoredBytes {
  return page.part(start, Math.max(0, Math.min(length, PAGE - start)));
}
