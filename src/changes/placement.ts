import type { Group } from "./group.ts";
import type { Structure } from "./change-set.ts";
import { longestInOrder, type Step } from "./order.ts";
import type { Outline, Place } from "./outline.ts";

export type Placement = Extract<Structure, "kept" | "renumbered" | "moved">;

/** Two clauses that became one another, with the row of neighbours each stands in. */
interface Couple extends Step {
  readonly group: Group;
  readonly sameNumber: boolean;
  /** Null when the two do not stand among the same neighbours. */
  readonly row: string | null;
}

/**
 * Which clauses that are one clause still kept their number, which kept only their place among their neighbours, and which
 * moved. Neighbours are the children of one clause (of two that became one another), or, where numbers run through
 * the whole text as articles' do, all that are numbered so. Of those, as many as possible have kept their order.
 */
export function placementsOf(old: Outline, after: Outline, groups: readonly Group[]): Map<Group, Placement> {
  const partners = new Map(groups.flatMap((group) => group.old.map((at) => [at, group.new] as const)));
  const repeated = new Set([...repeatedNumbers(old), ...repeatedNumbers(after)]);
  const couples = groups.flatMap((group): Couple[] => {
    const [oldAt = -1, newAt = -1] = group.survivor
      ? [group.survivor.old, group.survivor.new]
      : [group.old[0], group.new[0]];
    const [one, other] = [old[oldAt], after[newAt]];
    if (!one || !other || (!group.survivor && group.old.length + group.new.length !== 2)) return [];
    return [
      {
        group,
        old: oldAt,
        new: newAt,
        sameNumber: one.clause.number !== null && one.clause.number === other.clause.number,
        row: commonRow(rowOf(old, one), rowOf(after, other), partners),
        size: sizeOf(one) + sizeOf(other),
        key: [keyOf(one), keyOf(other)].sort().join("\n"),
      },
    ];
  });
  const placements = new Map<Group, Placement>();
  for (const [row, neighbours] of Map.groupBy(couples, (couple) => couple.row)) {
    const inOrder = new Set(row === null ? [] : longestInOrder(neighbours, (couple) => couple.sameNumber));
    for (const couple of neighbours) {
      const stays =
        couple.sameNumber && (row !== null || !repeated.has(old[couple.old]?.clause.number ?? ""));
      const named = couple.sameNumber || isUnnumbered(old[couple.old], after[couple.new]);
      const placement = inOrder.has(couple) ? (named ? "kept" : "renumbered") : stays ? "kept" : "moved";
      placements.set(couple.group, placement);
    }
  }
  return placements;
}

interface Row {
  /** The shape of running numbers (`第#条`); empty for neighbours under one parent. */
  readonly series: string;
  readonly parent: number;
}

function rowOf(outline: Outline, place: Place): Row {
  const number = place.clause.number;
  const parent = outline[place.parent];
  if (number === null || !parent || extendsNumber(number, parent.clause.number))
    return { series: "", parent: place.parent };
  return { series: number.replace(/[\d一二三四五六七八九十百千零]+/g, "#"), parent: -1 };
}

/** `5.2` extends `5`, `V2.1.1` and `2.1.1` extend `V2.1`; 第十二条 does not extend 第三章. */
function extendsNumber(number: string, parent: string | null): boolean {
  const bare = (text: string): string => text.replace(/^V(?=\d)/i, "");
  return parent !== null && bare(number).startsWith(bare(parent)) && bare(number) !== bare(parent);
}

function commonRow(one: Row, other: Row, partners: ReadonlyMap<number, readonly number[]>): string | null {
  const together =
    one.parent < 0 || other.parent < 0
      ? one.parent === other.parent
      : partners.get(one.parent)?.includes(other.parent);
  return together && one.series === other.series ? `${one.series} ${one.parent} ${other.parent}` : null;
}

function isUnnumbered(one: Place | undefined, other: Place | undefined): boolean {
  return one?.clause.number === null && other?.clause.number === null;
}

function repeatedNumbers(outline: Outline): string[] {
  const bearers = Map.groupBy(outline, (place) => place.clause.number ?? "");
  return [...bearers].filter(([, places]) => places.length > 1).map(([number]) => number);
}

function sizeOf(place: Place): number {
  return (place.clause.title?.length ?? 0) + place.clause.text.length;
}

function keyOf(place: Place): string {
  return `${place.clause.title ?? ""}\n${place.clause.text}`;
}
