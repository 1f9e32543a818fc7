/** A stretch in which the sequences differ: `old[oldStart, oldEnd)` became `new[newStart, newEnd)`. */
export interface Difference {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/**
 * The minimal differences of two sequences, in order, by Myers' greedy algorithm ("An O(ND) Difference Algorithm
 * and Its Variations", 1986). Null when they take more than `limit` edits: the caller then compares coarser pieces,
 * because work and memory grow with the square of that number.
 */
export function differences(
  old: readonly string[],
  after: readonly string[],
  limit: number,
): Difference[] | null {
  let head = 0;
  while (head < old.length && head < after.length && old[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, after.length) - head;
  while (tail < most && old[old.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const middle = edits(old.slice(head, old.length - tail), after.slice(head, after.length - tail), limit);
  return (
    middle?.map((d) => ({
      oldStart: d.oldStart + head,
      oldEnd: d.oldEnd + head,
      newStart: d.newStart + head,
      newEnd: d.newEnd + head,
    })) ?? null
  );
}

function edits(old: readonly string[], after: readonly string[], limit: number): Difference[] | null {
  if (old.length === 0 && after.length === 0) return [];
  if (old.length === 0 || after.length === 0)
    return [{ oldStart: 0, oldEnd: old.length, newStart: 0, newEnd: after.length }];
  const rounds = furthestReaching(old, after, Math.min(limit, old.length + after.length));
  return rounds && backtrack(rounds, old.length, after.length);
}

/** For each number of edits, how far into `old` each diagonal gets: `rounds[d][k + d]`. */
function furthestReaching(
  old: readonly string[],
  after: readonly string[],
  limit: number,
): Int32Array[] | null {
  const rounds: Int32Array[] = [];
  for (let edit = 0; edit <= limit; edit += 1) {
    const round = new Int32Array(2 * edit + 1);
    const last = rounds[edit - 1];
    for (let diagonal = -edit; diagonal <= edit; diagonal += 2) {
      let x = last ? stepInto(last, diagonal, edit) : 0;
      let y = x - diagonal;
      while (x < old.length && y < after.length && old[x] === after[y]) {
        x += 1;
        y += 1;
      }
      round[diagonal + edit] = x;
      if (x >= old.length && y >= after.length) return [...rounds, round];
    }
    rounds.push(round);
  }
  return null;
}

/** Where a diagonal starts from: an insertion comes from the one above, a deletion from the one below. */
function stepInto(last: Int32Array, diagonal: number, edit: number): number {
  return comesFromAbove(last, diagonal, edit)
    ? reach(last, diagonal + 1, edit)
    : reach(last, diagonal - 1, edit) + 1;
}

function comesFromAbove(last: Int32Array, diagonal: number, edit: number): boolean {
  if (diagonal === -edit) return true;
  return diagonal !== edit && reach(last, diagonal - 1, edit) < reach(last, diagonal + 1, edit);
}

function reach(last: Int32Array, diagonal: number, edit: number): number {
  return last[diagonal + edit - 1] ?? -1;
}

function backtrack(rounds: readonly Int32Array[], oldLength: number, newLength: number): Difference[] {
  const found: Difference[] = [];
  let [x, y] = [oldLength, newLength];
  for (let edit = rounds.length - 1; edit > 0; edit -= 1) {
    const last = rounds[edit - 1];
    if (!last) break;
    const diagonal = x - y;
    const above = comesFromAbove(last, diagonal, edit);
    const from = above ? diagonal + 1 : diagonal - 1;
    const fromX = reach(last, from, edit);
    const fromY = fromX - from;
    const [toX, toY] = above ? [fromX, fromY + 1] : [fromX + 1, fromY];
    const next = found[0];
    if (next && next.oldStart === toX && next.newStart === toY)
      found[0] = { ...next, oldStart: fromX, newStart: fromY };
    else found.unshift({ oldStart: fromX, oldEnd: toX, newStart: fromY, newEnd: toY });
    [x, y] = [fromX, fromY];
  }
  return found;
}
