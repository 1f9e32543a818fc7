import { heaviestChain, type Link } from "./chain.ts";
import type { ComparedWords, Run } from "./compared-words.ts";
import { isRow, isSeparator, keyCell } from "./units.ts";

/** Both sides of a redline, or of a part of it. */
export interface Both<T> {
  readonly old: T;
  readonly new: T;
}

/** Units with a smaller share of their words in common have nothing to do with each other. */
const LEAST_SHARE = 0.25;

/** A row's key cell says more about which row it is than the words of its other cells. */
const KEY_WEIGHT = 4;

/** A word that stands in more units than this joins only those at about the same place. */
const NEAR = 24;

/** What a unit is recognised by, with weights. */
type Traits = ReadonlyMap<string | number, number>;

/**
 * Which units (lines, cells, sentences) of two texts are the same, or became one another: by words in common, rows
 * by their key cells too, in order, and in all the most that can be had.
 */
export function pairUnits(sides: Both<ComparedWords>, units: Both<readonly Run[]>): Both<Run>[] {
  const old = units.old.map((unit) => traitsOf(sides.old, unit));
  const after = units.new.map((unit) => traitsOf(sides.new, unit));
  const places = placesOf(after);
  const links = old.flatMap((traits, at) => linksFrom({ traits, at }, at / old.length, after, places));
  return heaviestChain(links, after.length).map((link) => ({
    old: units.old[link.old]!,
    new: units.new[link.new]!,
  }));
}

export function isIdentical(sides: Both<ComparedWords>, pair: Both<Run>): boolean {
  const length = pair.old.end - pair.old.start;
  if (pair.new.end - pair.new.start !== length) return false;
  for (let i = 0; i < length; i += 1)
    if (sides.old.ids[pair.old.start + i] !== sides.new.ids[pair.new.start + i]) return false;
  return true;
}

function traitsOf(side: ComparedWords, unit: Run): Traits {
  const traits = new Map<string | number, number>();
  for (let at = unit.start; at < unit.end; at += 1) {
    if (isSeparator(side, at)) continue;
    // Marks count for next to nothing, but a line of marks must find itself again.
    const weight = Math.max(side.weightBefore[at + 1]! - side.weightBefore[at]!, 0.01);
    const id = side.ids[at]!;
    traits.set(id, (traits.get(id) ?? 0) + weight);
  }
  const key = isRow(side, unit) ? keyCell(side, unit) : null;
  if (key !== null) traits.set(`| ${key.toLowerCase()}`, KEY_WEIGHT);
  return traits;
}

/** By trait, the units that have it, in order. */
function placesOf(units: readonly Traits[]): ReadonlyMap<string | number, readonly number[]> {
  const places = new Map<string | number, number[]>();
  for (const [at, traits] of units.entries())
    for (const name of traits.keys()) {
      const found = places.get(name);
      if (found) found.push(at);
      else places.set(name, [at]);
    }
  return places;
}

function linksFrom(
  { traits, at }: { readonly traits: Traits; readonly at: number },
  place: number,
  after: readonly Traits[],
  places: ReadonlyMap<string | number, readonly number[]>,
): Link[] {
  const common = new Map<number, number>();
  for (const [name, weight] of traits)
    for (const candidate of nearest(places.get(name) ?? [], place * after.length))
      common.set(
        candidate,
        (common.get(candidate) ?? 0) + Math.min(weight, after[candidate]?.get(name) ?? 0),
      );
  const size = sizeOf(traits);
  return [...common].flatMap(([candidate, weight]): Link[] => {
    const share = (2 * weight) / (size + sizeOf(after[candidate] ?? traits));
    return share < LEAST_SHARE ? [] : [{ old: at, new: candidate, worth: weight * share }];
  });
}

function sizeOf(traits: Traits): number {
  let size = 0;
  for (const weight of traits.values()) size += weight;
  return size;
}

/** Those of ascending places that are nearest to one. */
function nearest(ascending: readonly number[], place: number): readonly number[] {
  if (ascending.length <= 2 * NEAR) return ascending;
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  const from = Math.min(Math.max(0, low - NEAR), ascending.length - 2 * NEAR);
  return ascending.slice(from, from + 2 * NEAR);
}
