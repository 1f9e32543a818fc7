import { StoredBytes } from "../stored-bytes.ts";
import { Sectors } from "./sectors.ts";

/** An entry of a compound file's directory ([MS-CFB] 2.6.1). */
interface Entry {
  readonly name: string;
  readonly kind: "storage" | "stream" | "root" | "unused";
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** The container of older Office files ([MS-CFB]): the streams and storages at its top. */
export interface CompoundFile {
  /** The names at the top, of streams and storages. */
  readonly names: readonly string[];
  /** The bytes of a stream at the top; null where there is none of this name. */
  stream(name: string): StoredBytes | null;
}

const ENTRY = 128;
const MAX_ENTRIES = 100_000;
const KINDS: ReadonlyMap<number, Entry["kind"]> = new Map([
  [1, "storage"],
  [2, "stream"],
  [5, "root"],
]);

/** @throws DocumentError TRUNCATED for chains of sectors that leave the file or go round in it */
export function openCompoundFile(name: string, bytes: Uint8Array): CompoundFile {
  const sectors = new Sectors(new StoredBytes(name, bytes));
  const directory = new StoredBytes(name, sectors.whole(sectors.directory));
  const entries = Array.from(
    { length: Math.min(Math.floor(directory.length / ENTRY), MAX_ENTRIES) },
    (_, at) => entryOf(directory.part(at * ENTRY, ENTRY)),
  );
  const root = entries[0];
  if (root?.kind !== "root") throw directory.fault("its directory has no root");
  const top = childrenOf(root, entries);
  const small = sectors.smallSectors(root.start, root.size);
  return {
    names: top.map((entry) => entry.name),
    stream: (wanted) => {
      const entry = top.find(
        (one) => one.kind === "stream" && one.name.toLowerCase() === wanted.toLowerCase(),
      );
      if (!entry) return null;
      const isSmall = entry.size < sectors.smallLimit;
      return new StoredBytes(
        name,
        isSmall ? small(entry.start, entry.size) : sectors.stream(entry.start, entry.size),
      );
    },
  };
}

function entryOf(bytes: StoredBytes): Entry {
  const length = Math.min(bytes.u16(64), 64);
  return {
    name: bytes.utf16(0, Math.max(0, length / 2 - 1)),
    kind: KINDS.get(bytes.u8(66)) ?? "unused",
    left: bytes.u32(68),
    right: bytes.u32(72),
    child: bytes.u32(76),
    start: bytes.u32(116),
    // The upper half is used by files of more than 4 GB alone, and is not zero in every small one (2.6.1).
    size: bytes.u32(120),
  };
}

/** The entries right below one: a tree of siblings, whose loops are cut (2.6.4). */
function childrenOf(entry: Entry, entries: readonly Entry[]): readonly Entry[] {
  const found = new Set<Entry>();
  const waiting = [entry.child];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const child = entries[at];
    if (!child || found.has(child) || child.kind === "unused") continue;
    found.add(child);
    waiting.push(child.left, child.right);
  }
  return [...found];
}
