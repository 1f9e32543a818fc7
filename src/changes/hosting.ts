import type { Clause } from "../standards/clause.ts";
import type { Provision } from "../standards/force.ts";
import type { ComparedGroup, Side } from "./compared-group.ts";
import { divideHost, type DividedHost } from "./divided-host.ts";
import type { Couple } from "./force-changes.ts";
import { clauseStating } from "./statements.ts";

/** A clause with its position. */
export interface Placed {
  readonly at: number;
  readonly clause: Clause;
}

/** A clause that is one clause still, and those that it took in or gave off. */
export interface Hosting {
  /** The side on which the guests are clauses of their own; the host is on the other one. */
  readonly several: "old" | "new";
  readonly host: Placed;
  /** What the host is on the side of its guests. */
  readonly itself: Placed;
  readonly guests: readonly Placed[];
  readonly divided: DividedHost;
  /** The clause of that side in which a provision stands; null for none. */
  readonly statedBy: (statement: Provision | null) => Clause | null;
}

/**
 * Null where no clause of the group outlived the change.
 * @param couples the provisions of the group, paired
 */
export function hostingIn(
  one: ComparedGroup,
  couples: readonly Couple[],
  sides: Readonly<Record<"old" | "new", Side>>,
): Hosting | null {
  const { survivor } = one.group;
  if (!survivor) return null;
  const several = severalIn(one);
  const single = several === "old" ? "new" : "old";
  const [host] = placed(sides[single], [survivor[single]]);
  const [itself] = placed(sides[several], [survivor[several]]);
  const guests = placed(sides[several], one.group[several]).filter(({ at }) => at !== itself?.at);
  if (!host || !itself) return null;
  const statedBy = (statement: Provision | null): Clause | null =>
    (statement && clauseStating(statement, one[several])) ?? null;
  const provisions = couples.flatMap((couple) => {
    const [start, clause] = [couple[single]?.start, statedBy(couple[several])];
    return start === undefined || !clause ? [] : [{ start, statedBy: clause }];
  });
  const divided = divideHost(
    { clause: host.clause, itself: itself.clause },
    guests.map(({ clause }) => clause),
    provisions,
  );
  return { several, host, itself, guests, divided, statedBy };
}

/** The side on which several clauses stand; of one-to-one groups either. */
export function severalIn({ old }: ComparedGroup): "old" | "new" {
  return old.length > 1 ? "old" : "new";
}

function placed({ outline }: Side, positions: readonly number[]): Placed[] {
  return positions.flatMap((at) => {
    const place = outline[at];
    return place ? [{ at, clause: place.clause }] : [];
  });
}
