import { firstSet } from "../style-sheet.ts";
import type { Style, StyleSheet } from "../style-sheet.ts";
import type { OpenParagraph } from "./open-paragraph.ts";
import type { RunLook } from "./properties.ts";

/** `hidden`: Word does not print it. `faint`: it is printed so that nobody sees it. */
export type Visibility = "shown" | "hidden" | "faint";

/** In half points: two points are too small to be read. */
const TOO_SMALL = 4;
const WHITE = /^f{6}$/i;

/**
 * Whether a run can be seen. White counts only on paper: what lies behind tables, boxes and shaded text is often dark.
 */
export function visibilityOf(
  run: RunLook,
  paragraph: OpenParagraph | null,
  isOnPaper: boolean,
  styles: StyleSheet,
): Visibility {
  const ofCharacters = run.style === null ? [] : styles.chain(run.style);
  const ofParagraph = styles.ofParagraph(paragraph?.style ?? null);
  const isHiding = (chain: readonly Style[]) => firstSet(chain, (style) => style.hidden) === true;
  // Hidden by the run itself, else by exactly one of its two styles: switches in both undo each other.
  if (run.hidden ?? isHiding(ofParagraph) !== isHiding(ofCharacters)) return "hidden";
  const styled = <Value>(property: (style: Style) => Value | null) =>
    firstSet(ofCharacters, property) ?? firstSet(ofParagraph, property);
  const size = run.size ?? styled((style) => style.size);
  if (size !== null && size <= TOO_SMALL) return "faint";
  if (!isOnPaper || run.isShaded || paragraph?.isShaded) return "shown";
  return WHITE.test(run.color ?? styled((style) => style.color) ?? "") ? "faint" : "shown";
}
