import { Inflate } from "fflate";
import { DocumentError } from "../../standards/errors.ts";
import { refuseLimit } from "../limits.ts";
import { damaged } from "../damaged.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** A Word document of a million characters, heavily formatted, has about 120 MB of XML; nothing honest has more. */
const MAX_INFLATED = 150_000_000;
/** Real documents reach 60; the format itself allows 1,032. Small parts may reach any ratio: they cannot hurt. */
const MAX_RATIO = 200;
const FREE_OF_RATIO = 8_000_000;

/** Compressed bytes taken at a time: at the highest ratio of the format they become 8 MB. */
const STEP = 8192;

/** Unpacks an archive's entries piece by piece and counts what comes out of all of them together. */
export class Inflation {
  readonly #name: string;
  readonly #bytes: Uint8Array;
  readonly #taken: (packed: number) => void;
  #total = 0;

  /** `taken` is told of every few kilobytes of packed data that were unpacked and handed on. */
  constructor(name: string, bytes: Uint8Array, taken: (packed: number) => void = () => {}) {
    this.#name = name;
    this.#bytes = bytes;
    this.#taken = taken;
  }

  /**
   * Gives an entry's bytes to `take`, in order.
   * @throws DocumentError TRUNCATED, PASSWORD_REQUIRED, LIMIT_SIZE, LIMIT_RATIO
   */
  read(entry: ZipEntry, take: (chunk: Uint8Array) => void): void {
    if (entry.encrypted)
      throw new DocumentError("PASSWORD_REQUIRED", `“${this.#name}” is protected by a password; remove it.`, {
        name: this.#name,
      });
    const packed = this.#bytes.subarray(entry.start, entry.end);
    let size = 0;
    const counted = (chunk: Uint8Array) => {
      size += chunk.length;
      this.#count(chunk.length, size, packed.length);
      if (chunk.length > 0) take(chunk);
    };
    if (entry.method === 0)
      for (const piece of pieces(packed)) {
        counted(piece);
        this.#taken(piece.length);
      }
    else if (entry.method === 8) this.#inflate(packed, counted);
    else throw damaged(this.#name, "it is packed in an unusual way");
  }

  #inflate(packed: Uint8Array, take: (chunk: Uint8Array) => void): void {
    // What `take` throws is ours and must not be taken for a fault of the packed data.
    let thrown: unknown = null;
    const inflate = new Inflate((chunk) => {
      try {
        take(chunk);
      } catch (error) {
        thrown = error;
      }
    });
    try {
      const all = [...pieces(packed)];
      for (const [at, piece] of all.entries()) {
        inflate.push(piece, at === all.length - 1);
        if (thrown !== null) break;
        this.#taken(piece.length);
      }
    } catch (error) {
      throw damaged(
        this.#name,
        `it cannot be unpacked (${error instanceof Error ? error.message : "fault"})`,
      );
    }
    if (thrown !== null) throw thrown;
  }

  #count(added: number, size: number, packed: number): void {
    this.#total += added;
    const name = this.#name;
    if (size > FREE_OF_RATIO && size > packed * MAX_RATIO)
      refuseLimit(
        "LIMIT_RATIO",
        `“${name}” unpacks to more than ${MAX_RATIO} times its size, as no document does. Save or pack it anew.`,
        {
          name,
          limit: MAX_RATIO,
        },
      );
    if (this.#total > MAX_INFLATED)
      refuseLimit(
        "LIMIT_SIZE",
        `“${name}” unpacks to more than ${MAX_INFLATED} bytes of text. Hand it in as several files.`,
        {
          name,
          limit: MAX_INFLATED,
        },
      );
  }
}

function* pieces(packed: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < packed.length; at += STEP) yield packed.subarray(at, at + STEP);
}
