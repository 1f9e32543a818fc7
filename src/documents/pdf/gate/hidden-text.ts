import type { Concealment, Glyph, PageDrawing } from "../draw/page-drawing.ts";
import type { Warning } from "../../../standards/standard.ts";

export interface VisibleText {
  readonly drawings: readonly PageDrawing[];
  readonly warnings: readonly Warning[];
}

const WORDS: Readonly<Record<Concealment, string>> = {
  invisible: "drawn invisibly",
  white: "white on white",
  tiny: "too small to be read",
  "off-page": "outside the page",
  layer: "on a layer that is switched off",
};
/** A picture over this share of a page, and text drawn invisibly over it, is a scan with the words OCR read in it. */
const SCANNED = 0.5;
/** Fewer characters than this are stray marks of a program, not words that somebody hid. */
const FEWEST = 3;

/**
 * Takes out what a reader of the page cannot see, since it is a way to slip words to a program that reads for people,
 * and says so. Words that OCR laid over a scan stay: there they are the text.
 */
export function withoutHiddenText(drawings: readonly PageDrawing[]): VisibleText {
  const hidden: { readonly page: number; readonly glyph: Glyph }[] = [];
  const ocr: number[] = [];
  const visible = drawings.map((drawing) => {
    const isOcr = isOcrPage(drawing);
    if (isOcr) ocr.push(drawing.page);
    const isSeen = (glyph: Glyph) => glyph.concealed === null || (isOcr && glyph.concealed === "invisible");
    for (const glyph of drawing.glyphs) if (!isSeen(glyph)) hidden.push({ page: drawing.page, glyph });
    return { ...drawing, glyphs: drawing.glyphs.filter(isSeen) };
  });
  return { drawings: visible, warnings: [...hiddenWarnings(hidden), ...ocrWarnings(ocr)] };
}

function isOcrPage({ glyphs, picture }: PageDrawing): boolean {
  const invisible = glyphs.filter((glyph) => glyph.concealed === "invisible").length;
  return picture >= SCANNED && invisible > 0 && invisible >= glyphs.length * 0.8;
}

function hiddenWarnings(hidden: readonly { page: number; glyph: Glyph }[]): readonly Warning[] {
  if (hidden.length < FEWEST) return [];
  const kinds = [...new Set(hidden.flatMap(({ glyph }) => glyph.concealed ?? []))].map((kind) => WORDS[kind]);
  const pages = pageList(hidden.map(({ page }) => page));
  const message = `Text that no reader of the page sees (${kinds.join(", ")}) was left out on ${pages}.`;
  return [{ code: "HIDDEN_TEXT", message }];
}

function ocrWarnings(pages: readonly number[]): readonly Warning[] {
  if (pages.length === 0) return [];
  const message = `The words of ${pageList(pages)} were read from a scan by OCR and may hold errors.`;
  return [{ code: "OCR_TEXT_LAYER", message }];
}

/** `page 3`, `pages 3, 4 and 9`, `pages 3, 4, 5 and 12 more`. */
export function pageList(pages: readonly number[]): string {
  const all = [...new Set(pages)];
  if (all.length <= 1) return `page ${all[0] ?? ""}`;
  if (all.length > 6) return `pages ${all.slice(0, 5).join(", ")} and ${all.length - 5} more`;
  return `pages ${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}
