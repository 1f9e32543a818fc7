import type { Clause } from "../standards/clause.ts";
import type { ForceStyle } from "../standards/force.ts";
import type { Language } from "../text/language.ts";
import type { Group } from "./group.ts";
import type { Change, Structure } from "./change-set.ts";
import { comparedText } from "./compared-text.ts";
import { editorialReason, isSame } from "./editorial.ts";
import { isInformative, type Outline } from "./outline.ts";
import type { Placement } from "./placement.ts";
import type { Renumbering } from "./references.ts";
import type { Stated } from "./relocations.ts";
import type { Binding } from "./significance.ts";
import { statementsOf } from "./statements.ts";

/** One side of the comparison. */
export interface Side {
  readonly outline: Outline;
  readonly language: Language;
  readonly style: ForceStyle;
}

/** A group of clauses with what is read off it alone. */
export interface ComparedGroup {
  readonly group: Group;
  /** Of the pair that survived, where there is one. */
  readonly placement: Placement | undefined;
  readonly old: readonly Clause[];
  readonly new: readonly Clause[];
  readonly texts: Texts;
  readonly judged: Judgement;
  readonly statements: Stated;
}

export interface Texts {
  readonly old: string;
  readonly new: string;
}

export type Judgement = Pick<Change, "text" | "editorial">;

export function readGroup(
  group: Group,
  placement: Placement | undefined,
  renumbering: Renumbering,
  old: Side,
  now: Side,
): ComparedGroup {
  const oldClauses = clausesAt(old.outline, group.old);
  const newClauses = clausesAt(now.outline, group.new);
  const texts = { old: comparedText(oldClauses), new: comparedText(newClauses) };
  const judged = judgeText(texts, renumbering);
  const differs = judged.text === "modified" && old.language === now.language;
  return {
    group,
    placement,
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

/** What became of a group as a whole. */
export function structureOf({ group, placement }: Pick<ComparedGroup, "group" | "placement">): Structure {
  if (group.new.length === 0) return "deleted";
  if (group.old.length === 0) return "added";
  if (group.old.length > 1) return "merged";
  if (group.new.length > 1) return "split";
  return placement ?? "moved";
}

export function judgeText({ old, new: after }: Texts, renumbering: Renumbering): Judgement {
  if (isSame(old, after)) return { text: "same", editorial: null };
  const editorial = editorialReason(old, after, renumbering);
  return { text: editorial === null ? "modified" : "editorial", editorial };
}

export function clausesAt(outline: Outline, positions: readonly number[]): Clause[] {
  return positions.flatMap((at) => outline[at]?.clause ?? []);
}

/** True where all of these clauses only inform. */
export function bindsNobody(at: Pick<Group, "old" | "new">, old: Side, now: Side): boolean {
  return (
    at.old.every((position) => isInformative(old.outline, position)) &&
    at.new.every((position) => isInformative(now.outline, position))
  );
}

/** What became of an annex that says itself whether it binds; null where that stayed, or nothing says it. */
export function bindingOf(
  { old: before, new: now }: Pick<Group, "old" | "new">,
  old: Side,
  after: Side,
): Binding | null {
  const statusOf = ({ outline }: Side, positions: readonly number[]): boolean | null => {
    const annexes = positions.filter((position) => outline[position]?.clause.kind === "annex");
    return annexes.length === 0 ? null : annexes.every((position) => isInformative(outline, position));
  };
  const [informed, informs] = [statusOf(old, before), statusOf(after, now)];
  if (informed === null || informs === null || informed === informs) return null;
  return informs ? "made-informative" : "made-normative";
}
