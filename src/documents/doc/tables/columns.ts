import type { StoredBytes } from "../stored-bytes.ts";

/** A row's cells as its definition has them ([MS-DOC] 2.9.315, TDefTableOperand). */
export interface RowColumns {
  /** Where cells meet, in twentieths of a point; one more than there are cells. */
  readonly edges: readonly number[];
  /** For each cell: it goes on from the one above, or from the one before. */
  readonly continues: readonly boolean[];
}

const CELL = 20;

export function readColumns(operand: StoredBytes): RowColumns {
  const count = operand.length < 3 ? 0 : operand.u8(2);
  const edgesAt = 3;
  const cellsAt = edgesAt + (count + 1) * 2;
  if (cellsAt > operand.length) return { edges: [], continues: [] };
  return {
    edges: Array.from({ length: count + 1 }, (_, at) => operand.i16(edgesAt + at * 2)),
    continues: Array.from({ length: count }, (_, at) => {
      const place = cellsAt + at * CELL;
      return place + 2 <= operand.length && isContinued(operand.u16(place));
    }),
  };
}

/** TCGRF (2.9.311): horizontal merging in two bits, vertical merging from the fifth on. */
function isContinued(flags: number): boolean {
  const across = flags & 0x3;
  const down = (flags >> 5) & 0x3;
  return across === 2 || across === 3 || down === 1;
}
