import { parseHeading } from "./heading-number.ts";
import { cleanTitle } from "./titles.ts";
import { block } from "../manuscript.ts";
import type { NumberedHeading } from "./heading-number.ts";
import type { BlockPiece, Piece } from "../manuscript.ts";

/** A heading with the blocks up to the next one; the blocks before the first heading have none. */
export interface Group {
  readonly heading: GroupHeading | null;
  readonly blocks: readonly BlockPiece[];
}

export interface GroupHeading extends NumberedHeading {
  /** The source's own depth, the outermost 1. */
  readonly sourceDepth: number;
  readonly numbered: boolean;
}

/** Parts a manuscript at its headings. Empty headings part nothing. */
export function groupsOf(pieces: readonly Piece[]): readonly Group[] {
  const groups: { heading: GroupHeading | null; blocks: BlockPiece[] }[] = [{ heading: null, blocks: [] }];
  for (const piece of pieces) {
    if (piece.piece === "block") groups.at(-1)?.blocks.push(piece);
    else if (piece.text !== "") groups.push({ heading: headingOf(piece), blocks: [] });
  }
  return groups.filter((group) => group.heading !== null || group.blocks.length > 0).map(untitledText);
}

function headingOf(piece: {
  readonly depth: number;
  readonly text: string;
  readonly numbered: boolean;
}): GroupHeading {
  const parsed = parseHeading(piece.text);
  return { ...parsed, title: cleanTitle(parsed.title), sourceDepth: piece.depth, numbered: piece.numbered };
}

/** A heading that is a whole sentence (`第三条 本法所称…。`, `5.2.1 设备应…。`) numbers its text and has no title. */
function untitledText(group: Group): Group {
  const { heading, blocks } = group;
  if (!heading || heading.number === null || !/[。；;]$/.test(heading.title)) return group;
  return { heading: { ...heading, title: "" }, blocks: [block("paragraph", heading.title), ...blocks] };
}
