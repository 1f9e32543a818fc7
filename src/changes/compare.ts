import type { Clause, ClauseText } from "../standards/clause.ts";
import type { ForceStyle } from "../standards/force.ts";
import { forceStyleOf } from "../standards/provisions.ts";
import type { GlossaryEntry } from "../standards/glossary.ts";
import type { Language } from "../text/language.ts";
import { absorb, type Group } from "./absorption.ts";
import { align } from "./alignment.ts";
import type { Change, ChangeSet, RedlinePart, Structure } from "./change-set.ts";
import { comparedText } from "./compared-text.ts";
import { editorialReason, isSame } from "./editorial.ts";
import { gatherEvidence } from "./evidence.ts";
import { forceChanges } from "./force-changes.ts";
import { isInformative, outlineOf, type Outline } from "./outline.ts";
import { placementsOf, type Placement } from "./placement.ts";
import { redlineOf } from "./redline.ts";
import type { Renumbering } from "./references.ts";
import { NOWHERE, relocationsIn, type Relocations, type Stated } from "./relocations.ts";
import { rank, withWarnings } from "./significance.ts";
import { statementsOf } from "./statements.ts";
import { summarise } from "./summary.ts";
import { translationWarnings } from "./translation.ts";

/** One side of the comparison. */
interface Side {
  readonly outline: Outline;
  readonly language: Language;
  readonly style: ForceStyle;
}

/** A group of clauses with what is read off it alone. */
interface Compared {
  readonly group: Group;
  readonly structure: Structure;
  readonly old: readonly Clause[];
  readonly new: readonly Clause[];
  readonly texts: { readonly old: string; readonly new: string };
  readonly judged: Pick<Change, "text" | "editorial">;
  readonly statements: Stated;
}

/**
 * Everything that differs between two texts: each clause of both stands in exactly one change. Texts in two
 * languages are joined by the words built in and those of the glossary; what differs in force between them is
 * told as warnings of translation, and is no change of force.
 */
export function compareTexts(
  before: ClauseText,
  after: ClauseText,
  glossary: readonly GlossaryEntry[] = [],
): ChangeSet {
  const [old, now] = [sideOf(before), sideOf(after)];
  const languages = { old: before.language, new: after.language, glossary };
  const evidence = gatherEvidence(old.outline, now.outline, languages);
  const groups = inReadingOrder(absorb(evidence, align(evidence)), old.outline);
  const placements = placementsOf(old.outline, now.outline, groups);
  const renumbering = renumberingOf(groups, old.outline, now.outline);
  const compared = groups.map((group) => readGroup(group, placements.get(group), renumbering, old, now));
  if (before.language !== after.language) return acrossLanguages(compared, before, after, glossary, old, now);
  const relocations = relocationsIn(compared.map((one) => one.statements));
  const changes = compared.map((one, at) => changeOf(one, relocations[at] ?? NOWHERE, compared, old, now));
  return { changes, summary: summarise(changes), translation: [] };
}

function sideOf(text: ClauseText): Side {
  return { outline: outlineOf(text), language: text.language, style: forceStyleOf(text) };
}

function readGroup(
  group: Group,
  placement: Placement | undefined,
  renumbering: Renumbering,
  old: Side,
  now: Side,
): Compared {
  const oldClauses = clausesAt(old.outline, group.old);
  const newClauses = clausesAt(now.outline, group.new);
  const texts = { old: comparedText(oldClauses), new: comparedText(newClauses) };
  const judged = judgeText(texts.old, texts.new, renumbering);
  const differs = judged.text === "modified" && old.language === now.language;
  return {
    group,
    structure: structureOf(group, placement),
    old: oldClauses,
    new: newClauses,
    texts,
    judged,
    statements: {
      old: differs ? statementsOf(oldClauses, old) : [],
      new: differs ? statementsOf(newClauses, now) : [],
    },
  };
}

