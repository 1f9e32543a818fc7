import type { Clause } from "../standards/clause.ts";
import type { Provision } from "../standards/force.ts";
import type { Change, MovedSentence } from "./change-set.ts";
import { bindingOf, bindsNobody, clausesAt, type ComparedGroup, type Side } from "./compared-group.ts";
import { forceChangeOf, provisionsPaired, type Couple } from "./force-changes.ts";
import { hostingIn, severalIn } from "./hosting.ts";
import type { PairWitness } from "./pair-evidence.ts";
import { guestPart, hostPart, wholeOf, type Part } from "./parts-of-group.ts";
import type { Renumbering } from "./references.ts";
import type { Relocation, Relocations } from "./relocations.ts";
import { rank } from "./significance.ts";
import { clauseStating } from "./statements.ts";

/** What all changes of one comparison are told with. */
export interface Telling {
  readonly old: Side;
  readonly new: Side;
  readonly renumbering: Renumbering;
  readonly groups: readonly ComparedGroup[];
  readonly witness: PairWitness;
}

/**
 * What became of one group's clauses, as one change. Where two of them are one clause still, others were taken into it
 * or parted off from it: that clause has its change, and each of the others, its guests, one that names it as host.
 */
export function changesOf(one: ComparedGroup, relocated: Relocations, telling: Telling): Change[] {
  const couples = provisionsPaired(
    one.statements.old.filter((statement) => !relocated.left.has(statement)),
    one.statements.new.filter((statement) => !relocated.came.has(statement)),
  );
  const { renumbering } = telling;
  const hosting = hostingIn(one, couples, telling);
  const parts = hosting
    ? [
        hostPart(one, hosting, renumbering),
        ...hosting.guests.map((guest) => guestPart(guest, hosting, renumbering)),
      ]
    : [wholeOf(one)];
  return parts.map((part) => changeOf(part, one, couples, relocated, telling));
}

function changeOf(
  part: Part,
  one: ComparedGroup,
  couples: readonly Couple[],
  relocated: Relocations,
  telling: Telling,
): Change {
  const { old, new: after } = telling;
  const clauses = { old: clausesAt(old.outline, part.old), new: clausesAt(after.outline, part.new) };
  const [oldIds, newIds] = [idsOf(clauses.old), idsOf(clauses.new)];
  const several = severalIn(one);
  const tells = (side: "old" | "new", statement: Provision): boolean =>
    part.tellsOf(side === several ? statement : null);
  const moved = (side: "old" | "new", movements: Relocations["left"]): MovedSentence[] => {
    const all = [...movements]
      .filter(([statement]) => tells(side, statement))
      .map(([{ sentence }, other]) => ({
        sentence,
        ...(side === "old"
          ? { oldIds, newIds: idsAt(other, "new", telling) }
          : { oldIds: idsAt(other, "old", telling), newIds }),
      }));
    // A sentence with several verbal forms holds several provisions, and moved once.
    return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
  };
  const change = {
    structure: part.structure,
    host: part.host?.id ?? null,
    text: part.judged.text,
    force: couples.filter((couple) => part.tellsOf(couple[several])).flatMap(forceChangeOf),
    values: part.values,
  };
  return {
    oldIds,
    newIds,
    guests: part.guests,
    ...change,
    redline: part.redline,
    editorial: part.judged.editorial,
    movedSentences: [...moved("old", relocated.left), ...moved("new", relocated.came)],
    confidence: one.group.score,
    evidence: telling.witness.evidenceFor(part.old, part.new),
    ...rank(
      { ...change, text: part.told, binding: bindingOf(part, old, after) },
      [...clauses.old, ...clauses.new],
      bindsNobody(part, old, after),
    ),
  };
}

/** The clauses of the change in which the other end of a movement is told. */
function idsAt({ at, statement }: Relocation, side: "old" | "new", { groups }: Telling): string[] {
  const group = groups[at];
  if (!group?.group.survivor) return idsOf(group?.[side]);
  const clause = clauseStating(statement, group[side]);
  return clause ? [clause.id] : [];
}

function idsOf(clauses: readonly Clause[] = []): string[] {
  return clauses.map(({ id }) => id);
}
