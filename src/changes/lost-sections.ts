import { childrenOf, type Outline } from "./outline.ts";

/** So many clauses beside one show what became of their section; fewer may be chance. */
const LEAST_BESIDE = 3;

/** A section of which a smaller share found partners was dropped, or is new, as a whole. */
const LEAST_SURVIVING = 0.15;

/**
 * The clauses without a partner whose whole section has none, but for a stray one: it was dropped (or, in the newer
 * text, written) for reasons of its own, and its clauses with it. What stands at the top of a text shares no section.
 * @param linked positions of the clauses that have a partner
 */
export function lostWithSection(outline: Outline, linked: ReadonlySet<number>): ReadonlySet<number> {
  const lost = new Set<number>();
  for (let parent = 0; parent < outline.length; parent += 1) {
    const worded = childrenOf(outline, parent).filter((at) => outline[at]?.clause.text !== "");
    const surviving = worded.filter((at) => linked.has(at)).length;
    const beside = worded.length - 1;
    if (beside < LEAST_BESIDE || surviving >= LEAST_SURVIVING * beside) continue;
    for (const at of worded) if (!linked.has(at)) lost.add(at);
  }
  return lost;
}
