/** Something that stands at a position on each of two sides. */
export interface Step {
  readonly old: number;
  readonly new: number;
  readonly size: number;
  /** Tells equals apart, the same whichever side is called old. */
  readonly key: string;
}

/**
 * The most steps that stand in the same order on both sides (the heaviest increasing subsequence). Anchors count
 * more than all others together; among equally many steps the larger ones stay, so that a swap reads as the small
 * one having moved; the key decides what is left, so that both directions of a comparison agree.
 */
export function longestInOrder<S extends Step>(steps: readonly S[], isAnchor: (step: S) => boolean): S[] {
  const ordered = steps.toSorted((a, b) => a.old - b.old);
  const places = [...new Set(steps.map((step) => step.new))].toSorted((a, b) => a - b);
  const placeOf = new Map(places.map((position, place) => [position, place + 1]));
  const total = steps.reduce((sum, step) => sum + step.size, 1);
  const best: (Chain<S> | undefined)[] = [];
  for (const step of ordered) {
    const place = placeOf.get(step.new) ?? 0;
    const before = bestUpTo(best, place - 1);
    const weight =
      (isAnchor(step) ? steps.length + 1 : 1) + step.size / total + fraction(step.key) / (1e4 * total);
    raise(best, place, places.length, { step, before, weight: (before?.weight ?? 0) + weight });
  }
  const chosen: S[] = [];
  for (let chain = bestUpTo(best, places.length); chain; chain = chain.before) chosen.unshift(chain.step);
  return chosen;
}

interface Chain<S> {
  readonly step: S;
  readonly before: Chain<S> | undefined;
  readonly weight: number;
}

/** A Fenwick tree of prefix maxima: the heaviest chain that ends at or before a place. */
function bestUpTo<S>(best: readonly (Chain<S> | undefined)[], place: number): Chain<S> | undefined {
  let found: Chain<S> | undefined;
  for (let at = place; at > 0; at -= at & -at) {
    const chain = best[at];
    if (chain && (!found || chain.weight > found.weight)) found = chain;
  }
  return found;
}

function raise<S>(best: (Chain<S> | undefined)[], place: number, places: number, chain: Chain<S>): void {
  for (let at = place; at <= places; at += at & -at) {
    const known = best[at];
    if (!known || chain.weight > known.weight) best[at] = chain;
  }
}

/** A number in [0, 1) that depends on the text alone: FNV-1a, then mixed so that sums of like texts do not tie. */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
