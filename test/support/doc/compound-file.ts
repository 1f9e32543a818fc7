import { ByteWriter } from "./byte-writer.ts";

const SECTOR = 512;
const SMALL = 64;
const SMALL_LIMIT = 4096;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const TABLE = 0xfffffffd;

/** Streams packed into a compound file ([MS-CFB], version 3); those below 4096 bytes into its small sectors. */
export function compoundFile(
  streams: Readonly<Record<string, Uint8Array>>,
  storages: readonly string[] = [],
): Uint8Array {
  const next: number[] = [];
  const sectors: Uint8Array[] = [];
  const place = (bytes: Uint8Array): number => {
    const first = sectors.length;
    for (let at = 0; at < bytes.length; at += SECTOR) {
      sectors.push(
        new ByteWriter()
          .add(bytes.subarray(at, at + SECTOR))
          .upTo(SECTOR)
          .bytes(),
      );
      next.push(at + SECTOR < bytes.length ? sectors.length : END);
    }
    return first;
  };
  const small = new ByteWriter();
  const smallNext = new ByteWriter();
  const placeSmall = (bytes: Uint8Array): number => {
    const first = small.length / SMALL;
    const count = Math.ceil(bytes.length / SMALL);
    for (let at = 0; at < count; at += 1) smallNext.u32(at + 1 < count ? first + at + 1 : END);
    small.add(bytes).upTo((first + count) * SMALL);
    return first;
  };
  const placed = Object.entries(streams).map(([name, bytes]) => ({
    name,
    kind: 2,
    size: bytes.length,
    start: bytes.length < SMALL_LIMIT ? placeSmall(bytes) : place(bytes),
  }));
  const holder = place(small.bytes());
  const smallTable = place(smallNext.bytes());
  const entries = [...placed, ...storages.map((name) => ({ name, kind: 1, size: 0, start: 0 }))];
  const directory = new ByteWriter();
  writeEntry(directory, { name: "Root Entry", kind: 5, size: small.length, start: holder }, FREE, 1);
  // A chain to the right is a tree as well.
  entries.forEach((entry, at) => writeEntry(directory, entry, at + 1 < entries.length ? at + 2 : FREE, FREE));
  const directoryAt = place(directory.bytes());
  const tableSectors = Math.ceil((sectors.length + 2) / (SECTOR / 4));
  const tableAt = sectors.length;
  for (let at = 0; at < tableSectors; at += 1) next.push(TABLE);
  const table = new ByteWriter().u32(...next).upTo(0);
  while (table.length < tableSectors * SECTOR) table.u32(FREE);
  const header = new ByteWriter()
    .u8(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
    .upTo(0x18)
    .u16(0x3e, 3, 0xfffe, 9, 6)
    .upTo(0x2c)
    .u32(tableSectors, directoryAt, 0, SMALL_LIMIT)
    .u32(smallNext.length > 0 ? smallTable : END, smallNext.length > 0 ? 1 : 0, END, 0);
  for (let at = 0; at < 109; at += 1) header.u32(at < tableSectors ? tableAt + at : FREE);
  const file = new ByteWriter().add(header.bytes());
  for (const sector of sectors) file.add(sector);
  return file.add(table.bytes()).bytes();
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly size: number;
  readonly start: number;
}

function writeEntry(out: ByteWriter, { name, kind, size, start }: Entry, right: number, child: number): void {
  const from = out.length;
  out
    .utf16(name)
    .upTo(from + 64)
    .u16((name.length + 1) * 2)
    .u8(kind, 1)
    .u32(FREE, right, child)
    .upTo(from + 116)
    .u32(start, size, 0);
}
