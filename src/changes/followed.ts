import type { Change, ChangeSet } from "./change-set.ts";
import { ownIds } from "./own-clauses.ts";

/** A change of one step of a chain of editions; steps count from 0. */
export interface StepChange {
  readonly step: number;
  readonly change: Change;
}

/** The changes of steps that clauses were followed through. */
export interface Followed {
  /** Of the clauses themselves. */
  readonly own: readonly StepChange[];
  /** Of those that took them in, or gave them off, before or after that, and of what joined or left them on the way. */
  readonly beyond: readonly StepChange[];
}

/** The changes of a step by the clauses that they name, and by those that stand in them alone. */
interface IndexedStep {
  readonly all: Readonly<Record<Side, Index>>;
  readonly own: Readonly<Record<Side, Index>>;
}

type Side = "oldIds" | "newIds";
type Index = ReadonlyMap<string, readonly Change[]>;

/** @param steps oldest first */
export function indexSteps(steps: readonly ChangeSet[]): readonly IndexedStep[] {
  return steps.map(({ changes }) => ({
    all: { oldIds: indexed(changes, "oldIds"), newIds: indexed(changes, "newIds") },
    own: { oldIds: indexed(changes, "oldIds", ownIds), newIds: indexed(changes, "newIds", ownIds) },
  }));
}

function indexed(
  changes: readonly Change[],
  side: Side,
  idsOf: (change: Change) => Pick<Change, Side> = (change) => change,
): Index {
  const index = new Map<string, Change[]>();
  for (const change of changes)
    for (const id of idsOf(change)[side]) index.set(id, [...(index.get(id) ?? []), change]);
  return index;
}

/** Follows a change between the ends: back from its new clauses, or on from its old ones where it has no new ones. */
export function follow(change: Change, steps: readonly IndexedStep[]): Followed {
  const back = ownIds(change).newIds.length > 0;
  const [from, to] = back ? (["newIds", "oldIds"] as const) : (["oldIds", "newIds"] as const);
  const order = back ? [...steps.entries()].toReversed() : [...steps.entries()];
  const followed: Record<keyof Followed, StepChange[]> = { own: [], beyond: [] };
  let mine: readonly string[] = ownIds(change)[from];
  let others: readonly string[] = [];
  for (const [step, index] of order) {
    const own = changesOf(mine, index.own[from]);
    const beyond = changesOf([...mine, ...others], index.all[from]).filter((one) => !own.includes(one));
    followed.own.push(...own.map((one) => ({ step, change: one })));
    followed.beyond.push(...beyond.map((one) => ({ step, change: one })));
    mine = distinct(own.flatMap((one) => ownIds(one)[to]));
    others = distinct([...own, ...beyond].flatMap((one) => one[to])).filter((id) => !mine.includes(id));
  }
  return followed;
}

/** What old clauses became in the end, hosts among it. */
export function becomeThrough(oldIds: readonly string[], steps: readonly IndexedStep[]): readonly string[] {
  return steps.reduce<readonly string[]>(
    (ids, { all }) => distinct(changesOf(ids, all.oldIds).flatMap(({ newIds }) => newIds)),
    oldIds,
  );
}

function changesOf(ids: readonly string[], index: Index): readonly Change[] {
  return distinct(ids.flatMap((id) => index.get(id) ?? []));
}

function distinct<T>(all: readonly T[]): readonly T[] {
  return [...new Set(all)];
}
