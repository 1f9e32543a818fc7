import type { BlockPiece } from "../manuscript.ts";
import type { ClauseKind } from "../../standards/clause.ts";

/** A clause in the making: numbered and placed, its blocks not yet joined to a text. */
export interface Section {
  readonly number: string | null;
  readonly title: string | null;
  readonly kind: ClauseKind;
  /** 1 at the top. */
  readonly level: number;
  readonly parent: Section | null;
  readonly blocks: readonly BlockPiece[];
  /** Where it begins, for formats that have pages. */
  readonly page?: number | undefined;
}
