/** Writes little-endian numbers one after the other. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  get length(): number {
    return this.#bytes.length;
  }

  u8(...values: readonly number[]): this {
    this.#bytes.push(...values.map((value) => value & 0xff));
    return this;
  }

  u16(...values: readonly number[]): this {
    for (const value of values) this.u8(value, value >> 8);
    return this;
  }

  u32(...values: readonly number[]): this {
    for (const value of values) this.u8(value, value >> 8, value >> 16, value >> 24);
    return this;
  }

  utf16(text: string): this {
    for (const unit of Buffer.from(text, "utf16le")) this.u8(unit);
    return this;
  }

  add(bytes: Uint8Array | readonly number[]): this {
    for (const byte of bytes) this.u8(byte);
    return this;
  }

  /** Zeros up to a length. */
  upTo(length: number): this {
    while (this.#bytes.length < length) this.#bytes.push(0);
    return this;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}
