import type { ChangeSet, RedlinePart } from "./change-set.ts";
import { comparedWords, wholeOf, type ComparedWords } from "./compared-words.ts";
import type { Difference } from "./diff.ts";
import type { Both } from "./pairing.ts";
import { readingDifferences } from "./reading-differences.ts";
import { wordDifferences } from "./word-differences.ts";

/** How two texts are told apart, word by word: as an editor would draw it, or by the fewest words whatever that looks like. */
type RedlineStyle = "readable" | "minimal";

/**
 * What was deleted from the old text and inserted for it in the new one. Equal and deleted parts joined are the old
 * text, equal and inserted ones the new.
 */
export function redlineOf(old: string, after: string, style: RedlineStyle = "readable"): RedlinePart[] {
  if (old === after) return partOf("equal", old);
  if (old === "" || after === "") return [...partOf("delete", old), ...partOf("insert", after)];
  const sides = comparedWords(old, after);
  return partsOf(sides, differencesOf(sides, style));
}

function differencesOf(sides: Both<ComparedWords>, style: RedlineStyle): Difference[] {
  const runs = { old: wholeOf(sides.old), new: wholeOf(sides.new) };
  return style === "minimal" ? wordDifferences(sides, runs) : readingDifferences(sides, runs);
}

function partOf(op: RedlinePart["op"], text: string): RedlinePart[] {
  return text === "" ? [] : [{ op, text }];
}

/** The old text (delete) or the new one (insert) that a redline was made of. */
export function sideOf(redline: readonly RedlinePart[], side: "delete" | "insert"): string {
  return redline
    .filter((part) => part.op === "equal" || part.op === side)
    .map((part) => part.text)
    .join("");
}

function partsOf({ old, new: after }: Both<ComparedWords>, found: readonly Difference[]): RedlinePart[] {
  const parts: RedlinePart[] = [];
  const push = (op: RedlinePart["op"], side: ComparedWords, start: number, end: number): void => {
    const last = parts.at(-1);
    const text = side.words.slice(start, end).join("");
    if (last?.op === op) parts[parts.length - 1] = { op, text: last.text + text };
    else parts.push(...partOf(op, text));
  };
  let at = 0;
  for (const { oldStart, oldEnd, newStart, newEnd } of found) {
    push("equal", old, at, oldStart);
    push("delete", old, oldStart, oldEnd);
    push("insert", after, newStart, newEnd);
    at = oldEnd;
  }
  push("equal", old, at, old.words.length);
  return parts;
}

/** The same changes with redlines of the fewest words, which leave a reader more to piece together. */
export function withMinimalRedlines(set: ChangeSet): ChangeSet {
  return {
    ...set,
    changes: set.changes.map((change) => ({
      ...change,
      redline: redlineOf(sideOf(change.redline, "delete"), sideOf(change.redline, "insert"), "minimal"),
    })),
  };
}