function changeOf(
  one: Compared,
  relocated: Relocations,
  all: readonly Compared[],
  old: Side,
  now: Side,
): Change {
  const force = forceChanges(
    one.statements.old.filter((statement) => !relocated.left.has(statement)),
    one.statements.new.filter((statement) => !relocated.came.has(statement)),
  );
  const idsOf = (clauses: readonly Clause[] = []): string[] => clauses.map((clause) => clause.id);
  const here = { oldIds: idsOf(one.old), newIds: idsOf(one.new) };
  const change = {
    structure: one.structure,
    text: one.judged.text,
    force,
    redline: redlineOf(one.texts.old, one.texts.new),
  };
  return {
    ...here,
    ...change,
    editorial: one.judged.editorial,
    movedSentences: [
      ...[...relocated.left].map(([{ sentence }, to]) => ({
        sentence,
        oldIds: here.oldIds,
        newIds: idsOf(all[to]?.new),
      })),
      ...[...relocated.came].map(([{ sentence }, from]) => ({
        sentence,
        oldIds: idsOf(all[from]?.old),
        newIds: here.newIds,
      })),
    ],
    confidence: one.group.score,
    ...rank(change, [...one.old, ...one.new], bindsNobody(one, old, now)),
  };
}

/** Words differ in any case: what is told is the structure, and what a translation seems to say otherwise. */
function acrossLanguages(
  compared: readonly Compared[],
  before: ClauseText,
  after: ClauseText,
  glossary: readonly GlossaryEntry[],
  old: Side,
  now: Side,
): ChangeSet {
  const aligned = compared.map((one): Change => {
    const [structure, text] = [one.structure, one.judged.text];
    const redline = text === "same" ? redlineOf(one.texts.old, one.texts.new) : replaced(one.texts);
    const clauses = [...one.old, ...one.new];
    const plain = { structure, text: "same", force: [], redline } as const;
    return {
      oldIds: one.old.map(({ id }) => id),
      newIds: one.new.map(({ id }) => id),
      structure,
      text,
      editorial: one.judged.editorial,
      force: [],
      redline,
      movedSentences: [],
      confidence: one.group.score,
      ...rank(plain, clauses, bindsNobody(one, old, now)),
    };
  });
  const translation = translationWarnings(aligned, before, after, glossary);
  const changes = aligned.map((change) => withWarnings(change, translation));
  return { changes, summary: summarise(changes), translation };
}

function replaced({ old, new: after }: Compared["texts"]): RedlinePart[] {
  const parts: readonly RedlinePart[] = [
    { op: "delete", text: old },
    { op: "insert", text: after },
  ];
  return parts.filter(({ text }) => text !== "");
}

function bindsNobody({ group }: Compared, old: Side, now: Side): boolean {
  return (
    group.old.every((at) => isInformative(old.outline, at)) &&
    group.new.every((at) => isInformative(now.outline, at))
  );
}

function structureOf(group: Group, placement: Placement | undefined): Structure {
  if (group.new.length === 0) return "deleted";
  if (group.old.length === 0) return "added";
  if (group.old.length > 1) return "merged";
  if (group.new.length > 1) return "split";
  return placement ?? "moved";
}

function judgeText(old: string, after: string, renumbering: Renumbering): Pick<Change, "text" | "editorial"> {
  if (isSame(old, after)) return { text: "same", editorial: null };
  const editorial = editorialReason(old, after, renumbering);
  return { text: editorial === null ? "modified" : "editorial", editorial };
}

function clausesAt(outline: Outline, positions: readonly number[]): Clause[] {
  return positions.flatMap((at) => outline[at]?.clause ?? []);
}

function renumberingOf(groups: readonly Group[], old: Outline, after: Outline): Renumbering {
  const numbersAt = (outline: Outline, positions: readonly number[]): string[] =>
    clausesAt(outline, positions).flatMap((clause) => clause.number ?? []);
  const renumbering = new Map<string, Set<string>>();
  for (const group of groups)
    for (const number of numbersAt(old, group.old))
      renumbering.set(number, new Set([...(renumbering.get(number) ?? []), ...numbersAt(after, group.new)]));
  return renumbering;
}

/** The new text's order; what was deleted follows what stood before it in the old text. */
function inReadingOrder(groups: readonly Group[], old: Outline): Group[] {
  const groupOf = new Map(groups.flatMap((group) => group.old.map((at) => [at, group] as const)));
  const followers = new Map<Group | null, Group[]>();
  let before: Group | null = null;
  for (const at of old.keys()) {
    const group = groupOf.get(at);
    if (group && group.new.length === 0) followers.set(before, [...(followers.get(before) ?? []), group]);
    else before = group ?? before;
  }
  const held = groups
    .filter((group) => group.new.length > 0)
    .toSorted((a, b) => (a.new[0] ?? 0) - (b.new[0] ?? 0));
  return [
    ...(followers.get(null) ?? []),
    ...held.flatMap((group) => [group, ...(followers.get(group) ?? [])]),
  ];
}
