import type { ClauseText } from "../standards/clause.ts";
import type { Change } from "./change-set.ts";
import { rank } from "./significance.ts";

/** A change, or a section that came or went as one: then its head's change, with what all of it asks. */
export interface ChangeOrSection {
  readonly change: Change;
  /** How many clauses came or went under the head; 0 for a single clause. */
  readonly under: number;
}

/** Changes with each section that came or went told once, where its head stands, so that it does not push out the others. */
export function sectionsAsOne(
  changes: readonly Change[],
  old: ClauseText,
  after: ClauseText,
): readonly ChangeOrSection[] {
  const sides = { deleted: headsOf(changes, old, "deleted"), added: headsOf(changes, after, "added") };
  const headOf = (change: Change): Change =>
    change.structure === "deleted" || change.structure === "added"
      ? (sides[change.structure].get(change) ?? change)
      : change;
  return Array.from(Map.groupBy(changes, headOf), ([head, section]) =>
    section.length === 1
      ? { change: head, under: 0 }
      : { change: asOne(head, section), under: section.length - 1 },
  );
}

/** By a clause that came or went with the one above it, the change of the topmost that did. */
function headsOf(
  changes: readonly Change[],
  { clauses }: ClauseText,
  structure: "added" | "deleted",
): ReadonlyMap<Change, Change> {
  const own = changes.filter((change) => change.structure === structure);
  const byId = new Map(
    own.flatMap((change) => [...change.oldIds, ...change.newIds].map((id) => [id, change] as const)),
  );
  const heads = new Map<Change, Change>();
  for (const { id, parent } of clauses) {
    const [change, above] = [byId.get(id), byId.get(parent ?? "")];
    if (change && above && above !== change) heads.set(change, heads.get(above) ?? above);
  }
  return heads;
}

function asOne(head: Change, section: readonly Change[]): Change {
  const whole = { ...head, force: section.flatMap(({ force }) => force) };
  const bindsNobody = section.every(
    ({ significance, reasons }) => significance === 0 || reasons.includes("informative"),
  );
  return { ...whole, ...rank(whole, [], bindsNobody) };
}
