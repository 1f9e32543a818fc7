import type { Asker } from "../../library/library.ts";
import type { ThreadScope } from "../thread-scope.ts";
import type { Understanding } from "../understanding.ts";
import type { Catalogue } from "./catalogue.ts";
import { asksForRestOf } from "./more-signs.ts";
import type { TalkedOf } from "./talked-of.ts";

/**
 * The question before, from where its answer stopped; null where something else is asked, or was told in other eyes.
 * @param text the question without the names in it
 */
export function goingOn(
  alone: Understanding,
  text: string,
  { thread, before, catalogue, asker }: Conversation,
): Understanding | null {
  const { soFar } = thread;
  const asks = soFar ? asksForRestOf(soFar.list, text) : null;
  if (!soFar || asks === null || !namesNothingElse(alone, thread, before)) return null;
  // Once all the new duties were told, "what else changed?" asks for the other changes.
  if (soFar.more === 0 && asks === "named" && isNarrowed(thread)) return null;
  const { kind, points, more, editions, standards, likely, talkedOf } = soFar;
  const sameEyes =
    soFar.audiences.length === asker.audiences.size &&
    soFar.audiences.every((audience) => asker.audiences.has(audience));
  const standardsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => catalogue.standards.find((standard) => standard.id === id) ?? []);
  const scope = {
    named: more > 0 ? standardsOf(standards) : before.standards,
    likely: standardsOf(likely),
    talkedOf: standardsOf(talkedOf),
    groups: before.groups,
    namesakes: [],
    committees: before.committees,
    unheldNumber: null,
  };
  // What was withdrawn since would make another list of it.
  if (!sameEyes || standardsOf(standards).length < standards.length) return null;
  const { asRead, fact, clause, dates, duties, structures, editorialOnly, parts, topic, setOff } = thread;
  return {
    ...alone,
    asRead,
    kind: more > 0 ? kind : "rest-told",
    alsoAsked: [],
    fact,
    scope,
    clause,
    editions,
    dates,
    duties,
    structures,
    editorialOnly,
    parts,
    topic,
    setOff,
    inField: true,
    toldBefore: points,
  };
}

/** A conversation as far as whoever asks may see it. */
export interface Conversation {
  readonly thread: ThreadScope;
  readonly before: TalkedOf;
  readonly catalogue: Catalogue;
  readonly asker: Asker;
}

function isNarrowed({ kind, clause, duties, structures, editorialOnly, parts, topic }: ThreadScope): boolean {
  const narrowed = clause !== null || duties !== null || structures.length + parts.length > 0;
  return kind === "changes" && (narrowed || editorialOnly || topic !== "");
}

function namesNothingElse(
  { clause, scope: { named, groups, committees, unheldNumber } }: Understanding,
  thread: ThreadScope,
  before: TalkedOf,
): boolean {
  return (
    unheldNumber === null &&
    (clause === null || clause === thread.clause) &&
    named.every(({ id }) => thread.standards.includes(id)) &&
    groups.every((group) => before.groups.includes(group)) &&
    committees.every((committee) => before.committees.includes(committee))
  );
}
