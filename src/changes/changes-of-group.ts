import type { Clause } from "../standards/clause.ts";
import type { Provision } from "../standards/force.ts";
import type { Change, Structure, TextChange, ValueChange } from "./change-set.ts";
import {
  bindsNobody,
  clausesAt,
  judgeText,
  structureOf,
  type ComparedGroup,
  type Judgement,
  type Side,
  type Texts,
} from "./compared-group.ts";
import { comparedText } from "./compared-text.ts";
import { forceChangeOf, provisionsPaired, type Couple } from "./force-changes.ts";
import { redlineOf } from "./redline.ts";
import type { Renumbering } from "./references.ts";
import type { Relocations } from "./relocations.ts";
import { rank } from "./significance.ts";
import { clauseStating } from "./statements.ts";
import { sentencesHolding } from "./taken-sentences.ts";
import { changedValues } from "./values.ts";

/** What all changes of one comparison are told with. */
export interface Telling {
  readonly old: Side;
  readonly new: Side;
  readonly renumbering: Renumbering;
  readonly groups: readonly ComparedGroup[];
}

/** What one change tells: some of a group's clauses, by position, with their part of what happened in it. */
interface Part {
  readonly structure: Structure;
  readonly host: Clause | null;
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly texts: Texts;
  readonly judged: Judgement;
  readonly values: readonly ValueChange[];
  /** Whether it tells of a provision that the side with several clauses states; null: that it does not. */
  readonly tellsOf: (statement: Provision | null) => boolean;
}

/**
 * What became of one group's clauses, as one change. Where two of them are one clause still, others were taken into it
 * or parted off from it: that clause has its change, and each of the others its own, which names it as host.
 */
export function changesOf(one: ComparedGroup, relocated: Relocations, telling: Telling): Change[] {
  const couples = provisionsPaired(
    one.statements.old.filter((statement) => !relocated.left.has(statement)),
    one.statements.new.filter((statement) => !relocated.came.has(statement)),
  );
  return partsOf(one, telling).map((part) => changeOf(part, one, couples, relocated, telling));
}

function partsOf(one: ComparedGroup, telling: Telling): Part[] {
  const { group, texts, judged } = one;
  if (group.survivor) return [survivorOf(one, telling), ...othersOf(one, telling)];
  const structure = structureOf(one);
  const values = valuesOf(structure, judged.text, texts);
  return [
    { structure, host: null, old: group.old, new: group.new, texts, judged, values, tellsOf: () => true },
  ];
}

/** The clause that stayed itself, with all that did not come from, or go to, one of the others. */
function survivorOf(one: ComparedGroup, { renumbering, ...sides }: Telling): Part {
  const { old, new: after } = survivorsOf(one, sides);
  const own = one[severalIn(one)];
  const texts = { old: comparedText([old.clause]), new: comparedText([after.clause]) };
  const judged = judgeText(texts, renumbering);
  const structure = one.placement ?? "moved";
  const together = valuesOf(structure, one.judged.text, one.texts);
  return {
    structure,
    host: null,
    old: [old.at],
    new: [after.at],
    texts,
    judged,
    values: together.filter(({ from, to }) => texts.old.includes(from ?? "") && texts.new.includes(to ?? "")),
    tellsOf: (statement) => {
      const clause = statement && clauseStating(statement, own);
      return clause === null || clause === old.clause || clause === after.clause;
    },
  };
}

/** Each of the clauses that it took in, or that were parted off from it. */
function othersOf(one: ComparedGroup, { renumbering, ...sides }: Telling): Part[] {
  const { old, new: after } = survivorsOf(one, sides);
  const several = severalIn(one);
  const taken = several === "old";
  const [structure, host] = taken ? (["merged", after] as const) : (["split", old] as const);
  const kept = taken ? old : after;
  const positions = one.group[several].filter((at) => at !== kept.at);
  return positions.flatMap((at) =>
    clausesAt(sides[several].outline, [at]).map((clause): Part => {
      const own = comparedText([clause]);
      const held = sentencesHolding(clause, host.clause, kept.clause).join("\n");
      const texts = taken ? { old: own, new: held } : { old: held, new: own };
      const judged = judgeText(texts, renumbering);
      return {
        structure,
        host: host.clause,
        old: taken ? [at] : [host.at],
        new: taken ? [host.at] : [at],
        texts,
        judged,
        values: held === "" ? [] : valuesOf(structure, judged.text, texts),
        tellsOf: (statement) => statement !== null && clauseStating(statement, one[several]) === clause,
      };
    }),
  );
}

interface Placed {
  readonly at: number;
  readonly clause: Clause;
}

function survivorsOf(
  { group: { survivor } }: ComparedGroup,
  { old, new: after }: Pick<Telling, "old" | "new">,
): { readonly old: Placed; readonly new: Placed } {
  const placed = (side: Side, at = -1): Placed => {
    const place = side.outline[at];
    if (!place) throw new RangeError(`no clause at ${at}`);
    return { at, clause: place.clause };
  };
  return { old: placed(old, survivor?.old), new: placed(after, survivor?.new) };
}

function changeOf(
  part: Part,
  one: ComparedGroup,
  couples: readonly Couple[],
  relocated: Relocations,
  { old, new: after, groups }: Telling,
): Change {
  const clauses = { old: clausesAt(old.outline, part.old), new: clausesAt(after.outline, part.new) };
  const [oldIds, newIds] = [idsOf(clauses.old), idsOf(clauses.new)];
  const several = severalIn(one);
  const tellsOf = (statement: Provision, side: "old" | "new"): boolean =>
    part.tellsOf(side === several ? statement : null);
  const change = {
    structure: part.structure,
    text: part.judged.text,
    force: couples.filter((couple) => part.tellsOf(couple[several])).flatMap(forceChangeOf),
    values: part.values,
  };
  return {
    oldIds,
    newIds,
    host: part.host?.id ?? null,
    ...change,
    redline: redlineOf(part.texts.old, part.texts.new),
    editorial: part.judged.editorial,
    movedSentences: [
      ...[...relocated.left]
        .filter(([statement]) => tellsOf(statement, "old"))
        .map(([{ sentence }, to]) => ({ sentence, oldIds, newIds: idsOf(groups[to]?.new) })),
      ...[...relocated.came]
        .filter(([statement]) => tellsOf(statement, "new"))
        .map(([{ sentence }, from]) => ({ sentence, oldIds: idsOf(groups[from]?.old), newIds })),
    ],
    confidence: one.group.score,
    ...rank(change, [...clauses.old, ...clauses.new], bindsNobody(part, old, after)),
  };
}

/** The side on which several clauses stand; of one-to-one groups either. */
function severalIn({ old }: ComparedGroup): "old" | "new" {
  return old.length > 1 ? "old" : "new";
}

/** None where nothing is compared: all that an added or deleted clause states came or went with it. */
function valuesOf(structure: Structure, text: TextChange, { old, new: after }: Texts): ValueChange[] {
  const compared = structure !== "added" && structure !== "deleted";
  return compared && text !== "same" ? changedValues(old, after) : [];
}

function idsOf(clauses: readonly Clause[] = []): string[] {
  return clauses.map(({ id }) => id);
}
