import { StyleSheet } from "../../docx/style-sheet.ts";
import { lookOf } from "../text/look.ts";
import { paragraphProperties } from "../text/paragraph-properties.ts";
import type { Style } from "../../docx/style-sheet.ts";
import type { WordFile } from "../information-block.ts";
import type { StoredBytes } from "../stored-bytes.ts";

const NO_STYLE = 0xfff;
const PARAGRAPH = 1;
const CHARACTER = 2;
const LIST = 4;
const NORMAL = "0";

export interface Styles {
  readonly styles: StyleSheet;
  /** The built-in heading, 1 to 9, that each style is or goes back to. */
  readonly headingRanks: ReadonlyMap<string, number>;
}

/**
 * The styles of a document ([MS-DOC] 2.9.271, STSH), each under its index. The built-in heading styles bring their
 * outline levels with them (sti 1 to 9).
 */
export function readStyles(file: WordFile): Styles {
  const bytes = file.part("styles");
  if (bytes.length < 6) return { styles: new StyleSheet(new Map(), null), headingRanks: new Map() };
  const count = bytes.u16(2);
  const baseSize = bytes.u16(4);
  const styles = new Map<string, Style>();
  const headings = new Map<string, number>();
  let at = 2 + bytes.u16(0);
  for (let index = 0; index < count && at + 2 <= bytes.length; index += 1) {
    const length = bytes.u16(at);
    if (at + 2 + length > bytes.length) break;
    if (length > 0) {
      const id = String(index);
      const stored = bytes.part(at + 2, length);
      styles.set(id, styleOf(id, stored, baseSize));
      const rank = builtInHeading(stored);
      if (rank !== null) headings.set(id, rank);
    }
    at += 2 + length + (length % 2);
  }
  const sheet = new StyleSheet(styles, styles.has(NORMAL) ? NORMAL : null);
  return { styles: sheet, headingRanks: ranksOf(sheet, [...styles.keys()], headings) };
}

/** The built-in heading that a style is (sti 1 to 9); null for all others. */
function builtInHeading(style: StoredBytes): number | null {
  const invariant = style.u16(0) & 0xfff;
  return (style.u16(2) & 0xf) === PARAGRAPH && invariant >= 1 && invariant <= 9 ? invariant : null;
}

function ranksOf(
  sheet: StyleSheet,
  ids: readonly string[],
  headings: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const id of ids) {
    const base = sheet.chain(id).find((style) => headings.has(style.id));
    if (base) ranks.set(id, headings.get(base.id) ?? 1);
  }
  return ranks;
}

/** STD (2.9.258): its base, its name, and its lists of properties. */
function styleOf(id: string, style: StoredBytes, baseSize: number): Style {
  const kind = style.u16(2) & 0xf;
  const rank = builtInHeading(style);
  const base = style.u16(2) >> 4;
  const basedOn = base === NO_STYLE || String(base) === id ? null : String(base);
  const lists = propertyLists(style, baseSize, style.u16(4) & 0xf);
  const empty = style.part(0, 0);
  const ofParagraph = kind === PARAGRAPH || kind === LIST ? (lists[0] ?? empty) : empty;
  // A paragraph's own list begins with its style once more.
  const own = paragraphProperties(
    0,
    ofParagraph.length > 2 ? ofParagraph.part(2, ofParagraph.length - 2) : empty,
    [],
    () => null,
  );
  const ofCharacters = kind === CHARACTER ? lists[0] : kind === PARAGRAPH ? lists[1] : undefined;
  const { hidden, size, color } = lookOf(ofCharacters ?? empty, []);
  return {
    id,
    basedOn,
    numId: own.list,
    ilvl: own.listLevel,
    outline: own.outline ?? (rank === null ? null : rank - 1),
    hidden: hidden === "on" ? true : hidden === "off" ? false : null,
    size,
    color,
  };
}

/** The lists of properties behind a style's name, each on an even place (2.9.134, LPUpxPapx, and its like). */
function propertyLists(style: StoredBytes, baseSize: number, count: number): readonly StoredBytes[] {
  const lists: StoredBytes[] = [];
  if (baseSize + 2 > style.length) return lists;
  let at = baseSize + 4 + style.u16(baseSize) * 2;
  for (let index = 0; index < count && at + 2 <= style.length; index += 1) {
    const length = style.u16(at);
    if (at + 2 + length > style.length) break;
    lists.push(style.part(at + 2, length));
    at += 2 + length + (length % 2);
  }
  return lists;
}
