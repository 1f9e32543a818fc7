import { unnumberedKind } from "./titles.ts";
import { block } from "../manuscript.ts";
import type { Section } from "./section.ts";
import type { BlockPiece, HeadingPiece, Piece } from "../manuscript.ts";

/** Where a section stands in the document: before, among, or after the numbered ones. */
export type Part = "front" | "middle" | "back";

export interface PartPieces {
  readonly part: Part;
  /** The title of an unnumbered section that the part is (an abstract, a note); null for parts with headings. */
  readonly title: string | null;
  /** What the first numbered section counts as: 1, except for a chapter in a file of its own. */
  readonly first: number;
  readonly pieces: readonly Piece[];
}

interface Level {
  readonly depth: number;
  readonly section: Section;
}

/**
 * Numbers sections as xml2rfc does: 1, 1.1… in the middle, A, A.1… in the back, none in the front and for a section
 * marked `numbered="false"` and all below it. Lists of references, which the tool makes itself and numbers after the
 * middle, are not in the source.
 */
export function numberSections(parts: readonly PartPieces[]): readonly Section[] {
  const counters = new Map<Section | Part, number>();
  return parts.flatMap((part) => sectionsOfPart(part, counters));
}

function sectionsOfPart(part: PartPieces, counters: Map<Section | Part, number>): readonly Section[] {
  const groups = groupsByHeading(part);
  counters.set(part.part, part.first - 1);
  let open: readonly Level[] = [];
  return groups.map(({ heading, blocks }) => {
    open = open.filter((level) => level.depth < heading.depth);
    const parent = open.at(-1)?.section ?? null;
    const isNumbered =
      part.part !== "front" && heading.numbered && (parent === null || parent.number !== null);
    const number = isNumbered ? nextNumber(part.part, parent, counters) : null;
    const isAnnex = part.part === "back" && number !== null && parent === null;
    const section: Section = {
      number,
      title: heading.text,
      kind: isAnnex ? "annex" : number === null ? unnumberedKind(heading.text) : "clause",
      level: (parent?.level ?? 0) + 1,
      parent,
      blocks,
    };
    open = [...open, { depth: heading.depth, section }];
    return section;
  });
}

function nextNumber(part: Part, parent: Section | null, counters: Map<Section | Part, number>): string {
  const holder = parent ?? part;
  const count = (counters.get(holder) ?? 0) + 1;
  counters.set(holder, count);
  if (parent) return `${parent.number}.${count}`;
  return part === "back" ? appendixLetter(count) : String(count);
}

/** 1 to `A`, 26 to `Z`, 27 to `AA`. */
function appendixLetter(count: number): string {
  const rest = Math.floor((count - 1) / 26);
  return (rest > 0 ? appendixLetter(rest) : "") + String.fromCharCode(65 + ((count - 1) % 26));
}

function groupsByHeading(
  part: PartPieces,
): readonly { heading: HeadingPiece; blocks: readonly BlockPiece[] }[] {
  const title: HeadingPiece = { piece: "heading", depth: 1, text: part.title ?? "", numbered: false };
  const groups: { heading: HeadingPiece; blocks: BlockPiece[] }[] = [{ heading: title, blocks: [] }];
  for (const piece of part.pieces) {
    if (piece.piece === "block") groups.at(-1)?.blocks.push(piece);
    else if (part.title === null) groups.push({ heading: piece, blocks: [] });
    else groups[0]?.blocks.push(block("paragraph", piece.text));
  }
  return groups.filter((group) => group.heading.text !== "" || group.blocks.length > 0);
}
