import { sentences } from "../text/sentences.ts";
import { words } from "../text/words.ts";
import type { RedlinePart } from "./change-set.ts";
import { differences, type Difference } from "./diff.ts";
import { presentable } from "./presentation.ts";

/** Beyond so many edited words (a few tenths of a second) whole sentences are compared, and their words within. */
const WORD_EDITS = 1200;
const SENTENCE_EDITS = 1200;

/**
 * What was deleted from the old text and inserted for it in the new one, word by word and readable first.
 * Equal and deleted parts joined are the old text, equal and inserted ones the new.
 */
export function redlineOf(old: string, after: string): RedlinePart[] {
  if (old === after) return partsOf([["equal", old]]);
  const [oldWords, newWords] = [textsOf(words(old)), textsOf(words(after))];
  const direct = differences(oldWords, newWords, WORD_EDITS);
  if (direct) return render(oldWords, newWords, presentable(oldWords, newWords, direct));
  return bySentences(old, after);
}

/** The old text (delete) or the new one (insert) that a redline was made of. */
export function sideOf(redline: readonly RedlinePart[], side: "delete" | "insert"): string {
  return redline
    .filter((part) => part.op === "equal" || part.op === side)
    .map((part) => part.text)
    .join("");
}

function bySentences(old: string, after: string): RedlinePart[] {
  const [oldPieces, newPieces] = [piecesOf(old), piecesOf(after)];
  const coarse = differences(oldPieces, newPieces, SENTENCE_EDITS);
  const whole = [{ oldStart: 0, oldEnd: oldPieces.length, newStart: 0, newEnd: newPieces.length }];
  const parts: RedlinePart[] = [];
  let at = 0;
  for (const piece of coarse ?? whole) {
    parts.push({ op: "equal", text: oldPieces.slice(at, piece.oldStart).join("") });
    const [oldText, newText] = [
      oldPieces.slice(piece.oldStart, piece.oldEnd).join(""),
      newPieces.slice(piece.newStart, piece.newEnd).join(""),
    ];
    const [oldWords, newWords] = [textsOf(words(oldText)), textsOf(words(newText))];
    const fine = differences(oldWords, newWords, WORD_EDITS);
    if (fine) parts.push(...render(oldWords, newWords, presentable(oldWords, newWords, fine)));
    else parts.push({ op: "delete", text: oldText }, { op: "insert", text: newText });
    at = piece.oldEnd;
  }
  parts.push({ op: "equal", text: oldPieces.slice(at).join("") });
  return partsOf(parts.map((part) => [part.op, part.text]));
}

/** Sentences with the white space after them: joined they are the text again. */
function piecesOf(text: string): string[] {
  const starts = sentences(text).map((sentence) => sentence.start);
  return starts.map((start, i) => text.slice(i === 0 ? 0 : start, starts[i + 1] ?? text.length));
}

function render(
  old: readonly string[],
  after: readonly string[],
  changes: readonly Difference[],
): RedlinePart[] {
  const parts: [RedlinePart["op"], string][] = [];
  let at = 0;
  for (const change of changes) {
    parts.push(["equal", old.slice(at, change.oldStart).join("")]);
    parts.push(["delete", old.slice(change.oldStart, change.oldEnd).join("")]);
    parts.push(["insert", after.slice(change.newStart, change.newEnd).join("")]);
    at = change.oldEnd;
  }
  parts.push(["equal", old.slice(at).join("")]);
  return partsOf(parts);
}

/** Without empty parts, and with neighbours of one kind joined. */
function partsOf(pieces: readonly (readonly [RedlinePart["op"], string])[]): RedlinePart[] {
  const parts: RedlinePart[] = [];
  for (const [op, text] of pieces) {
    if (text === "") continue;
    const last = parts.at(-1);
    if (last?.op === op) parts[parts.length - 1] = { op, text: last.text + text };
    else parts.push({ op, text });
  }
  return parts;
}

function textsOf(pieces: readonly { readonly text: string }[]): string[] {
  return pieces.map((piece) => piece.text);
}
