import { isEmpty, type ComparedWords, type Run } from "./compared-words.ts";
import { newRun, oldRun, type Difference } from "./diff.ts";
import type { Both } from "./pairing.ts";

/** As far as an insertion is moved for a plainer border; in texts that repeat themselves it could go on for ever. */
const FURTHEST = 200;

/**
 * `the [key and the] server` says the same as `[the key and] the server`: of all places where a pure insertion or
 * deletion may stand, each takes the one that begins at the plainest border.
 */
export function atPlainBorders(
  sides: Both<ComparedWords>,
  within: Both<Run>,
  changes: readonly Difference[],
): Difference[] {
  const settled: Difference[] = [];
  for (const [i, change] of changes.entries()) {
    const [before, next] = [settled.at(-1), changes[i + 1]];
    const [deleted, inserted] = [oldRun(change), newRun(change)];
    const shift =
      isEmpty(deleted) === isEmpty(inserted)
        ? 0
        : isEmpty(deleted)
          ? bestShift(sides.new, inserted, {
              start: before?.newEnd ?? within.new.start,
              end: next?.newStart ?? within.new.end,
            })
          : bestShift(sides.old, deleted, {
              start: before?.oldEnd ?? within.old.start,
              end: next?.oldStart ?? within.old.end,
            });
    settled.push({
      oldStart: change.oldStart + shift,
      oldEnd: change.oldEnd + shift,
      newStart: change.newStart + shift,
      newEnd: change.newEnd + shift,
    });
  }
  return settled;
}

function bestShift({ words, ids }: ComparedWords, { start, end }: Run, room: Run): number {
  let best = { shift: 0, border: borderBefore(words, start) };
  const consider = (shift: number): void => {
    const border = borderBefore(words, start + shift);
    if (border > best.border) best = { shift, border };
  };
  const least = Math.max(room.start - start, -FURTHEST);
  const most = Math.min(room.end - end, FURTHEST);
  for (let shift = -1; shift >= least && ids[start + shift] === ids[end + shift]; shift -= 1) consider(shift);
  for (let shift = 1; shift <= most && ids[start + shift - 1] === ids[end + shift - 1]; shift += 1)
    consider(shift);
  return best.shift;
}

/** How plainly something new begins at a position: a line, a sentence, a phrase, a word. */
function borderBefore(pieces: readonly string[], at: number): number {
  const [last = "\n", here = ""] = [pieces[at - 1], pieces[at]];
  if (last === "\n") return 5;
  if (/^[。！？]$/.test(last) || (/^\s/.test(last) && /^[.!?]$/.test(pieces[at - 2] ?? ""))) return 4;
  if (/^[；;，,：:、]$/.test(last)) return 3;
  if (/^\s/.test(here) && /^[.;,:!?]$/.test(last)) return 4;
  return /^\s/.test(here) ? 2 : /^\s/.test(last) ? 1 : 0;
}
