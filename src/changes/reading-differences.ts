import { isEmpty, type ComparedWords, type Run } from "./compared-words.ts";
import type { Difference } from "./diff.ts";
import { isIdentical, pairUnits, type Both } from "./pairing.ts";
import { acrossLines, type Comparer } from "./parted-lines.ts";
import { atPlainBorders } from "./plain-borders.ts";
import { costOf, withoutIslands } from "./islands.ts";
import { leastCost } from "./least-cost.ts";
import { wordDifferences } from "./word-differences.ts";
import { cellsIn, isSeparator, linesIn, sentencesIn, type Cutter } from "./units.ts";

type Sides = Both<ComparedWords>;

/**
 * The differences as a reader takes them in best. Lines first: what stands between lines that stayed is compared
 * line by line (rows by their cells), and lines that were joined or parted as one text.
 */
export function readingDifferences(sides: Sides, all: Both<Run>): Difference[] {
  const pairs = pairUnits(sides, unitsIn(linesIn, sides, all));
  const kept = pairs.filter((pair) => isIdentical(sides, pair));
  const changed = pairs.filter((pair) => !isIdentical(sides, pair));
  let next = 0;
  const betweenKept: Comparer = (_, runs) => {
    const first = next;
    while ((changed[next]?.old.start ?? Infinity) < runs.old.end) next += 1;
    return betweenLines(sides, runs, changed.slice(first, next));
  };
  return joined(
    sides,
    throughPairs(sides, all, kept, () => [], betweenKept),
  );
}

function betweenLines(sides: Sides, runs: Both<Run>, pairs: readonly Both<Run>[]): Difference[] {
  if (isEmpty(runs.old) || isEmpty(runs.new)) return replaced(sides, runs);
  return acrossLines(sides, runs, pairs, { within: inLine, between: replaced, asOneText: byWords });
}

const inLine: Comparer = (sides, runs) => {
  const cells = unitsIn(cellsIn, sides, runs);
  if (cells.old.length === 1 && cells.new.length === 1) return inText(sides, runs);
  const pairs =
    cells.old.length === cells.new.length
      ? cells.old.map((cell, i) => ({ old: cell, new: cells.new[i]! }))
      : pairUnits(sides, cells);
  return throughPairs(sides, runs, pairs, inText, replaced);
};

const inText: Comparer = (sides, runs) => {
  const sentences = unitsIn(sentencesIn, sides, runs);
  if (sentences.old.length === 1 && sentences.new.length === 1) return byWords(sides, runs);
  const pairs = pairUnits(sides, sentences);
  const bySentences = throughPairs(sides, runs, pairs, byWords, replaced);
  return areAllPaired(sentences, pairs) ? bySentences : orByWords(sides, runs, bySentences);
};

const byWords: Comparer = (sides, runs) =>
  withoutIslands(sides, atPlainBorders(sides, runs, wordDifferences(sides, runs)));

/** Those word by word of the whole, where they cost a reader less. */
function orByWords(sides: Sides, runs: Both<Run>, found: Difference[]): Difference[] {
  const cost = costOf(sides, joined(sides, found));
  if (leastCost(sides, runs) >= cost) return found;
  const other = byWords(sides, runs);
  return costOf(sides, joined(sides, other)) < cost ? other : found;
}

function unitsIn(cutter: Cutter, sides: Sides, runs: Both<Run>): Both<Run[]> {
  return { old: cutter(sides.old, runs.old), new: cutter(sides.new, runs.new) };
}

function areAllPaired(units: Both<readonly Run[]>, pairs: readonly Both<Run>[]): boolean {
  return pairs.length === units.old.length && pairs.length === units.new.length;
}

/** The differences within pairs, and between them, in order. */
function throughPairs(
  sides: Sides,
  runs: Both<Run>,
  pairs: readonly Both<Run>[],
  within: Comparer,
  between: Comparer,
): Difference[] {
  const found: Difference[] = [];
  let [old, after] = [runs.old.start, runs.new.start];
  for (const pair of pairs) {
    found.push(
      ...between(sides, {
        old: { start: old, end: pair.old.start },
        new: { start: after, end: pair.new.start },
      }),
    );
    found.push(...within(sides, pair));
    [old, after] = [pair.old.end, pair.new.end];
  }
  found.push(
    ...between(sides, { old: { start: old, end: runs.old.end }, new: { start: after, end: runs.new.end } }),
  );
  return found;
}

/** One replaced by the other, but for what parts units on both sides alike, and for a label that both begin with. */
const replaced: Comparer = (sides, { old, new: after }) => {
  const most = Math.min(old.end - old.start, after.end - after.start);
  const isShared = (oldAt: number, newAt: number): boolean => sides.old.ids[oldAt] === sides.new.ids[newAt];
  const partsUnits = (oldAt: number): boolean => isSeparator(sides.old, oldAt);
  let head = 0;
  for (let at = 0; at < most && isShared(old.start + at, after.start + at); at += 1) {
    const isLabel = at < LONGEST_LABEL && LABEL_END.test(sides.old.words[old.start + at] ?? "");
    if (isLabel || (head === at && partsUnits(old.start + at))) head = at + 1;
  }
  let tail = 0;
  while (
    tail < most - head &&
    partsUnits(old.end - 1 - tail) &&
    isShared(old.end - 1 - tail, after.end - 1 - tail)
  )
    tail += 1;
  const rest = {
    old: { start: old.start + head, end: old.end - tail },
    new: { start: after.start + head, end: after.end - tail },
  };
  return isEmpty(rest.old) && isEmpty(rest.new) ? [] : [whole(rest)];
};

/** `b)`, `Discussion:`, `注1：` */
const LABEL_END = /^[)）:：]$/u;

/** In words, white space counted; what comes later ends no label. */
const LONGEST_LABEL = 5;

function whole({ old, new: after }: Both<Run>): Difference {
  return { oldStart: old.start, oldEnd: old.end, newStart: after.start, newEnd: after.end };
}

/** Differences that touch are one, but not lines that came or went and a change in the line after them. */
function joined(sides: Sides, found: readonly Difference[]): Difference[] {
  const result: Difference[] = [];
  for (const one of found) {
    const last = result.at(-1);
    if (last && touches(last, one) && !endsLine(sides, last))
      result[result.length - 1] = { ...one, oldStart: last.oldStart, newStart: last.newStart };
    else result.push(one);
  }
  return result;
}

function touches(one: Difference, other: Difference): boolean {
  return one.oldEnd === other.oldStart && one.newEnd === other.newStart;
}

function endsLine(sides: Sides, { oldStart, oldEnd, newStart, newEnd }: Difference): boolean {
  return (
    (oldStart === oldEnd || sides.old.words[oldEnd - 1] === "\n") &&
    (newStart === newEnd || sides.new.words[newEnd - 1] === "\n")
  );
}
