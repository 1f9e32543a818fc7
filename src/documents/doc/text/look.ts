import { modifiersOf } from "../modifiers.ts";
import type { Modifier } from "../modifiers.ts";
import type { StoredBytes } from "../stored-bytes.ts";

/** A switch that the style may have a word in: on, off, as the style has it, or the opposite (2.9.327, ToggleOperand). */
export type Toggle = "on" | "off" | "as style" | "not as style";

/** What of a run's properties decides about its text ([MS-DOC] 2.6.1). */
export interface Look {
  readonly isDeleted: boolean;
  readonly isInserted: boolean;
  readonly hidden: Toggle;
  /** The character style. */
  readonly style: number | null;
  /** The run's signs stand for something else: a note, a picture, a symbol. */
  readonly isSpecial: boolean;
  readonly symbol: { readonly font: number; readonly code: number } | null;
  /** The font of its signs, where it names one. */
  readonly font: number | null;
  /** In half points; null where the styles decide. */
  readonly size: number | null;
  /** `FFFFFF`, `auto`; null where the styles decide. */
  readonly color: string | null;
  /** True where something other than the paper lies behind it. */
  readonly isShaded: boolean;
}

export const PLAIN: Look = {
  isDeleted: false,
  isInserted: false,
  hidden: "as style",
  style: null,
  isSpecial: false,
  symbol: null,
  font: null,
  size: null,
  color: null,
  isShaded: false,
};

/** In the palette of 16 colours (2.9.119, Ico). */
const WHITE = 8;

const TOGGLES: ReadonlyMap<number, Toggle> = new Map<number, Toggle>([
  [0, "off"],
  [1, "on"],
  [0x80, "as style"],
  [0x81, "not as style"],
]);

export function lookOf(list: StoredBytes, ofPiece: readonly Modifier[]): Look {
  let look: { -readonly [Key in keyof Look]: Look[Key] } | null = null;
  for (const modifier of [...modifiersOf(list), ...ofPiece]) {
    const { code, operand } = modifier;
    const changed: Partial<Look> | null = changeOf(code, operand);
    if (changed) look = { ...(look ?? PLAIN), ...changed };
  }
  return look ?? PLAIN;
}

function changeOf(code: number, operand: StoredBytes): Partial<Look> | null {
  switch (code) {
    case 0x0800: // sprmCFRMarkDel
      return { isDeleted: operand.u8(0) === 1 };
    case 0x0801: // sprmCFRMarkIns
      return { isInserted: operand.u8(0) === 1 };
    case 0x083c: // sprmCFVanish
    case 0x0818: // sprmCFSpecVanish, by which a paragraph's mark is hidden within a line
      return { hidden: TOGGLES.get(operand.u8(0)) ?? "off" };
    case 0x0855: // sprmCFSpec
      return { isSpecial: operand.u8(0) === 1 };
    case 0x4a30: // sprmCIstd
      return { style: operand.u16(0) };
    case 0x6a09: // sprmCSymbol
      return { symbol: { font: operand.u16(0), code: operand.u16(2) }, isSpecial: true };
    case 0x4a4f: // sprmCRgFtc0
    case 0x4a51: // sprmCRgFtc2
      return { font: operand.u16(0) };
    case 0x4a43: // sprmCHps
      return { size: operand.u16(0) };
    case 0x6870: // sprmCCv
      return { color: colorOf(operand) };
    case 0x2a42: // sprmCIco
      return { color: operand.u8(0) === WHITE ? "FFFFFF" : "auto" };
    case 0x2a0c: // sprmCHighlight
    case 0x4866: // sprmCShd80
    case 0xca71: // sprmCShd
      return { isShaded: true };
    default:
      return null;
  }
}

/** COLORREF (2.9.43), as newer Word files write colours. */
function colorOf(operand: StoredBytes): string {
  if (operand.u8(3) === 0xff) return "auto";
  return [0, 1, 2].map((at) => operand.u8(at).toString(16).padStart(2, "0")).join("");
}
