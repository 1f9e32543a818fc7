import type { Clause, ClauseText } from "../standards/clause.ts";
import type { ForceStyle, Provision } from "../standards/force.ts";
import { findStatements, forceStyleOf, holdsProvisions } from "../standards/provisions.ts";
import type { GlossaryEntry } from "../standards/glossary.ts";
import type { Language } from "../text/language.ts";
import { absorb, type Group } from "./absorption.ts";
import { align } from "./alignment.ts";
import type { Change, ChangeSet, Structure } from "./change-set.ts";
import { comparedText } from "./compared-text.ts";
import { editorialReason, isSame } from "./editorial.ts";
import { gatherEvidence } from "./evidence.ts";
import { forceChanges } from "./force-changes.ts";
import { isInformative, outlineOf, type Outline } from "./outline.ts";
import { placementsOf, type Placement } from "./placement.ts";
import { redlineOf } from "./redline.ts";
import type { Renumbering } from "./references.ts";
import { rank } from "./significance.ts";
import { summarise } from "./summary.ts";

/** One side of the comparison. */
interface Side {
  readonly outline: Outline;
  readonly language: Language;
  readonly style: ForceStyle;
}

/**
 * Everything that differs between two texts: each clause of both stands in exactly one change. Texts in two
 * languages are joined by the words built in and those of the glossary.
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
  const changes = groups.map((group) => changeOf(group, placements.get(group), renumbering, old, now));
  return { changes, summary: summarise(changes) };
}

function sideOf(text: ClauseText): Side {
  return { outline: outlineOf(text), language: text.language, style: forceStyleOf(text) };
}

function changeOf(
  group: Group,
  placement: Placement | undefined,
  renumbering: Renumbering,
  old: Side,
  now: Side,
): Change {
  const oldClauses = clausesAt(old.outline, group.old);
  const newClauses = clausesAt(now.outline, group.new);
  const [oldText, newText] = [comparedText(oldClauses), comparedText(newClauses)];
  const structure = structureOf(group, placement);
  const { text, editorial } = judgeText(oldText, newText, renumbering);
  const force =
    text === "modified" ? forceChanges(statementsOf(oldClauses, old), statementsOf(newClauses, now)) : [];
  const change = { structure, text, force, redline: redlineOf(oldText, newText) };
  const informative =
    group.old.every((at) => isInformative(old.outline, at)) &&
    group.new.every((at) => isInformative(now.outline, at));
  return {
    oldIds: oldClauses.map((clause) => clause.id),
    newIds: newClauses.map((clause) => clause.id),
    ...change,
    editorial,
    confidence: group.score,
    ...rank(change, [...oldClauses, ...newClauses], informative),
  };
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

/** The statements of several clauses as of one text. */
function statementsOf(clauses: readonly Clause[], side: Side): Provision[] {
  let length = 0;
  return clauses.flatMap((clause) => {
    const offset = length;
    length += clause.text.length + 1;
    if (!holdsProvisions(clause)) return [];
    return findStatements(clause.text, side.language, side.style).map((one) => ({
      ...one,
      start: one.start + offset,
    }));
  });
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
