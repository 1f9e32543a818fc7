/** Where two sequences may be cut so that the minimal differences of both halves are those of the whole. */
export interface Cut {
  readonly old: number;
  readonly new: number;
}

/**
 * Cuts `old` in its middle and `after` where that costs nothing (Hirschberg 1975). The lengths that this needs are
 * counted 32 places at a time (Crochemore and others, "A fast and practical bit-vector algorithm for the longest
 * common subsequence problem", 2001): memory grows with one length, time with the product of both over 32.
 */
export function halvingCut(old: Int32Array, after: Int32Array): Cut {
  const middle = old.length >> 1;
  const above = commonLengths(old.subarray(0, middle), after);
  const below = commonLengths(old.slice(middle).reverse(), after.slice().reverse());
  let best = 0;
  const lengthAt = (at: number): number => (above[at] ?? 0) + (below[after.length - at] ?? 0);
  for (let at = 1; at <= after.length; at += 1) if (lengthAt(at) > lengthAt(best)) best = at;
  return { old: middle, new: best };
}

const BITS = 32;

/** For each length of a beginning of `after`, how long its longest common subsequence with all of `old` is. */
function commonLengths(old: Int32Array, after: Int32Array): Int32Array {
  const places = placesOf(after);
  const size = Math.ceil(after.length / BITS);
  const row = new Uint32Array(size).fill(0xffffffff);
  const scratch = new Uint32Array(size);
  const masks = new Map<number, Uint32Array>();
  for (const value of old) {
    const here = places.get(value);
    if (!here) continue;
    const isFrequent = here.length > size;
    const matches = masks.get(value) ?? marked(isFrequent ? new Uint32Array(size) : scratch, here);
    addMatches(row, matches, (here[0] ?? 0) >>> 5);
    // At most 32 values are so frequent: their marks are kept, those of the others wiped one by one.
    if (isFrequent) masks.set(value, matches);
    else for (const at of here) matches[at >>> 5] = 0;
  }
  const lengths = new Int32Array(after.length + 1);
  for (let at = 0; at < after.length; at += 1)
    lengths[at + 1] = lengths[at]! + (((row[at >>> 5]! >>> (at & 31)) & 1) ^ 1);
  return lengths;
}

function marked(mask: Uint32Array, places: readonly number[]): Uint32Array {
  for (const at of places) mask[at >>> 5]! |= 1 << (at & 31);
  return mask;
}

/** One step of the bit vector: a 0 stands where the common subsequence grows by one. */
function addMatches(row: Uint32Array, matches: Uint32Array, from: number): void {
  let carry = 0;
  for (let i = from; i < row.length; i += 1) {
    const [bits, match] = [row[i]!, matches[i]!];
    if (match === 0 && carry === 0) continue;
    const sum = bits + ((bits & match) >>> 0) + carry;
    carry = sum > 0xffffffff ? 1 : 0;
    row[i] = sum | (bits & ~match);
  }
}

function placesOf(sequence: Int32Array): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const [at, value] of sequence.entries()) {
    const found = places.get(value);
    if (found) found.push(at);
    else places.set(value, [at]);
  }
  return places;
}
