import { modifiersOf } from "../modifiers.ts";
import { positionTable } from "../position-table.ts";
import type { Modifier } from "../modifiers.ts";
import type { WordFile } from "../information-block.ts";
import type { StoredBytes } from "../stored-bytes.ts";

/** A run of text that lies in one place of the file ([MS-DOC] 2.8.35, PlcPcd). Positions count characters. */
export interface TextPiece {
  readonly from: number;
  readonly to: number;
  /** Where its bytes begin in the main stream. */
  readonly offset: number;
  readonly bytesPerCharacter: 1 | 2;
  /** Properties that a fast save set on the piece as a whole (2.9.215, Prm). */
  readonly modifiers: readonly Modifier[];
}

const LIST = 0x01;
const TABLE = 0x02;
/** Sprms that a Prm0 names by a number of its own (2.9.216), as far as they decide about text or numbers. */
const SHORT: ReadonlyMap<number, number> = new Map([
  [0x0c, 0x260a],
  [0x18, 0x2416],
  [0x19, 0x2417],
  [0x41, 0x0800],
  [0x42, 0x0801],
  [0x5c, 0x083c],
]);

/** The pieces of a document's text, in reading order (2.9.38, Clx). */
export function readPieces(file: WordFile): readonly TextPiece[] {
  const bytes = file.part("pieces");
  const lists: StoredBytes[] = [];
  let at = 0;
  while (at < bytes.length && bytes.u8(at) === LIST) {
    const length = bytes.u16(at + 1);
    lists.push(bytes.part(at + 3, length));
    at += 3 + length;
  }
  if (at >= bytes.length || bytes.u8(at) !== TABLE) throw bytes.fault("its table of texts is missing");
  const table = bytes.part(at + 5, Math.min(bytes.u32(at + 1), bytes.length - at - 5));
  return positionTable(table, 8).flatMap(({ from, to, data }) => {
    const place = data.u32(2);
    const isCompressed = (place & 0x40000000) !== 0;
    const offset = place & 0x3fffffff;
    if (to <= from) return [];
    return {
      from,
      to,
      offset: isCompressed ? offset / 2 : offset,
      bytesPerCharacter: isCompressed ? 1 : 2,
      modifiers: pieceModifiers(data, lists),
    };
  });
}

function pieceModifiers(data: StoredBytes, lists: readonly StoredBytes[]): readonly Modifier[] {
  const prm = data.u16(6);
  if ((prm & 1) === 1) {
    const list = lists[prm >> 1];
    return list ? [...modifiersOf(list)] : [];
  }
  const code = SHORT.get((prm >> 1) & 0x7f);
  return code === undefined ? [] : [{ code, operand: data.part(7, 1) }];
}
