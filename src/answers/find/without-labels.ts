import { LABEL } from "./quantity.ts";

/** Numbers of tables, clauses and documents, as they are referred to. */
const REFERENCE =
  /(?:表|图|附录|第|见|\b(?:table|figure|annex|clause|see|sec(?:t(?:ion)?)?s?|chapter|appendix|RFC|FIPS|ISO(?:\/IEC)?|IEC|SP)\b)\.?\s*[A-Z]?[.-]?\d+(?:[.-]\d+)*|\bG[BM]\/?[TZ]?\s?[\d.]+(?:[—-]\d{4})?/gi;
/** `[RFC6298]`, and a clause that is named by number and title: `10.1 Keep Personal Data Private`. */
const NAMED = /\[[A-Z][^\]\n]*\]|\b\d+(?:\.\d+)+(?=\s[A-Z][A-Za-z]+\s[A-Z])/g;
/** Figures in names: 0-RTT, 0x1d, version 1. */
const IN_NAMES = /\b\d+-[A-Z]{2,}\b|\b0x[\dA-Fa-f]+\b|\b[Vv]ersions? \d+(?:\.\d+)*/g;
/** `1)` in the middle of a line. */
const INLINE_LABEL = /(?<=\s)\(?\d{1,2}\)/g;

/** The digits of list labels, and of the numbers of clauses, tables and documents, are no figures. */
export function withoutLabels(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim().replace(LABEL, ""))
    .join("\n")
    .replace(REFERENCE, " ")
    .replace(NAMED, " ")
    .replace(IN_NAMES, " ")
    .replace(INLINE_LABEL, " ");
}
