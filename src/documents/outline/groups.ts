import { parseHeading } from "./heading-number.ts";
import { cleanTitle } from "./titles.ts";
import { block } from "../manuscript.ts";
import type { NumberedHeading } from "./heading-number.ts";
import type { BlockPiece, HeadingPiece, Piece } from "../manuscript.ts";

/** A heading with the blocks up to the next one; the blocks before the first heading have none. */
export interface Group {
  readonly heading: GroupHeading | null;
  readonly blocks: readonly BlockPiece[];
}

export interface GroupHeading extends NumberedHeading {
  /** The source's own depth, the outermost 1. */
  readonly sourceDepth: number;
  readonly numbered: boolean;
  /** The whole heading as printed. */
  readonly printed: string;
  /** A publisher's code that is the title's first word (`V1.1 Architecture`): rows of tables count on from it. */
  readonly code: string | null;
  /** True where the source itself told the number from the title. */
  readonly isCertain: boolean;
  readonly page?: number | undefined;
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

function headingOf(piece: HeadingPiece): GroupHeading {
  const parsed = labelled(parseHeading(piece.text), piece.label ?? "");
  const { depth, numbered, page } = piece;
  const isCertain = (piece.label ?? null) !== null;
  const printed = cleanTitle(piece.text);
  const title = cleanTitle(parsed.title);
  return { ...parsed, title, sourceDepth: depth, numbered, printed, code: null, isCertain, page };
}

/** A number that no form tells, but the source does: `1、` is 1, `(1)` stays as it is printed. */
function labelled(heading: NumberedHeading, label: string): NumberedHeading {
  if (heading.form !== "none" || label === "" || !heading.title.startsWith(label)) return heading;
  const title = heading.title.slice(label.length).trim();
  return { ...heading, form: "label", number: label.replace(/[、.．：:]$/, ""), title };
}

/** A heading that is a whole sentence (`第三条 本法所称…。`, `5.2.1 设备应…。`) numbers its text and has no title. */
function untitledText(group: Group): Group {
  const { heading, blocks } = group;
  if (!heading || heading.number === null || !/[。；;]$/.test(heading.title)) return group;
  return { heading: { ...heading, title: "" }, blocks: [block("paragraph", heading.title), ...blocks] };
}
