import type { ClauseText } from "../standards/clause.ts";
import { forceStyleOf } from "../standards/provisions.ts";
import type { GlossaryEntry } from "../standards/glossary.ts";
import { absorb } from "./absorption.ts";
import type { Group } from "./group.ts";
import { align } from "./alignment.ts";
import type { Change, ChangeSet, RedlinePart } from "./change-set.ts";
import { changesOf } from "./changes-of-group.ts";
import {
  bindsNobody,
  clausesAt,
  readGroup,
  structureOf,
  type ComparedGroup,
  type Side,
  type Texts,
} from "./compared-group.ts";
import { gatherEvidence } from "./evidence.ts";
import type { Meanings } from "./meanings.ts";
import { outlineOf, type Outline } from "./outline.ts";
import { ownIds } from "./own-clauses.ts";
import { pairWitness, type PairWitness } from "./pair-evidence.ts";
import { placementsOf } from "./placement.ts";
import { redlineOf } from "./redline.ts";
import type { Renumbering } from "./references.ts";
import { NOWHERE, relocationsIn } from "./relocations.ts";
import { rank, withWarnings } from "./significance.ts";
import { summarise } from "./summary.ts";
import { translationWarnings } from "./translation.ts";

/**
 * Everything that differs between two texts: each clause of both stands in exactly one change. Texts in two
 * languages are joined by the words built in and those of the glossary; what differs in force between them is
 * told as warnings of translation, and is no change of force. What clauses mean is one more sign of which belong
 * together, where it is known.
 */
export function compareTexts(
  before: ClauseText,
  after: ClauseText,
  glossary: readonly GlossaryEntry[] = [],
  meanings: Meanings | null = null,
): ChangeSet {
  const [old, now] = [sideOf(before), sideOf(after)];
  const languages = { old: before.language, new: after.language, glossary };
  const evidence = gatherEvidence(old.outline, now.outline, languages, meanings);
  const alignment = align(evidence);
  const witness = pairWitness(evidence, alignment);
  const groups = inReadingOrder(absorb(evidence, alignment), old.outline);
  const placements = placementsOf(old.outline, now.outline, groups);
  const renumbering = renumberingOf(groups, old.outline, now.outline);
  const compared = groups.map((group) => readGroup(group, placements.get(group), renumbering, old, now));
  if (before.language !== after.language)
    return acrossLanguages(compared, before, after, glossary, old, now, witness);
  const relocations = relocationsIn(compared.map((one) => one.statements));
  const telling = { old, new: now, renumbering, groups: compared, witness };
  const changes = inOwnPlaces(
    compared.flatMap((one, at) => changesOf(one, relocations[at] ?? NOWHERE, telling)),
    now.outline,
  );
  return { changes, summary: summarise(changes), translation: [] };
}

function sideOf(text: ClauseText): Side {
  return { outline: outlineOf(text), language: text.language, style: forceStyleOf(text) };
}

/** Words differ in any case: what is told is the structure, and what a translation seems to say otherwise. */
function acrossLanguages(
  compared: readonly ComparedGroup[],
  before: ClauseText,
  after: ClauseText,
  glossary: readonly GlossaryEntry[],
  old: Side,
  now: Side,
  witness: PairWitness,
): ChangeSet {
  const aligned = compared.map((one): Change => {
    const [structure, text] = [structureOf(one), one.judged.text];
    const redline = text === "same" ? redlineOf(one.texts.old, one.texts.new) : replaced(one.texts);
    const plain = { structure, text: "same", force: [], values: [] } as const;
    return {
      oldIds: one.old.map(({ id }) => id),
      newIds: one.new.map(({ id }) => id),
      host: null,
      guests: [],
      ...plain,
      text,
      editorial: one.judged.editorial,
      redline,
      movedSentences: [],
      confidence: one.group.score,
      evidence: witness.evidenceFor(one.group.old, one.group.new),
      ...rank(plain, [...one.old, ...one.new], bindsNobody(one.group, old, now)),
    };
  });
  const translation = translationWarnings(aligned, before, after, glossary);
  const changes = aligned.map((change) => withWarnings(change, translation));
  return { changes, summary: summarise(changes), translation };
}

function replaced({ old, new: after }: Texts): RedlinePart[] {
  const parts: readonly RedlinePart[] = [
    { op: "delete", text: old },
    { op: "insert", text: after },
  ];
  return parts.filter(({ text }) => text !== "");
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

/** What was given off is told where it stands now, but not before its host; what has no place in the new text stays where it is. */
function inOwnPlaces(changes: readonly Change[], after: Outline): Change[] {
  const positions = new Map(after.map(({ clause }, at) => [clause.id, at]));
  let place = -1;
  return changes
    .map((change) => {
      const own = positions.get(ownIds(change).newIds[0] ?? "") ?? place;
      if (change.host === null) place = own;
      return { change, place: Math.max(own, place) };
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ change }) => change);
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
  const held = groups.filter((group) => group.new.length > 0).toSorted((a, b) => placeOf(a) - placeOf(b));
  return [
    ...(followers.get(null) ?? []),
    ...held.flatMap((group) => [group, ...(followers.get(group) ?? [])]),
  ];
}

/** Where a group is told: at its clause that survived, or at its first one. */
function placeOf({ survivor, new: after }: Group): number {
  return survivor?.new ?? after[0] ?? 0;
}
