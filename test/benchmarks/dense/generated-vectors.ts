/** Vectors of length 1 in clusters, the same for the same seed. */
export interface GeneratedVectors {
  readonly count: number;
  readonly dimensions: number;
  readonly all: Float32Array;
  vector(at: number): Float32Array;
}

/** How far from its cluster's middle a vector lies, and a question from its neighbour, as lengths beside 1. */
const IN_CLUSTER = 0.6;
const IN_QUESTION = 0.4;

export function generateVectors(order: {
  readonly count: number;
  readonly dimensions: number;
  readonly clusters: number;
  readonly seed: number;
}): GeneratedVectors {
  const { count, dimensions, clusters, seed } = order;
  const draw = gaussian(seed);
  const middles = Array.from({ length: clusters }, () => direction(dimensions, draw));
  const all = new Float32Array(count * dimensions);
  for (let at = 0; at < count; at += 1) {
    const middle = middles[at % clusters] ?? new Float32Array(dimensions);
    all.set(moved(middle, IN_CLUSTER, draw), at * dimensions);
  }
  return {
    count,
    dimensions,
    all,
    vector: (at) => all.subarray(at * dimensions, (at + 1) * dimensions),
  };
}

/** A question near one of the vectors, the same for the same number. */
export function noised(generated: GeneratedVectors, question: number): Float32Array {
  const neighbour = (question * 7_919) % generated.count;
  return moved(generated.vector(neighbour), IN_QUESTION, gaussian(1_000 + question));
}

/** The admitted vectors of the largest product with the question, best first: every one is looked at. */
export function exactNearest(
  { all, count, dimensions }: GeneratedVectors,
  question: Float32Array,
  admitted: readonly boolean[],
  limit: number,
): readonly number[] {
  const scores = new Float64Array(count).fill(-2);
  for (let at = 0, from = 0; at < count; at += 1, from += dimensions) {
    if (admitted[at] !== true) continue;
    let sum = 0;
    for (let each = 0; each < dimensions; each += 1) sum += (all[from + each] ?? 0) * (question[each] ?? 0);
    scores[at] = sum;
  }
  return Array.from(scores.keys())
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .slice(0, limit);
}

function moved(from: Float32Array, by: number, draw: () => number): Float32Array {
  const away = direction(from.length, draw);
  return unit(from.map((value, at) => value + by * (away[at] ?? 0)));
}

function direction(dimensions: number, draw: () => number): Float32Array {
  return unit(Float32Array.from({ length: dimensions }, draw));
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** Normally distributed numbers (Box and Muller 1958) from a small generator (mulberry32). */
function gaussian(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 1) / 4_294_967_297;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
