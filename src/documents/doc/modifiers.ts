import type { StoredBytes } from "./stored-bytes.ts";

/** One property that a list of them sets ([MS-DOC] 2.2.5, Prl). */
export interface Modifier {
  /** The sprm, as the specification numbers it: 0x2640. */
  readonly code: number;
  readonly operand: StoredBytes;
}

/** Sizes of operands by the three upper bits of a sprm (2.2.5.1); 6 says its own size. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];
const DEFINE_TABLE = 0xd608;
const CHANGE_TABS = 0xc615;

/** The properties of a list, up to where it is no longer well-formed. */
export function* modifiersOf(list: StoredBytes): Generator<Modifier> {
  let at = 0;
  while (at + 2 < list.length) {
    const code = list.u16(at);
    const size = sizeOf(code, list, at + 2);
    if (at + 2 + size > list.length) return;
    yield { code, operand: list.part(at + 2, size) };
    at += 2 + size;
  }
}

function sizeOf(code: number, list: StoredBytes, at: number): number {
  const size = SIZES[code >> 13] ?? 0;
  if (size > 0) return size;
  if (code === DEFINE_TABLE) return at + 2 <= list.length ? list.u16(at) + 1 : Infinity;
  const length = list.u8(at);
  return code === CHANGE_TABS && length === 255 ? tabsSize(list, at) : length + 1;
}

/** 255 stands for more tabs than fit: then the counts inside tell (2.9.178, PChgTabsOperand). */
function tabsSize(list: StoredBytes, at: number): number {
  if (at + 2 > list.length) return Infinity;
  const removed = at + 2 + list.u8(at + 1) * 4;
  return removed < list.length ? removed + 1 + list.u8(removed) * 3 - at : Infinity;
}
