import { pageList } from "./hidden-text.ts";
import { isGarbledPage, isLegible } from "./legibility.ts";
import { DocumentError } from "../../../standards/errors.ts";
import type { Warning } from "../../../standards/standard.ts";

/** What the gate looks at: a page's words without headers and footers, and how much else it shows. */
export interface PageText {
  readonly page: number;
  readonly text: string;
  /** The share of the page that pictures cover. */
  readonly picture: number;
  /** How many strokes and fills it has: letters may be drawn as outlines. */
  readonly marks: number;
}

export interface GateResult {
  /** Pages whose characters are wrong: their text is left out. */
  readonly garbled: ReadonlySet<number>;
  readonly warnings: readonly Warning[];
}

/** Fewer characters than this on a page are no text of a standard (measured). */
const FEWEST = 50;
const PICTURED = 0.3;
const OUTLINED = 200;

/**
 * Refuses documents whose text layer is missing or wrong, since what is read from them would be wrong too, and marks
 * single pages that are so.
 * @throws DocumentError NO_TEXT_LAYER or GARBLED_TEXT_LAYER
 */
export function checkTextLayer(name: string, pages: readonly PageText[]): GateResult {
  const texts = pages.map((page) => page.text);
  const characters = texts.reduce((sum, text) => sum + lengthOf(text), 0);
  const textless = pages.filter((page) => lengthOf(page.text) < FEWEST && showsMore(page));
  const isThin = characters < FEWEST * pages.length;
  const showsAnything = pages.some((page) => page.picture > 0 || page.marks > 0);
  const isScan = textless.length * 2 > pages.length && (pages.length > 1 || characters === 0);
  if (isThin && (isScan || (characters === 0 && showsAnything)))
    throw new DocumentError(
      "NO_TEXT_LAYER",
      `“${name}” is a scan: its pages are pictures without text. Run OCR over it (for example OCRmyPDF with the Chinese language pack) and give the result again, or ask the publisher for the Word file.`,
      { name, pages: pages.length, characters },
    );
  const garbled = pages.filter((page) => isGarbledPage(page.text)).map((page) => page.page);
  const rest = pages.filter((page) => !garbled.includes(page.page)).map((page) => page.text);
  if (garbled.length * 2 > pages.length || !isLegible(rest.join("\n")))
    throw new DocumentError(
      "GARBLED_TEXT_LAYER",
      `The text in “${name}” is garbled: its fonts lack the table that says which characters they show, so that nobody can search or copy it. Run OCR over it (with the old text layer removed: OCRmyPDF --force-ocr), or ask the publisher for the Word file.`,
      { name, pages: pages.length },
    );
  return {
    garbled: new Set(garbled),
    warnings: [
      ...(garbled.length > 0 ? [garbledWarning(garbled)] : []),
      ...(textless.length > 0 ? [textlessWarning(textless.map((page) => page.page))] : []),
      ...(isThin && characters > 0 && textless.length === 0 ? [THIN] : []),
    ],
  };
}

function lengthOf(text: string): number {
  return text.replace(/\s+/g, "").length;
}

function showsMore(page: PageText): boolean {
  return page.picture >= PICTURED || page.marks >= OUTLINED;
}

const THIN: Warning = {
  code: "LITTLE_TEXT",
  message: "The pages hold hardly any text; a part of the document may be missing.",
};

function garbledWarning(pages: readonly number[]): Warning {
  return {
    code: "GARBLED_TEXT_LAYER",
    message: `The text of ${pageList(pages)} is garbled and was left out: the document is read in part.`,
  };
}

function textlessWarning(pages: readonly number[]): Warning {
  return {
    code: "NO_TEXT_LAYER",
    message: `What ${pageList(pages)} shows is a picture without text: the document is read in part.`,
  };
}
