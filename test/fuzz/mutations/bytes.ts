import { severalOf, slice, type Mutation } from "./mutation.ts";

/** Numbers on which lengths, counts and offsets go wrong. */
const EDGES = [
  0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
];

export const flipBits: Mutation<Uint8Array> = (bytes, random) => {
  const damaged = bytes.slice();
  for (let left = random.length(20); left > 0 && bytes.length > 0; left -= 1) {
    const at = random.below(bytes.length);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << random.below(8));
  }
  return damaged;
};

export const overwrite: Mutation<Uint8Array> = (bytes, random) => {
  const damaged = bytes.slice();
  const [start, end] = slice(bytes.length, random);
  const filling = random.chance(0.5) ? random.below(256) : null;
  for (let at = start; at < Math.min(end, start + 64); at += 1) damaged[at] = filling ?? random.below(256);
  return damaged;
};

/** An integer of two or four bytes, as the fields of most formats are. */
export const writeEdge: Mutation<Uint8Array> = (bytes, random) => {
  if (bytes.length < 4) return bytes;
  const damaged = bytes.slice();
  const view = new DataView(damaged.buffer);
  const at = random.below(bytes.length - 3);
  const edge = EDGES[random.below(EDGES.length)] ?? 0;
  if (random.chance(0.5)) view.setUint32(at, edge, random.chance(0.8));
  else view.setUint16(at, edge & 0xffff, random.chance(0.8));
  return damaged;
};

export const cutOff: Mutation<Uint8Array> = (bytes, random) => bytes.slice(0, random.below(bytes.length + 1));

export const cutHead: Mutation<Uint8Array> = (bytes, random) => bytes.slice(random.length(bytes.length + 1));

export const removeSlice: Mutation<Uint8Array> = (bytes, random) => {
  const [start, end] = slice(bytes.length, random);
  return joined(bytes.subarray(0, start), bytes.subarray(end));
};

export const doubleSlice: Mutation<Uint8Array> = (bytes, random) => {
  const [start, end] = slice(bytes.length, random);
  return joined(bytes.subarray(0, end), bytes.subarray(start));
};

export const moveSlice: Mutation<Uint8Array> = (bytes, random) => {
  const [start, end] = slice(bytes.length, random);
  const rest = joined(bytes.subarray(0, start), bytes.subarray(end));
  const to = random.below(rest.length + 1);
  return joined(rest.subarray(0, to), bytes.subarray(start, end), rest.subarray(to));
};

export const mutateBytes = severalOf([
  flipBits,
  flipBits,
  overwrite,
  writeEdge,
  writeEdge,
  cutOff,
  cutHead,
  removeSlice,
  doubleSlice,
  moveSlice,
]);

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
