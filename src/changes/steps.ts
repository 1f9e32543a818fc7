import type { Change, ChangeSet } from "./change-set.ts";
import {
  areNone,
  carriedSentences,
  changedSentences,
  haveCommon,
  type ChangedSentences,
} from "./changed-sentences.ts";
import { becomeThrough, follow, indexSteps, type Followed, type StepChange } from "./followed.ts";

/** What a chain of editions compared step by step tells of the comparison of its ends. */
export interface ChainReading {
  /**
   * By each change between the ends: the changes by which it came about, in order. The first introduced it, later
   * ones changed it again; none where no step shows it.
   */
  readonly introducedAt: ReadonlyMap<Change, readonly StepChange[]>;
  readonly disagreements: readonly ChainDisagreement[];
  /** Clauses that say at the end what they said at the beginning, and not in between. */
  readonly undone: readonly UndoneChange[];
  /** Clauses that came in one step and went in a later one: the ends know nothing of them. */
  readonly passing: readonly PassingClause[];
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

export interface PassingClause {
  /** In the new text of the step in which it came. */
  readonly ids: readonly string[];
  readonly came: number;
  readonly went: number;
}

/** @param steps the comparisons of neighbours, oldest first, that lead from the old end of `direct` to its new one */
export function readChain(steps: readonly ChangeSet[], direct: ChangeSet): ChainReading {
  const chain = indexSteps(steps);
  const order = new Map(direct.changes.flatMap(({ newIds }) => newIds).map((id, at) => [id, at]));
  const readings = direct.changes.map((change) => ({ change, followed: follow(change, chain) }));
  return {
    introducedAt: new Map(
      readings
        .filter(({ change }) => change.text !== "same" || change.structure !== "kept")
        .map(({ change, followed }) => [change, stepsOf(change, followed)]),
    ),
    disagreements: becameOf(direct)
      .map((one) => ({ ...one, chained: becomeThrough(one.oldIds, chain) }))
      .filter((one) => !isSameSet(one.direct, one.chained))
      .map((one) => ({
        ...one,
        chained: one.chained.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
      })),
    undone: readings.flatMap(({ change, followed }): UndoneChange[] => {
      const modified = followed.own.filter((one) => one.change.text === "modified");
      const steps = [...new Set(modified.map(({ step }) => step))].toSorted((a, b) => a - b);
      const { oldIds, newIds } = change;
      return change.text === "same" && oldIds.length > 0 && steps.length > 1
        ? [{ oldIds, newIds, steps }]
        : [];
    }),
    passing: passingIn(steps, chain),
  };
}

function passingIn(
  steps: readonly ChangeSet[],
  chain: Parameters<typeof becomeThrough>[1],
): readonly PassingClause[] {
  return steps.flatMap(({ changes }, came) =>
    changes.flatMap(({ structure, newIds: ids }): PassingClause[] => {
      if (structure !== "added") return [];
      const later = chain.slice(came + 1);
      const lived = later.findIndex((_, at) => becomeThrough(ids, later.slice(0, at + 1)).length === 0);
      return lived < 0 ? [] : [{ ids, came, went: came + 1 + lived }];
    }),
  );
}

/** What old clauses became: a clause from which others were parted off is told of in several changes. */
function becameOf({ changes }: ChangeSet): Omit<ChainDisagreement, "chained">[] {
  const wereThere = changes.filter(({ oldIds }) => oldIds.length > 0);
  return [...Map.groupBy(wereThere, ({ oldIds }) => oldIds.join("\n")).values()].map((told) => ({
    oldIds: told[0]?.oldIds ?? [],
    direct: told.flatMap(({ newIds }) => newIds),
  }));
}

const REGROUPED: ReadonlySet<Change["structure"]> = new Set(["added", "deleted", "merged", "split"]);

/** The changes of steps by which a change between the ends came about, in order. */
function stepsOf(change: Change, { own, beyond }: Followed): readonly StepChange[] {
  const words = changedSentences(change);
  const ofItself = change.guests.length === 0 ? likewise(change, words, own) : ofHost(change, words, own);
  const ofOthers = beyond.filter(
    (one) =>
      haveCommon(
        words,
        one.change.host === null ? changedSentences(one.change) : carriedSentences(one.change),
      ) || regroupsAlike(change, one.change),
  );
  return [...ofItself, ...ofOthers].toSorted((a, b) => a.step - b.step);
}

/** Those that did what the change between the ends is; where none did quite that, all that did anything. */
function likewise(
  { structure, text }: Change,
  words: ChangedSentences,
  passed: readonly StepChange[],
): readonly StepChange[] {
  const textOf = (one: Change): Change["text"] => (isOthersAlone(one, words) ? "same" : one.text);
  const didLikewise = (one: Change): boolean => {
    if (text === "modified" || REGROUPED.has(structure))
      return textOf(one) === "modified" || REGROUPED.has(one.structure);
    if (text === "editorial") return textOf(one) !== "same";
    return one.structure === structure || one.structure === "moved";
  };
  const alike = passed.filter((one) => didLikewise(one.change));
  const any = passed.filter((one) => textOf(one.change) !== "same" || one.change.structure !== "kept");
  return alike.length > 0 ? alike : any;
}

/** Whether a clause only took in, or gave off, others, of whose words nothing is told between the ends. */
function isOthersAlone(step: Change, told: ChangedSentences): boolean {
  if (step.guests.length === 0 || !areNone(changedSentences(step))) return false;
  return !haveCommon(told, changedSentences({ redline: step.redline, guests: [] }));
}

/** Of a clause that takes others in, what was theirs changes as its own: only what is told of itself belongs to it. */
function ofHost(
  { structure }: Change,
  words: ChangedSentences,
  passed: readonly StepChange[],
): readonly StepChange[] {
  if (!areNone(words)) return passed.filter((one) => haveCommon(words, changedSentences(one.change)));
  return structure === "kept" ? [] : passed.filter((one) => one.change.structure === structure);
}

/** Clauses of which none outlived the ends' comparison may have been joined one by one. */
function regroupsAlike({ structure, host }: Change, step: Change): boolean {
  return host === null && step.structure === structure && (structure === "merged" || structure === "split");
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
