import type { StoredBytes } from "../stored-bytes.ts";

/** Sector numbers from here on are signs: end of chain, free, table ([MS-CFB] 2.1). */
const LAST_SECTOR = 0xfffffffa;
const HEADER_PLACES = 109;

/** Reads the chains of sectors that a compound file's streams are parted into ([MS-CFB] 2.2 to 2.5). */
export class Sectors {
  readonly #file: StoredBytes;
  readonly #size: number;
  readonly #smallSize: number;
  /** For each sector the next of its chain. */
  readonly #next: readonly StoredBytes[];
  readonly #smallNext: number;
  /** Where the directory begins. */
  readonly directory: number;
  /** Streams below this many bytes lie in small sectors. */
  readonly smallLimit: number;

  constructor(file: StoredBytes) {
    this.#file = file;
    if (file.length < 512) throw file.fault("its header is not whole");
    this.#size = 1 << this.#shift(0x1e, 9, 12);
    this.#smallSize = 1 << this.#shift(0x20, 6, 6);
    this.directory = file.u32(0x30);
    this.smallLimit = file.u32(0x38);
    this.#smallNext = file.u32(0x3c);
    this.#next = this.#tables();
  }

  /** A chain to its end. */
  whole(start: number): Uint8Array {
    return this.#joined(this.#chain(start, this.#sectorCount), Infinity);
  }

  /** The first `size` bytes of a chain. */
  stream(start: number, size: number): Uint8Array {
    if (size > this.#file.length) throw this.#file.fault("a part of it is missing");
    return this.#joined(this.#chain(start, Math.ceil(size / this.#size)), size);
  }

  /** Streams in small sectors, which lie in a stream of their own. */
  smallSectors(start: number, size: number): (start: number, size: number) => Uint8Array {
    const holder = size === 0 ? new Uint8Array() : this.stream(start, size);
    const table = this.#smallNext >= LAST_SECTOR ? new Uint8Array() : this.whole(this.#smallNext);
    const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
    return (first, length) => {
      const bytes = new Uint8Array(Math.min(length, holder.length));
      let sector = first;
      for (let at = 0; at < length; at += this.#smallSize) {
        const from = sector * this.#smallSize;
        if (from >= holder.length || sector * 4 + 4 > view.byteLength)
          throw this.#file.fault("a part of it is missing");
        bytes.set(holder.subarray(from, from + Math.min(this.#smallSize, length - at)), at);
        sector = view.getUint32(sector * 4, true);
      }
      return bytes;
    };
  }

  get #sectorCount(): number {
    return Math.ceil(this.#file.length / this.#size);
  }

  #shift(at: number, ...known: readonly number[]): number {
    const shift = this.#file.u16(at);
    if (!known.includes(shift)) throw this.#file.fault("its header is not that of an Office file");
    return shift;
  }

  /** The sectors of the allocation table, from the header's list and from the chain of further lists (2.5). */
  #tables(): readonly StoredBytes[] {
    const file = this.#file;
    const perSector = this.#size / 4;
    const places = Array.from({ length: HEADER_PLACES }, (_, at) => file.u32(0x4c + at * 4));
    let list = file.u32(0x44);
    for (let read = 0; list < LAST_SECTOR; read += 1) {
      if (read > this.#sectorCount) throw file.fault("its sectors go round in a circle");
      const sector = this.#sector(list);
      for (let at = 0; at < perSector - 1; at += 1) places.push(sector.u32(at * 4));
      list = sector.u32((perSector - 1) * 4);
    }
    const used = places.filter((place) => place < LAST_SECTOR);
    if (used.length > this.#sectorCount) throw file.fault("its sectors go round in a circle");
    // A sector of the table beyond the file's end is missed only if a chain needs it.
    return used.map((place) => (this.#offset(place) < file.length ? this.#sector(place) : file.part(0, 0)));
  }

  #chain(start: number, count: number): readonly number[] {
    const chain: number[] = [];
    const perSector = this.#size / 4;
    for (let sector = start; sector < LAST_SECTOR && chain.length < count;) {
      chain.push(sector);
      const table = this.#next[Math.floor(sector / perSector)];
      if (!table) throw this.#file.fault("a part of it is missing");
      sector = table.u32((sector % perSector) * 4);
    }
    if (new Set(chain).size < chain.length) throw this.#file.fault("its sectors go round in a circle");
    return chain;
  }

  #joined(chain: readonly number[], size: number): Uint8Array {
    const length = Math.min(size, chain.length * this.#size);
    if (size !== Infinity && length < size) throw this.#file.fault("a part of it is missing");
    const bytes = new Uint8Array(length);
    chain.forEach((sector, at) => {
      const from = this.#offset(sector);
      const wanted = Math.min(this.#size, length - at * this.#size);
      // The last sector of a file is not always filled up.
      const there = Math.min(wanted, this.#file.length - from);
      if (there <= 0) throw this.#file.fault("a part of it is missing");
      bytes.set(this.#file.raw(from, there), at * this.#size);
    });
    return bytes;
  }

  #sector(sector: number): StoredBytes {
    return this.#file.part(this.#offset(sector), this.#size);
  }

  #offset(sector: number): number {
    return (sector + 1) * this.#size;
  }
}
