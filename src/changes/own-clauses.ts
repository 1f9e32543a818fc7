import type { Change } from "./change-set.ts";

/** The clauses that stand in this change and in no other: all that it names but a host. */
export function ownIds({
  oldIds,
  newIds,
  structure,
  host,
}: Pick<Change, "oldIds" | "newIds" | "structure" | "host">): Pick<Change, "oldIds" | "newIds"> {
  if (host === null) return { oldIds, newIds };
  return structure === "merged" ? { oldIds, newIds: [] } : { oldIds: [], newIds };
}

/**
 * The side by whose clause a change is called: the new one, as the text reads today; the old one for what is not
 * there any more: a clause that was deleted, split up, or taken in by another.
 */
export function namingSide({ newIds, structure, host }: Change): "old" | "new" {
  if (structure === "merged") return host === null ? "new" : "old";
  if (structure === "split") return host === null ? "old" : "new";
  return newIds.length === 0 ? "old" : "new";
}
