import type { TermCounts } from "./terms.ts";

/** A text as a sparse vector: term numbers in ascending order, and what each weighs. */
export interface TermVector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** Euclidean length, and plain sum, of the weights. */
  readonly length: number;
  readonly mass: number;
}

/** The vectors of both sides, weighted by how telling each term is among the texts of the two together. */
export interface Vectors {
  readonly old: readonly TermVector[];
  readonly new: readonly TermVector[];
  /** By term number: in how many texts of both sides it stands. */
  readonly spread: readonly number[];
}

/** tf-idf: a term weighs 1 + ln(count), times ln(1 + texts / texts that hold it). */
export function vectorsOf(oldTexts: readonly TermCounts[], newTexts: readonly TermCounts[]): Vectors {
  const counts = [...oldTexts, ...newTexts];
  const spread = new Map<string, number>();
  for (const text of counts) for (const term of text.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const numbers = new Map<string, number>();
  for (const term of spread.keys()) numbers.set(term, numbers.size);
  const vectors = counts.map((text) => vectorOf(text, spread, numbers, counts.length));
  return {
    old: vectors.slice(0, oldTexts.length),
    new: vectors.slice(oldTexts.length),
    spread: [...spread.values()],
  };
}

function vectorOf(
  counts: TermCounts,
  spread: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
  texts: number,
): TermVector {
  const weightOfTerm = new Map<number, number>();
  for (const [term, count] of counts) {
    const telling = Math.log(1 + texts / (spread.get(term) ?? 1));
    weightOfTerm.set(numbers.get(term) ?? 0, weightOf(count) * telling);
  }
  const terms = Int32Array.from(weightOfTerm.keys()).sort();
  return measured(
    terms,
    Float64Array.from(terms, (term) => weightOfTerm.get(term) ?? 0),
  );
}

/** Kinds worth less than a word count below one; their logarithm would be negative. */
function weightOf(count: number): number {
  return count >= 1 ? 1 + Math.log(count) : count;
}

/** The cosine of two vectors, 0 to 1; 0 when either is empty. */
export function cosine(one: TermVector, other: TermVector): number {
  if (one.length === 0 || other.length === 0) return 0;
  let dot = 0;
  eachShared(one, other, (i, j) => {
    dot += (one.weights[i] ?? 0) * (other.weights[j] ?? 0);
  });
  return dot / (one.length * other.length);
}

/** The share of `part`'s weight whose terms stand in `whole`, 0 to 1. */
export function containment(part: TermVector, whole: TermVector): number {
  if (part.mass === 0) return 0;
  let shared = 0;
  eachShared(part, whole, (i, j) => {
    shared += Math.min(part.weights[i] ?? 0, whole.weights[j] ?? 0);
  });
  return shared / part.mass;
}

function eachShared(one: TermVector, other: TermVector, visit: (i: number, j: number) => void): void {
  let i = 0;
  let j = 0;
  while (i < one.terms.length && j < other.terms.length) {
    const difference = (one.terms[i] ?? 0) - (other.terms[j] ?? 0);
    if (difference === 0) visit(i, j);
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
}

/** What a vector holds more of than another: the terms the other lacks, and those it weighs less. */
export function beyond(vector: TermVector, other: TermVector): TermVector {
  const weights = vector.weights.slice();
  eachShared(vector, other, (i, j) => {
    weights[i] = Math.max(0, (weights[i] ?? 0) - (other.weights[j] ?? 0));
  });
  return measured(vector.terms, weights);
}

function measured(terms: Int32Array, weights: Float64Array): TermVector {
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  return {
    terms,
    weights,
    length: Math.sqrt(squares),
    mass: weights.reduce((sum, weight) => sum + weight, 0),
  };
}
