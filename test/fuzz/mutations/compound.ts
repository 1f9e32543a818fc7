import { mutateBytes, writeEdge } from "./bytes.ts";
import { severalOf, type Mutation } from "./mutation.ts";

/** [MS-CFB] 2.2: the header, and each sector of most files. */
const SECTOR = 512;

/** Damages an older Office file: fields of its header, of its tables and directory, and sectors exchanged. */
export const mutateCompound: Mutation<Uint8Array> = severalOf([
  mutateBytes,
  (bytes, random) => joined(writeEdge(bytes.slice(0, SECTOR), random), bytes.subarray(SECTOR)),
  (bytes, random) => {
    const at = SECTOR * random.below(Math.ceil(bytes.length / SECTOR));
    const sector = writeEdge(bytes.slice(at, at + SECTOR), random);
    return joined(bytes.subarray(0, at), sector, bytes.subarray(at + SECTOR));
  },
  (bytes, random) => {
    const sectors = Math.floor(bytes.length / SECTOR);
    const [from, to] = [SECTOR * random.below(sectors), SECTOR * random.below(sectors)];
    const damaged = bytes.slice();
    damaged.set(bytes.subarray(from, from + SECTOR), to);
    return damaged;
  },
]);

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
