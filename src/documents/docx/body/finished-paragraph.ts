import { cleanText } from "../../bytes/clean.ts";
import { listPlace } from "../numbering/list-place.ts";
import { firstSet } from "../style-sheet.ts";
import type { Counters } from "../numbering/counters.ts";
import type { Lists } from "../numbering/lists.ts";
import type { StyleSheet } from "../style-sheet.ts";
import type { Volume } from "../limits.ts";
import type { Findings } from "./findings.ts";
import type { Flow } from "./flow.ts";
import type { NoteMarks } from "./notes.ts";
import type { OpenParagraph } from "./open-paragraph.ts";

/** What the reader of a text needs to know of the rest of the document. */
export interface BodyContext {
  readonly styles: StyleSheet;
  readonly lists: Lists;
  readonly counters: Counters;
  /** All text boxes are a text of their own for Word: their lists count apart from those around them. */
  readonly boxCounters: Counters;
  /** Null inside notes, which have no notes. */
  readonly notes: NoteMarks | null;
  readonly findings: Findings;
  readonly volume: Volume;
}

/** The size of Chinese text, 10.5 points, where nothing states one. */
const USUAL_SIZE = 21;
/** How Word stores that a paragraph is text and no heading. */
const TEXT_LEVEL = 9;

/** A paragraph that was read, numbered as Word counts it, and what stands beside it; nothing where Word shows nothing. */
export function finished(
  paragraph: OpenParagraph,
  counters: Counters,
  context: BodyContext,
): readonly Flow[] {
  const { styles, lists, volume } = context;
  const chain = styles.ofParagraph(paragraph.style);
  const text = cleanText(paragraph.text.replaceAll("\u00a0", " "));
  const isBlank = text.trim() === "";
  const hidesEnd = paragraph.hidesEnd ?? firstSet(chain, (style) => style.hidden) ?? false;
  const isShown = !isBlank || !(paragraph.contents || (hidesEnd && paragraph.hidden > 0));
  const place = isShown ? listPlace(paragraph, chain, lists) : null;
  const number = place && counters.next(place.numId, place.ilvl);
  const { notes, contents, beside } = paragraph;
  if (isBlank && !number && !contents && notes.length === 0) return beside;
  volume.addParagraph(text.length);
  const level = paragraph.outline ?? firstSet(chain, (style) => style.outline) ?? TEXT_LEVEL;
  const outline = level >= 0 && level < TEXT_LEVEL ? level + 1 : null;
  const size = paragraph.size || (firstSet(chain, (style) => style.size) ?? USUAL_SIZE);
  return [{ flow: "paragraph", text, number, outline, size, notes, contents }, ...beside];
}
