import { firstSet } from "../style-sheet.ts";
import type { Style } from "../style-sheet.ts";
import type { List, Lists } from "./lists.ts";

/** The list and level that a paragraph is numbered by. */
export interface ListPlace {
  readonly numId: number;
  readonly ilvl: number;
}

/**
 * The list of a paragraph: its own, else that of the nearest style that names one; 0 switches numbering off. The level
 * likewise, except that a style that stands for a level of the list is numbered there, whatever it says itself.
 */
export function listPlace(
  own: { readonly numId: number | null; readonly ilvl: number | null },
  chain: readonly Style[],
  lists: Lists,
): ListPlace | null {
  const numId = own.numId ?? firstSet(chain, (style) => style.numId);
  const list = numId === null ? null : lists.list(numId);
  if (numId === null || !list) return null;
  return { numId, ilvl: own.ilvl ?? levelOfStyles(chain, list) };
}

function levelOfStyles(chain: readonly Style[], list: List): number {
  const numbered = (style: Style) => style.numId !== null || style.ilvl !== null;
  return (
    firstSet(chain, (style) => (numbered(style) ? (list.levelOfStyle(style.id) ?? style.ilvl) : null)) ?? 0
  );
}
