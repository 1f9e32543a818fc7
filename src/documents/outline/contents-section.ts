import { parseArticle } from "./heading-number.ts";
import { isContents, squeezed } from "./titles.ts";
import type { Piece } from "../manuscript.ts";

/**
 * Takes out headings 目次, 目录, Contents with the entries below them. Where the text that follows has no heading of
 * its own, the entries end as soon as the first of them comes again, or with the first sentence or article.
 */
export function withoutContentsSections(pieces: readonly Piece[]): readonly Piece[] {
  let first: string | null = null;
  let isWithin = false;
  return pieces.filter((piece) => {
    if (piece.piece === "heading") {
      isWithin = isContents(piece.text);
      first = null;
      return !isWithin;
    }
    if (!isWithin) return true;
    const entry = squeezed(piece.text);
    isWithin = entry !== first && !/[。；;]$/.test(entry) && parseArticle(piece.text) === null;
    first ??= entry;
    return !isWithin;
  });
}
