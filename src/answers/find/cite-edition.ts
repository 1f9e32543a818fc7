import type { Edition, EditionText } from "../../standards/standard.ts";
import type { EvidenceBook } from "../evidence.ts";

/** Cites an edition as such, by the most telling thing it states of itself: its title, else its date or number. */
export function citeEdition(book: EvidenceBook, edition: Edition, text: EditionText): string {
  return book.citeCover(edition, text, text.title ?? edition.date ?? edition.number ?? "");
}
