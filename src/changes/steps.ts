import type { Change, ChangeSet } from "./change-set.ts";
import { ownIds } from "./own-clauses.ts";

/** What a chain of editions compared step by step tells of the comparison of its ends. Steps count from 0. */
export interface ChainReading {
  /**
   * By each change between the ends: the changes by which it came about, in order. The first introduced it, later
   * ones changed it again; none where no step shows it.
   */
  readonly introducedAt: ReadonlyMap<Change, readonly StepChange[]>;
  readonly disagreements: readonly ChainDisagreement[];
  /** Clauses that say at the end what they said at the beginning, and not in between. */
  readonly undone: readonly UndoneChange[];
}

/** A change of one step. */
export interface StepChange {
  readonly step: number;
  readonly change: Change;
}

/** Old clauses that became other clauses step by step than the comparison of the ends says. */
export interface ChainDisagreement {
  readonly oldIds: readonly string[];
  /** What they became by the comparison of the ends, and by the chain of steps, in reading order; none: deleted. */
  readonly direct: readonly string[];
  readonly chained: readonly string[];
}

export interface UndoneChange {
  readonly oldIds: readonly string[];
  readonly newIds: readonly string[];
  readonly steps: readonly number[];
}

/** @param steps the comparisons of neighbours, oldest first, that lead from the old end of `direct` to its new one */
export function readChain(steps: readonly ChangeSet[], direct: ChangeSet): ChainReading {
  const chain = steps.map((step) => indexed(step, (change) => change));
  const own = steps.map((step) => indexed(step, ownIds));
  const order = new Map(direct.changes.flatMap(({ newIds }) => newIds).map((id, at) => [id, at]));
  const readings = direct.changes.map((change) => {
    const { oldIds, newIds } = ownIds(change);
    return { change, passed: newIds.length > 0 ? backward(newIds, own) : forward(oldIds, own) };
  });
  return {
    introducedAt: new Map(
      readings
        .filter(({ change }) => change.text !== "same" || change.structure !== "kept")
        // Of what was merged or split off on the way it can't be told which step changed which part of it.
        .filter(({ change }) => change.host === null && change.guests.length === 0)
        .map(({ change, passed }) => [change, stepsOf(change, passed.changes)]),
    ),
    disagreements: becameOf(direct)
      .map((one) => ({ ...one, chained: forward(one.oldIds, chain).ends }))
      .filter((one) => !isSameSet(one.direct, one.chained))
      .map((one) => ({
        ...one,
        chained: one.chained.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
      })),
    undone: readings.flatMap(({ change, passed }): UndoneChange[] => {
      const modified = passed.changes.filter((one) => one.change.text === "modified");
      const steps = [...new Set(modified.map(({ step }) => step))].toSorted((a, b) => a - b);
      const { oldIds, newIds } = change;
      return change.text === "same" && oldIds.length > 0 && steps.length > 1
        ? [{ oldIds, newIds, steps }]
        : [];
    }),
  };
}

/** What old clauses became: a clause from which others were parted off is told of in several changes. */
function becameOf({ changes }: ChangeSet): Omit<ChainDisagreement, "chained">[] {
  const wereThere = changes.filter(({ oldIds }) => oldIds.length > 0);
  return [...Map.groupBy(wereThere, ({ oldIds }) => oldIds.join("\n")).values()].map((told) => ({
    oldIds: told[0]?.oldIds ?? [],
    direct: told.flatMap(({ newIds }) => newIds),
  }));
}

type Ids = Pick<Change, "oldIds" | "newIds">;

/** The changes of a step by the clauses that they are followed through. */
interface IndexedStep {
  readonly byOld: ReadonlyMap<string, readonly Change[]>;
  readonly byNew: ReadonlyMap<string, readonly Change[]>;
  readonly idsOf: (change: Change) => Ids;
}

/** With hosts, to see where clauses went; by their own clauses alone, to see what became of each. */
function indexed({ changes }: ChangeSet, idsOf: (change: Change) => Ids): IndexedStep {
  const by = (side: keyof Ids): ReadonlyMap<string, Change[]> => {
    const index = new Map<string, Change[]>();
    for (const change of changes)
      for (const id of idsOf(change)[side]) index.set(id, [...(index.get(id) ?? []), change]);
    return index;
  };
  return { byOld: by("oldIds"), byNew: by("newIds"), idsOf };
}

interface Passed {
  readonly changes: readonly StepChange[];
  /** The clauses at the other end. */
  readonly ends: readonly string[];
}

function backward(newIds: readonly string[], chain: readonly IndexedStep[]): Passed {
  const passed: StepChange[] = [];
  let ids = newIds;
  for (const [step, { byNew, idsOf }] of [...chain.entries()].toReversed()) {
    const found = new Set(ids.flatMap((id) => byNew.get(id) ?? []));
    passed.push(...[...found].map((change) => ({ step, change })));
    ids = [...new Set([...found].flatMap((change) => idsOf(change).oldIds))];
  }
  return { changes: passed, ends: ids };
}

function forward(oldIds: readonly string[], chain: readonly IndexedStep[]): Passed {
  const passed: StepChange[] = [];
  let ids = oldIds;
  for (const [step, { byOld, idsOf }] of chain.entries()) {
    const found = new Set(ids.flatMap((id) => byOld.get(id) ?? []));
    passed.push(...[...found].map((change) => ({ step, change })));
    ids = [...new Set([...found].flatMap((change) => idsOf(change).newIds))];
  }
  return { changes: passed, ends: ids };
}

const REGROUPED: ReadonlySet<Change["structure"]> = new Set(["added", "deleted", "merged", "split"]);

/** The changes of steps that did what the change between the ends is; where none did quite that, all that did anything. */
function stepsOf(change: Change, passed: readonly StepChange[]): readonly StepChange[] {
  const didLikewise = (one: Change): boolean => {
    if (change.text === "modified" || REGROUPED.has(change.structure))
      return one.text === "modified" || REGROUPED.has(one.structure);
    if (change.text === "editorial") return one.text !== "same";
    return one.structure === change.structure || one.structure === "moved";
  };
  const alike = passed.filter((one) => didLikewise(one.change));
  const any = passed.filter((one) => one.change.text !== "same" || one.change.structure !== "kept");
  return (alike.length > 0 ? alike : any).toSorted((a, b) => a.step - b.step);
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
