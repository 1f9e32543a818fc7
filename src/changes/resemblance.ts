import type { NumberedCounts } from "./term-numbers.ts";

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
  readonly spread: Int32Array;
}

/** tf-idf: a term weighs 1 + ln(count), times ln(1 + texts / texts that hold it). */
export function vectorsOf(
  oldTexts: readonly NumberedCounts[],
  newTexts: readonly NumberedCounts[],
  termCount: number,
): Vectors {
  const spread = new Int32Array(termCount);
  for (const side of [oldTexts, newTexts])
    for (const { terms } of side) for (let i = 0; i < terms.length; i += 1) spread[terms[i]!]! += 1;
  const texts = oldTexts.length + newTexts.length;
  const telling = new Float64Array(termCount);
  for (let term = 0; term < termCount; term += 1) telling[term] = Math.log(1 + texts / (spread[term] || 1));
  const vectorOf = ({ terms, counts }: NumberedCounts): TermVector => {
    const weights = new Float64Array(terms.length);
    for (let i = 0; i < terms.length; i += 1) weights[i] = weightOf(counts[i]!) * telling[terms[i]!]!;
    return measured(terms, weights);
  };
  return { old: oldTexts.map(vectorOf), new: newTexts.map(vectorOf), spread };
}

/** Kinds worth less than a word count below one; their logarithm would be negative. */
function weightOf(count: number): number {
  return count > 1 ? 1 + Math.log(count) : count;
}

/** How much two vectors share. */
export interface Overlap {
  /** 0 to 1; 0 when either is empty. */
  readonly cosine: number;
  /** The share of each one's weight whose terms stand in the other, 0 to 1. */
  readonly heldOfOne: number;
  readonly heldOfOther: number;
}

export function overlapOf(one: TermVector, other: TermVector): Overlap {
  const { terms, weights } = one;
  const { terms: otherTerms, weights: otherWeights } = other;
  const [end, otherEnd] = [terms.length, otherTerms.length];
  let dot = 0;
  let shared = 0;
  // As `eachShared`, but in place: no other walk is taken for every pair that is weighed.
  let i = 0;
  let j = 0;
  while (i < end && j < otherEnd) {
    const difference = terms[i]! - otherTerms[j]!;
    if (difference === 0) {
      const weight = weights[i]!;
      const otherWeight = otherWeights[j]!;
      dot += weight * otherWeight;
      shared += Math.min(weight, otherWeight);
    }
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return {
    cosine: dot / (one.length * other.length || 1),
    heldOfOne: shared / (one.mass || 1),
    heldOfOther: shared / (other.mass || 1),
  };
}

/** The share of `part`'s weight whose terms stand in `whole`, 0 to 1. */
export function containment(part: TermVector, whole: TermVector): number {
  return overlapOf(part, whole).heldOfOne;
}

/** The same with each weight squared, so that the rare terms decide: what is told, rather than how it is worded. */
export function tellingContainment(part: TermVector, whole: TermVector): number {
  let shared = 0;
  eachShared(part, whole, (i, j) => {
    shared += Math.min(part.weights[i]!, whole.weights[j]!) ** 2;
  });
  return shared / (part.length ** 2 || 1);
}

/** Sums taken in another order differ in the last digits, and either order of the sides must decide alike. */
export function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
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
  let [squares, mass] = [0, 0];
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i]!;
    squares += weight * weight;
    mass += weight;
  }
  return { terms, weights, length: Math.sqrt(squares), mass };
}
