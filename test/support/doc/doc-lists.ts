import { ByteWriter } from "./byte-writer.ts";

/** One level of a list; in its text `%1` stands for the number of the outermost level. */
export interface DocLevel {
  readonly text: string;
  /** MSONFC: 0 figures, 2 small roman, 4 small letters, 23 a bullet, 37 Chinese. */
  readonly format?: number;
  readonly start?: number;
  readonly legal?: boolean;
  /** After which level (1 the outermost) alone it begins anew; 0 for never. */
  readonly restart?: number;
  /** The paragraph style that stands for it. */
  readonly style?: number;
}

export interface DocList {
  readonly id: number;
  readonly levels: readonly DocLevel[];
}

/** What paragraphs name, the first one by 1. */
export interface DocInstance {
  readonly list: number;
  readonly overrides?: readonly { readonly level: number; readonly start?: number; readonly by?: DocLevel }[];
}

/** PlfLst, and behind its own length the levels. */
export function listTable(lists: readonly DocList[]): {
  readonly own: Uint8Array;
  readonly behind: Uint8Array;
} {
  const own = new ByteWriter().u16(lists.length);
  const behind = new ByteWriter();
  for (const { id, levels } of lists) {
    const nine = Array.from({ length: 9 }, (_, at): DocLevel => levels[at] ?? { text: "" });
    own.u32(id, 0);
    for (const { style } of nine) own.u16(style ?? 0xfff);
    own.u8(0, 0);
    for (const level of nine) writeLevel(behind, level);
  }
  return { own: own.bytes(), behind: behind.bytes() };
}

/** PlfLfo, with what each instance overrides. */
export function instanceTable(instances: readonly DocInstance[]): Uint8Array {
  const out = new ByteWriter().u32(instances.length);
  for (const { list, overrides = [] } of instances) out.u32(list, 0, 0).u8(overrides.length, 0, 0, 0);
  for (const { overrides = [] } of instances) {
    out.u32(0xffffffff);
    for (const { level, start, by } of overrides) {
      out.u32(start ?? 0, level | (start === undefined ? 0 : 0x10) | (by ? 0x20 : 0));
      if (by) writeLevel(out, by);
    }
  }
  return out.bytes();
}

function writeLevel(out: ByteWriter, { text, format = 0, start = 1, legal, restart }: DocLevel): void {
  const stored = text.replace(/%([1-9])/g, (_, place: string) => String.fromCharCode(Number(place) - 1));
  const flags = (legal === true ? 4 : 0) | (restart === undefined ? 0 : 8);
  out.u32(start).u8(format, flags).add(new Uint8Array(9)).u8(0).u32(0, 0);
  out
    .u8(0, 0, restart ?? 0, 0)
    .u16(stored.length)
    .utf16(stored);
}
