/** The points that an answer tells of all that it could tell. */
export interface Page<Point> {
  readonly shown: readonly Point[];
  /** How many were told before, and how many are left. */
  readonly before: number;
  readonly more: number;
}

/** @param before how many the conversation has been told already */
export function pageOf<Point>(all: readonly Point[], before: number, most: number): Page<Point> {
  const shown = all.slice(before, before + most);
  return { shown, before, more: Math.max(0, all.length - before - shown.length) };
}
