import { childrenOf, type Outline } from "./outline.ts";

/** One side of a comparison, the other, and which clause of that a clause of this one is linked to, by position. */
export interface LinkedOutlines {
  readonly here: Outline;
  readonly there: Outline;
  readonly partners: ReadonlyMap<number, number>;
}

/** A single clause that went beneath what its section became may be chance. */
const LEAST_BENEATH = 2;

/**
 * Whether a clause without a partner stands beside the one that became a whole, or beneath it: such are drawn together
 * first. Not beneath one whose other clauses are beneath the whole still: that is the section they stand in, and what
 * left its place among them did not become its introduction. What stands at the top of a text shares no section.
 */
export function areKin(outlines: LinkedOutlines, part: number, partner: number, whole: number): boolean {
  const section = outlines.here[part]?.parent ?? -1;
  if (section < 0) return false;
  if (section === partner) return !isSectionStill(outlines, part, partner, whole);
  return section === outlines.here[partner]?.parent;
}

function isSectionStill(
  { here, there, partners }: LinkedOutlines,
  part: number,
  section: number,
  whole: number,
): boolean {
  const linked = childrenOf(here, section)
    .filter((at) => at !== part)
    .flatMap((at) => partners.get(at) ?? []);
  const beneath = linked.filter((at) => there[at]?.parent === whole).length;
  return linked.length >= LEAST_BENEATH && 2 * beneath > linked.length;
}
