import type { Group } from "./group.ts";
import type { Pair } from "./candidates.ts";
import type { Evidence } from "./evidence.ts";
import type { Outline } from "./outline.ts";

/**
 * A section whose text went into clauses beneath it keeps its heading, of which a link knows nothing: there a bare
 * heading has no partner, and what stood under it has become its children. Such a heading is the section still, which
 * gave those off; the other way round it took them in.
 */
export function withKeptHeadings(evidence: Evidence, groups: readonly Group[]): Group[] {
  const known = {
    old: new Set(groups.flatMap((group) => group.old)),
    new: new Set(groups.flatMap((group) => group.new)),
  };
  const kept = groups.map((group) => keptIn(evidence, group, known));
  const claims = Map.groupBy(kept, (one) => one && `${one.side} ${one.heading}`);
  return groups.map((group, at) => {
    const one = kept[at];
    // Of two sections that became one neither is that heading alone.
    if (!one || claims.get(`${one.side} ${one.heading}`)?.length !== 1) return group;
    return { ...group, [one.side]: [one.heading, ...group[one.side]], survivor: one.survivor };
  });
}

/** A bare heading that is the section still, and on which side it stands. */
interface KeptHeading {
  readonly side: "old" | "new";
  readonly heading: number;
  readonly survivor: Pair;
}

function keptIn(
  evidence: Evidence,
  group: Group,
  known: Readonly<Record<"old" | "new", ReadonlySet<number>>>,
): KeptHeading | null {
  if (group.survivor || isNamesake(evidence, group)) return null;
  const [old, after] = [group.old[0] ?? -1, group.new[0] ?? -1];
  const given = group.old.length > 1 ? null : bareParent(evidence.new, group.new, known.new);
  if (given !== null && evidence.likeness({ old, new: given }).title > 0)
    return { side: "new", heading: given, survivor: { old, new: given } };
  const taken = group.new.length > 1 ? null : bareParent(evidence.old, group.old, known.old);
  if (taken !== null && evidence.likeness({ old: taken, new: after }).title > 0)
    return { side: "old", heading: taken, survivor: { old: taken, new: after } };
  return null;
}

/** A clause that bears the title of its partner is that itself, whatever it stands under. */
function isNamesake(evidence: Evidence, { old, new: after }: Group): boolean {
  const pairs = old.flatMap((from) => after.map((to): Pair => ({ old: from, new: to })));
  return pairs.some((pair) => evidence.likeness(pair).title > 0);
}

/** The clause above all of these, if it has no words of its own and no partner. */
function bareParent(
  outline: Outline,
  positions: readonly number[],
  known: ReadonlySet<number>,
): number | null {
  const [parent, ...others] = new Set(positions.map((at) => outline[at]?.parent ?? -1));
  if (parent === undefined || others.length > 0 || known.has(parent)) return null;
  return outline[parent]?.clause.text === "" ? parent : null;
}
