import type { PropertyPlace } from "./properties.ts";

/** Elements that hold nothing to read: layout, earlier properties, settings of controls, readings over characters. */
export const PASSED_OVER = new Set(
  (
    "pPrChange rPrChange tblPrChange tblPrExChange tcPrChange trPrChange tblGridChange sectPrChange numberingChange " +
    "sectPr tblPr tblPrEx tblGrid tabs sdtPr sdtEndPr rubyPr rt ffData footnoteRef endnoteRef"
  )
    .split(" ")
    .map((name) => `w:${name}`),
).add("m:ctrlPr");

/** Elements that hold properties, by what they belong to. */
export const PROPERTIES: ReadonlyMap<string, PropertyPlace> = new Map<string, PropertyPlace>([
  ["w:pPr", "paragraph"],
  ["w:rPr", "run"],
  ["w:trPr", "row"],
  ["w:tcPr", "cell"],
]);

/** Elements that stand for a character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["w:tab", "\t"],
  ["w:ptab", "\t"],
  ["w:br", "\n"],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "-"],
]);
