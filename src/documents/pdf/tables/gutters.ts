import type { Line } from "../lines/line.ts";

const NARROWEST_GUTTER = 5;

/** White stripes that no run of the table covers. */
export function guttersOf(lines: readonly Line[]): readonly number[] {
  const runs = lines.flatMap((line) => line.runs).sort((a, b) => a.left - b.left);
  const gutters: number[] = [];
  let right = runs[0]?.right ?? 0;
  for (const run of runs) {
    if (run.left - right >= NARROWEST_GUTTER) gutters.push(run.left - 1);
    right = Math.max(right, run.right);
  }
  return gutters;
}
