import type { Concealment, PageDrawing } from "../draw/page-drawing.ts";
import type { Warning } from "../../../standards/standard.ts";

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
export class HiddenText {
  #count = 0;
  readonly #kinds = new Set<Concealment>();
  readonly #pages = new Set<number>();
  readonly #ocr: number[] = [];

  /** The page without what nobody sees. */
  without(drawing: PageDrawing): PageDrawing {
    const isOcr = isOcrPage(drawing);
    if (isOcr) this.#ocr.push(drawing.page);
    const glyphs = drawing.glyphs.filter(({ concealed }) => {
      if (concealed === null || (isOcr && concealed === "invisible")) return true;
      this.#count += 1;
      this.#kinds.add(concealed);
      this.#pages.add(drawing.page);
      return false;
    });
    return { ...drawing, glyphs };
  }

  /** What was found on the pages so far. */
  get warnings(): readonly Warning[] {
    return [...this.#hiddenWarnings(), ...ocrWarnings(this.#ocr)];
  }

  #hiddenWarnings(): readonly Warning[] {
    if (this.#count < FEWEST) return [];
    const kinds = [...this.#kinds].map((kind) => WORDS[kind]).join(", ");
    const message = `Text that no reader of the page sees (${kinds}) was left out on ${pageList([...this.#pages])}.`;
    return [{ code: "HIDDEN_TEXT", message }];
  }
}

function isOcrPage({ glyphs, picture }: PageDrawing): boolean {
  const invisible = glyphs.filter((glyph) => glyph.concealed === "invisible").length;
  return picture >= SCANNED && invisible > 0 && invisible >= glyphs.length * 0.8;
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
