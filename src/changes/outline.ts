import type { Clause, ClauseText } from "../standards/clause.ts";

/** One clause at its place in the tree of its text; clauses are named by their position in reading order. */
export interface Place {
  readonly clause: Clause;
  /** Position of the parent; -1 at the top. */
  readonly parent: number;
  readonly children: readonly number[];
  /** Position among the parent's children, from 0. */
  readonly rank: number;
}

/** A text's clauses in reading order, with the tree over them. */
export type Outline = readonly Place[];

/** A parent that does not exist, or does not stand before its child, counts as none. */
export function outlineOf(text: ClauseText): Outline {
  const positions = new Map<string, number>();
  const children: number[][] = text.clauses.map(() => []);
  const top: number[] = [];
  return text.clauses.map((clause, position) => {
    const parent = clause.parent === null ? -1 : (positions.get(clause.parent) ?? -1);
    const siblings = children[parent] ?? top;
    positions.set(clause.id, position);
    siblings.push(position);
    return { clause, parent, children: children[position] ?? [], rank: siblings.length - 1 };
  });
}

/** The children of a position, or the clauses at the top for -1. */
export function childrenOf(outline: Outline, parent: number): readonly number[] {
  if (parent >= 0) return outline[parent]?.children ?? [];
  return outline.flatMap((place, position) => (place.parent < 0 ? [position] : []));
}

const INFORMATIVE_TITLE =
  /资料性|^(?:参考文献|参考资料|前言|引言|索引|foreword|introduction|bibliography|(?:informative )?references|acknowledge?ments|contributors|authors?['’]? addresses|index)$|\(informative\)/iu;

/** True for what binds nobody: forewords, introductions, bibliographies, informative annexes and all under them. */
export function isInformative(outline: Outline, position: number): boolean {
  const place = outline[position];
  if (!place) return false;
  const { kind, title } = place.clause;
  if (kind === "foreword" || kind === "introduction" || INFORMATIVE_TITLE.test(title?.trim() ?? ""))
    return true;
  return isInformative(outline, place.parent);
}
