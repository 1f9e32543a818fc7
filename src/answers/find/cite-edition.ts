import { textFor, type Edition, type EditionText } from "../../standards/standard.ts";
import type { Language } from "../../text/language.ts";
import type { EvidenceBook } from "../evidence.ts";

/** Cites an edition as such, by the most telling thing it states of itself: its title, else its date or number. */
export function citeEdition(book: EvidenceBook, edition: Edition, text: EditionText): string {
  return book.citeCover(edition, text, text.title ?? edition.date ?? edition.number ?? "");
}

/** Cites an edition's title (else its number), day, comment period and entry into force as its text states them. */
export function citeParticulars(book: EvidenceBook, edition: Edition, language: Language): readonly string[] {
  const text = textFor(edition, language);
  if (!text) return [];
  const { number, date, comment, effective } = edition;
  const quotes = [text.title ?? number, date, comment?.wording ?? comment?.closes, effective];
  return quotes.flatMap((quote) => (quote ? [book.citeCover(edition, text, quote)] : []));
}
