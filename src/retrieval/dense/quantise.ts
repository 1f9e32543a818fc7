/**
 * A vector in two bytes for each dimension: `values[i] * scale` is what it was, to a hundred-thousandth of its largest
 * value. With one byte the neighbours that lie closest change places: two of the ten best in 100 questions are lost.
 */
export interface QuantisedVector {
  readonly values: Int16Array;
  readonly scale: number;
}

const MOST = 32_767;

export function quantise(vector: Float32Array): QuantisedVector {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  const scale = largest / MOST;
  return { scale, values: Int16Array.from(vector, (value) => (scale === 0 ? 0 : Math.round(value / scale))) };
}

/** The product of a whole vector with a quantised one, which for vectors of length 1 is the cosine of their angle. */
export function similarity(vector: Float32Array, { values, scale }: QuantisedVector): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (vector[at] ?? 0) * (values[at] ?? 0);
  return sum * scale;
}

/** One bit for each dimension, set where it is positive; 32 of them in a word. */
export function signBits(vector: Float32Array): Uint32Array {
  const words = new Uint32Array(Math.ceil(vector.length / 32));
  for (let at = 0; at < vector.length; at += 1)
    if ((vector[at] ?? 0) > 0) words[at >>> 5] = (words[at >>> 5] ?? 0) | (1 << (at & 31));
  return words;
}
