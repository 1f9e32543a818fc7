import type { Change, ForceChange, ValueChange } from "./change-set.ts";
import { changedSentences } from "./changed-sentences.ts";
import type { StepChange } from "./followed.ts";

/** What a reader is told of a change: what became of a force, or of a figure, else the words of either edition. */
export interface Told {
  readonly force: ForceChange | null;
  readonly figure: ValueChange | null;
  readonly old: string | null;
  readonly new: string | null;
}

/**
 * The step since which it is as is told; null where none shows that: a change between the ends may have come about by
 * several, each with its part of it.
 * @param passed the changes of steps by which it came about, in order
 */
export function stepShowing(change: Change, passed: readonly StepChange[], told: Told): number | null {
  const [first] = passed;
  if (!first) return null;
  const isPlain = [change, ...passed.map((one) => one.change)].every(
    ({ host, guests }) => host === null && guests.length === 0,
  );
  const showing = (shows: (one: Change) => boolean): number | null =>
    passed.findLast((one) => shows(one.change))?.step ?? null;
  const { force } = told;
  if (force && change.structure === "deleted")
    return showing((one) => one.structure === "deleted" && !hasMoved(force, one));
  if (force) return ofForce(force, passed);
  if (isPlain && passed.every(({ step }) => step === first.step)) return first.step;
  if (told.figure) return ofFigure(told.figure, passed);
  if (change.text === "same" || !["kept", "renumbered"].includes(change.structure))
    return showing(({ structure }) => structure === change.structure);
  return ofWords(told, passed);
}

/** Whether the provision only went elsewhere: it binds as it did. */
function hasMoved({ old }: ForceChange, { movedSentences }: Change): boolean {
  return movedSentences.some(({ sentence }) => sentence === old);
}

/** The last step that made of the provision what it is: one of its sentences stands there as it is told. */
function ofForce(told: ForceChange, passed: readonly StepChange[]): number | null {
  const entries = passed.flatMap(({ step, change }) => change.force.map((force) => ({ step, force })));
  const found = entries.findLast(({ force }) => isSameForce(force, told));
  const isChangedAgain = entries.some(
    ({ step, force }) => found && step > found.step && force.old !== null && force.old === found.force.new,
  );
  return found && !isChangedAgain ? found.step : null;
}

/** Also the last of several steps in one direction: of what was tightened twice, the second one made it so. */
function isSameForce(step: ForceChange, told: ForceChange): boolean {
  const isAtEnd = step.new !== null && step.new === told.new;
  const isAtStart = step.old !== null && step.old === told.old && step.from === told.from;
  return step.direction === told.direction && step.to === told.to && (isAtEnd || isAtStart);
}

/** The step in which a figure became what it is, where no other one of the clause became the same. */
function ofFigure(told: ValueChange, passed: readonly StepChange[]): number | null {
  const become = passed.flatMap(({ step, change }) =>
    change.values.filter(({ to }) => to === told.to).map(({ from }) => ({ step, from })),
  );
  const outright = become.filter(({ from }) => from === told.from);
  const [found, ...others] = outright.length > 0 ? outright : become;
  return found && others.length === 0 ? found.step : null;
}

/** The last step in which the words came; of words that only went, none where more happened after they did. */
function ofWords(told: Pick<Told, "old" | "new">, passed: readonly StepChange[]): number | null {
  const stands = (words: string | null, among: ReadonlySet<string>): boolean =>
    words !== null && [...among].some((sentence) => sentence.includes(words));
  if (told.new === null) {
    const last = passed.at(-1);
    return last && stands(told.old, changedSentences(last.change).gone) ? last.step : null;
  }
  return passed.findLast(({ change }) => stands(told.new, changedSentences(change).came))?.step ?? null;
}
