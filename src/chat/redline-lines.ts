import type { Change, RedlinePart } from "../changes/change-set.ts";
import { span, type Span } from "./message.ts";
import { inContext, withoutTitle } from "./redline-spans.ts";

/** Unchanged lines between changed ones are shown up to so many characters together. */
const SHORT = 90;

/** The editor's sign for the end of a paragraph: shown where it is all that went or came. */
const PILCROW = "¶";

/**
 * A redline line by line, as a list or table is read: changed lines with the words around each change, `…` for what
 * stayed. The lines are parted by spans that are a line feed. What came or went as a whole stands whole.
 */
export function redlineLines({ structure, redline }: Change, title: string | null): readonly Span[] {
  const lines = linesOf(withoutTitle(redline, title));
  const whole = structure === "added" || structure === "deleted" || !lines.some(isChanged);
  const shown = whole ? lines.map(spansOf) : withoutUnchanged(lines);
  return shown.flatMap((line, i) => (i === 0 ? line : [span("\n"), ...line]));
}

type Line = readonly RedlinePart[];

function linesOf(redline: readonly RedlinePart[]): readonly Line[] {
  const lines: RedlinePart[][] = [[]];
  for (const { op, text } of redline) {
    if (op !== "equal" && text.includes("\n") && text.trim() === "") {
      lines.at(-1)?.push({ op, text: text.replaceAll("\n", PILCROW) });
      if (op === "insert") lines.push([]);
      continue;
    }
    for (const [i, piece] of text.split("\n").entries()) {
      if (i > 0) lines.push([]);
      if (piece !== "") lines.at(-1)?.push({ op, text: piece });
    }
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ""));
}

const ELLIPSIS: readonly Span[] = [span("…", "faint")];

function isRow(line: Line): boolean {
  return line.some(({ text }) => text.includes(" | "));
}

/** The row that names the columns: the first of a table with which unchanged lines end; null where they begin within it. */
function headerIn(lines: readonly Line[], isBeginning: boolean): Line | null {
  const last = lines.findLastIndex((line) => !isRow(line));
  return last < 0 && !isBeginning ? null : (lines[last + 1] ?? null);
}

function isChanged(line: Line): boolean {
  return line.some(({ op }) => op !== "equal");
}

function withoutUnchanged(lines: readonly Line[]): readonly (readonly Span[])[] {
  const shown: (readonly Span[])[] = [];
  let unchanged: Line[] = [];
  const close = (next: Line | null): void => {
    const length = unchanged.flat().reduce((sum, { text }) => sum + text.length, 0);
    const header = next && isRow(next) ? headerIn(unchanged, shown.length === 0) : null;
    if (length <= SHORT) shown.push(...unchanged.map(spansOf));
    else if (header) shown.push(ELLIPSIS, spansOf(header), ELLIPSIS);
    else shown.push(ELLIPSIS);
    unchanged = [];
  };
  for (const line of lines) {
    if (!isChanged(line)) {
      unchanged.push(line);
      continue;
    }
    close(line);
    shown.push(
      line.map(({ op, text }, i) =>
        op === "equal" ? span(inContext(text, i === 0, i === line.length - 1)) : span(text, op),
      ),
    );
  }
  close(null);
  return shown;
}

function spansOf(line: Line): readonly Span[] {
  return line.map(({ op, text }) => (op === "equal" ? span(text) : span(text, op)));
}
