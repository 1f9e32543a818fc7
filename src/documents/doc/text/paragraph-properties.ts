import { modifiersOf } from "../modifiers.ts";
import type { Modifier } from "../modifiers.ts";
import type { StoredBytes } from "../stored-bytes.ts";

/** What of a paragraph's own properties decides about its place ([MS-DOC] 2.6.2); null where its style decides. */
export interface ParagraphProperties {
  readonly style: number;
  /** Which list instance numbers it; 0 for none. */
  readonly list: number | null;
  /** 0 for the outermost. */
  readonly listLevel: number | null;
  /** 0 to 8 for headings, 9 for text. */
  readonly outline: number | null;
  /** How many tables it stands in. */
  readonly tableDepth: number;
  readonly endsCell: boolean;
  readonly endsRow: boolean;
  /** The row's columns, on the paragraph that ends it (2.9.315, TDefTable). */
  readonly columns: StoredBytes | null;
  /** True where something other than the paper lies behind it. */
  readonly isShaded: boolean;
  /** Numbered in the way of Word 6, which is not read. */
  readonly hasOldNumber: boolean;
}

type Draft = { -readonly [Key in keyof ParagraphProperties]: ParagraphProperties[Key] };

/** No table is nested deeper; Word's own limit is far below. */
const MAX_TABLE_DEPTH = 30;
const NO_LIST = 0xf801;

/** `data` gives the stream in which lists of properties lie that are too long for their place. */
export function paragraphProperties(
  style: number,
  list: StoredBytes,
  ofPiece: readonly Modifier[],
  data: () => StoredBytes | null,
): ParagraphProperties {
  const draft: Draft & { isInTable: boolean } = {
    style,
    list: null,
    listLevel: null,
    outline: null,
    tableDepth: 0,
    endsCell: false,
    endsRow: false,
    columns: null,
    isShaded: false,
    hasOldNumber: false,
    isInTable: false,
  };
  for (const modifier of [...modifiersOf(list), ...ofPiece]) {
    const far = isHuge(modifier) ? farList(modifier.operand.u32(0), data()) : null;
    for (const one of far ?? [modifier]) take(one, draft);
  }
  const { isInTable, ...properties } = draft;
  const depth = isInTable ? Math.max(1, properties.tableDepth) : 0;
  return { ...properties, tableDepth: Math.min(depth, MAX_TABLE_DEPTH) };
}

/** sprmPHugePapx. */
function isHuge({ code }: Modifier): boolean {
  return code === 0x6646 || code === 0x6645;
}

function farList(place: number, data: StoredBytes | null): readonly Modifier[] | null {
  if (!data || place + 2 > data.length) return null;
  const length = data.u16(place);
  return place + 2 + length > data.length ? null : [...modifiersOf(data.part(place + 2, length))];
}

function take({ code, operand }: Modifier, draft: Draft & { isInTable: boolean }): void {
  switch (code) {
    case 0x4600: // sprmPIstd
      draft.style = operand.u16(0);
      break;
    case 0x260a: // sprmPIlvl
      draft.listLevel = operand.u8(0);
      break;
    case 0x460b: // sprmPIlfo
      draft.list = listNumber(operand.u16(0));
      break;
    case 0x2640: // sprmPOutLvl
      draft.outline = operand.u8(0);
      break;
    case 0x2416: // sprmPFInTable
      draft.isInTable = operand.u8(0) === 1;
      break;
    case 0x6649: // sprmPItap
      draft.tableDepth = Math.max(0, operand.i32(0));
      break;
    case 0x664a: // sprmPDtap
      draft.tableDepth = Math.max(0, draft.tableDepth + operand.i32(0));
      break;
    case 0x244b: // sprmPFInnerTableCell
      draft.endsCell = operand.u8(0) === 1;
      break;
    case 0x2417: // sprmPFTtp
    case 0x244c: // sprmPFInnerTtp
      draft.endsRow = operand.u8(0) === 1;
      break;
    case 0xd608: // sprmTDefTable
      draft.columns = operand;
      break;
    case 0x442d: // sprmPShd80
    case 0xc64d: // sprmPShd
      draft.isShaded = true;
      break;
    case 0xc63e: // sprmPAnld
      draft.hasOldNumber = true;
      break;
    default:
  }
}

/** 0xF801 takes a number away; what is above it keeps one that is not shown as a list's (2.6.2, sprmPIlfo). */
function listNumber(stored: number): number {
  if (stored === NO_LIST) return 0;
  return stored > NO_LIST ? 0x10000 - stored : stored;
}
