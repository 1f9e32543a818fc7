import { keepBest, type Alike, type Pair } from "./candidates.ts";
import type { Outline } from "./outline.ts";
import { rounded } from "./resemblance.ts";

/** What the clauses of two texts mean, as vectors of one model by clause id; a clause may have none. */
export interface Meanings {
  readonly old: ReadonlyMap<string, Float32Array>;
  readonly new: ReadonlyMap<string, Float32Array>;
}

/** How near the clauses of two texts lie to each other in meaning. */
export interface Nearness {
  /** For each clause of either side the nearest of the other; the same pair may stand twice. */
  readonly pairs: readonly Pair[];
  /**
   * By how much of what is possible a pair lies nearer than is usual between the two texts, 0 to 1: what cosine
   * unrelated clauses have differs from model to model. Null where either has no vector.
   */
  of(pair: Pair): number | null;
}

/** How many of the nearest clauses of the other side are looked at, for each clause of either side; by judgement. */
const NEAREST = 5;

/** Multiplications that finding the nearest may take: some seconds. Beyond, candidates are found by their words alone. */
const BUDGET = 5e9;

const UNKNOWN: Nearness = { pairs: [], of: () => null };

export function nearnessOf(old: Outline, after: Outline, meanings: Meanings | null): Nearness {
  const lengths = [meanings?.old, meanings?.new].flatMap((side) =>
    [...(side?.values() ?? [])].map(({ length }) => length),
  );
  const dimensions = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (meanings === null || dimensions === 0) return UNKNOWN;
  const [olds, news] = [tableOf(old, meanings.old, dimensions), tableOf(after, meanings.new, dimensions)];
  if (olds.positions.length === 0 || news.positions.length === 0) return UNKNOWN;
  const usual = usualCosine(olds, news);
  return {
    pairs: nearestPairs(olds, news, usual),
    of(pair) {
      const [from, to] = [olds.rowOf.get(pair.old), news.rowOf.get(pair.new)];
      if (from === undefined || to === undefined) return null;
      return rounded(Math.max(0, (cosineOf(olds, from, news, to) - usual) / (1 - usual || 1)));
    },
  };
}

/** The vectors of one side, each of length 1, one after another. */
interface Table {
  readonly dimensions: number;
  readonly values: Float32Array;
  /** Which clause each row is of, and the other way round. */
  readonly positions: readonly number[];
  readonly rowOf: ReadonlyMap<number, number>;
}

/** Vectors of another length than most come from another model, and cannot be compared. */
function tableOf(outline: Outline, vectors: Meanings["old"], dimensions: number): Table {
  const known = outline.flatMap(({ clause }, position) => {
    const vector = vectors.get(clause.id);
    const length = vector?.length === dimensions ? lengthOf(vector) : 0;
    return vector && length > 0 ? [{ position, vector, length }] : [];
  });
  const values = new Float32Array(known.length * dimensions);
  for (const [row, { vector, length }] of known.entries())
    for (let i = 0; i < dimensions; i += 1) values[row * dimensions + i] = vector[i]! / length;
  const positions = known.map(({ position }) => position);
  return { dimensions, values, positions, rowOf: new Map(positions.map((position, row) => [position, row])) };
}

function lengthOf(vector: Float32Array): number {
  let squares = 0;
  for (const value of vector) squares += value * value;
  return Math.sqrt(squares);
}

function cosineOf(olds: Table, from: number, news: Table, to: number): number {
  const { dimensions } = olds;
  let dot = 0;
  for (let i = 0; i < dimensions; i += 1)
    dot += olds.values[from * dimensions + i]! * news.values[to * dimensions + i]!;
  return dot;
}

/** The mean over all pairs, which is the product of the two mean vectors. */
function usualCosine(olds: Table, news: Table): number {
  const [one, other] = [meanOf(olds), meanOf(news)];
  return one.reduce((sum, value, i) => sum + value * other[i]!, 0);
}

function meanOf({ values, positions, dimensions }: Table): Float64Array {
  const mean = new Float64Array(dimensions);
  for (let at = 0; at < values.length; at += 1) mean[at % dimensions]! += values[at]! / positions.length;
  return mean;
}

function nearestPairs(olds: Table, news: Table, usual: number): Pair[] {
  if (olds.values.length * news.positions.length > BUDGET) return [];
  const nearestOfOld: Alike[][] = olds.positions.map(() => []);
  const nearestOfNew: Alike[][] = news.positions.map(() => []);
  const cosines = new Float64Array(news.positions.length);
  for (const [from, old] of olds.positions.entries()) {
    fillCosines(olds, from, news, cosines);
    for (const [to, after] of news.positions.entries()) {
      const likeness = rounded(cosines[to]!);
      if (likeness <= usual) continue;
      keepBest(nearestOfOld[from]!, after, likeness, NEAREST);
      keepBest(nearestOfNew[to]!, old, likeness, NEAREST);
    }
  }
  return [
    ...nearestOfOld.flatMap((best, row) => best.map(({ at }) => ({ old: olds.positions[row]!, new: at }))),
    ...nearestOfNew.flatMap((best, row) => best.map(({ at }) => ({ old: at, new: news.positions[row]! }))),
  ];
}

/** Four at once: each value of the old clause is then fetched once for four products. */
function fillCosines(olds: Table, from: number, news: Table, cosines: Float64Array): void {
  const { dimensions, values } = news;
  const start = from * dimensions;
  let to = 0;
  for (; to + 3 < cosines.length; to += 4) {
    let [first, second, third, fourth] = [0, 0, 0, 0];
    let at = to * dimensions;
    for (let i = 0; i < dimensions; i += 1, at += 1) {
      const value = olds.values[start + i]!;
      first += value * values[at]!;
      second += value * values[at + dimensions]!;
      third += value * values[at + 2 * dimensions]!;
      fourth += value * values[at + 3 * dimensions]!;
    }
    cosines[to] = first;
    cosines[to + 1] = second;
    cosines[to + 2] = third;
    cosines[to + 3] = fourth;
  }
  for (; to < cosines.length; to += 1) cosines[to] = cosineOf(olds, from, news, to);
}
