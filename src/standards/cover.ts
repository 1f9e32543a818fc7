import type { Edition, EditionText } from "./standard.ts";

/** The clause id and label under which an edition's own particulars are cited. */
export const COVER = "~cover";

/**
 * What an edition's text states of itself, one particular a line, each in the source's own characters:
 * number, title, date, comment period and its wording, entry into force.
 */
export function coverText(edition: Edition, text: EditionText): string {
  return [
    edition.number,
    text.title,
    edition.date,
    edition.comment?.opens,
    edition.comment?.closes,
    edition.comment?.wording,
    edition.effective,
  ]
    .filter((line) => line !== null && line !== undefined && line !== "")
    .join("\n");
}
