import { ByteWriter } from "./byte-writer.ts";

/** A paragraph style; its place in the list is its index, and the first is the usual one. */
export interface DocStyle {
  readonly name: string;
  /** The built-in style it is: 1 to 9 for headings; 0xffe for one of the author's. */
  readonly builtIn?: number;
  readonly basedOn?: number;
  readonly sprms?: readonly (readonly number[])[];
  /** Of its characters. */
  readonly looks?: readonly (readonly number[])[];
}

const NO_STYLE = 0xfff;

export function styleTable(styles: readonly DocStyle[]): Uint8Array {
  const out = new ByteWriter().u16(18, styles.length, 10).upTo(20);
  styles.forEach((style, index) => {
    const stored = styleOf(style, index);
    out.u16(stored.length).add(stored);
    if (stored.length % 2 === 1) out.u8(0);
  });
  return out.bytes();
}

function styleOf({ name, builtIn, basedOn, sprms = [], looks = [] }: DocStyle, index: number): Uint8Array {
  const out = new ByteWriter()
    .u16(builtIn ?? (index === 0 ? 0 : 0xffe))
    .u16(1 | ((basedOn ?? NO_STYLE) << 4))
    .u16(2 | (index << 4))
    .u16(0, 0)
    .u16(name.length)
    .utf16(name)
    .u16(0);
  writeList(out, [...new ByteWriter().u16(index).bytes(), ...sprms.flat()]);
  writeList(out, looks.flat());
  return out.bytes();
}

function writeList(out: ByteWriter, bytes: readonly number[]): void {
  out.u16(bytes.length).add(bytes);
  if (bytes.length % 2 === 1) out.u8(0);
}
