import { damaged } from "../damaged.ts";

/** Little-endian numbers and parts of a stream. Whatever lies outside of it is a fault of the file. */
export class StoredBytes {
  readonly #name: string;
  readonly #view: DataView;
  readonly #bytes: Uint8Array;

  /** `name` is the file's, for the fault. */
  constructor(name: string, bytes: Uint8Array) {
    this.#name = name;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.#bytes.length;
  }

  u8(at: number): number {
    return this.#view.getUint8(this.#checked(at, 1));
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#checked(at, 2), true);
  }

  i16(at: number): number {
    return this.#view.getInt16(this.#checked(at, 2), true);
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#checked(at, 4), true);
  }

  i32(at: number): number {
    return this.#view.getInt32(this.#checked(at, 4), true);
  }

  part(at: number, length: number): StoredBytes {
    return new StoredBytes(this.#name, this.raw(at, length));
  }

  raw(at: number, length: number): Uint8Array {
    return this.#bytes.subarray(this.#checked(at, length), at + length);
  }

  utf16(at: number, characters: number): string {
    const bytes = this.raw(at, characters * 2);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf16le");
  }

  fault(how: string): Error {
    return damaged(this.#name, how);
  }

  #checked(at: number, length: number): number {
    if (!(at >= 0 && length >= 0 && at + length <= this.#bytes.length))
      throw this.fault("its parts point outside of it");
    return at;
  }
}
