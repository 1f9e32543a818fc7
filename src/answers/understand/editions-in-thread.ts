import type { Edition } from "../../standards/standard.ts";
import { AGAINST, editionNamed } from "../resolve/choose-editions.ts";
import type { ThreadScope } from "../thread-scope.ts";
import type { EditionReference, Understanding } from "../understanding.ts";
import type { TalkedOf } from "./talked-of.ts";

export interface EditionsAsked {
  readonly before: TalkedOf;
  readonly thread: ThreadScope;
  /** One edition back or on from those that were answered from; null where the question does not step. */
  readonly step: -1 | 1 | null;
  /** The question without names. */
  readonly text: string;
}

const DIFFERS =
  /\b(?:different|the same|otherwise|like that|so)\b[^?？]{0,10}\b(?:in|at)\b|(?:一样|不同|相同|也)/i;

/** The editions that a question means in its conversation: its own, counted from those answered from, else those. */
export function editionsMeant(
  { kind, editions: own, dates }: Understanding,
  { before, thread, step, text }: EditionsAsked,
): readonly EditionReference[] {
  const [from, to] = [before.editions[0], before.editions.at(-1)];
  if (!from || !to) {
    if (step === -1) return [{ by: "position", position: "previous" }];
    return own.length > 0 || dates.length > 0 ? own : thread.named;
  }
  const goesBack = own.length > 0 && own.every(isPrevious);
  if (step !== null || goesBack)
    return stepped(kind, from, to, goesBack ? -1 : (step ?? -1), before.held, text);
  const [only, second] = own;
  if (only && !second && kind === "changes") {
    // "Was that different in the first draft?": of two that are set against each other, one was talked of.
    const isAgainst =
      AGAINST.test(text) || DIFFERS.test(text) || editionNamed(before.held, only) === before.held[0];
    return isAgainst ? [only, byName(to)] : own;
  }
  if (own.length > 0) return own;
  if (dates.length > 0) return own;
  if (kind === "changes") return from === to ? [] : [byName(from), byName(to)];
  return kind === "provisions" && to !== before.held.at(-1) ? [byName(to)] : [];
}

/**
 * After a comparison of b with c, "the one before" asks for that of a with b; "against the one before", for that of a
 * with c. Of a text it asks for the edition before the one that was quoted.
 */
function stepped(
  kind: Understanding["kind"],
  from: Edition,
  to: Edition,
  step: -1 | 1,
  held: readonly Edition[],
  text: string,
): readonly EditionReference[] {
  // Ordinals count from 1: the place of an edition is the ordinal of the one before it, and 0 that of none.
  const [first, last] = [held.indexOf(from), held.indexOf(to)];
  const at = (place: number): EditionReference => ({ by: "ordinal", ordinal: place + 1 });
  if (kind !== "changes") return [at(last + step)];
  if (step < 0 && AGAINST.test(text)) return [at(first - 1), byName(to)];
  return [from === to ? at(last + step) : at(step < 0 ? first : last + 1)];
}

function byName({ name }: Edition): EditionReference {
  return { by: "name", name };
}

function isPrevious(reference: EditionReference): boolean {
  return reference.by === "position" && reference.position === "previous";
}
