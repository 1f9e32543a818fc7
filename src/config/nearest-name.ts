/** The known name that a mistyped one was meant to be, or null where none is near enough to say so. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const bare = withoutSeparators(name);
  const same = known.find((candidate) => withoutSeparators(candidate) === bare);
  if (same !== undefined) return same;
  const near = known
    .map((candidate) => ({ candidate, slips: typingSlips(name, candidate) }))
    .filter(({ candidate, slips }) => slips <= allowedSlips(candidate))
    .sort((a, b) => a.slips - b.slips);
  return near[0]?.candidate ?? null;
}

function withoutSeparators(name: string): string {
  return name.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
}

/** Short names lie close to names that mean something else. */
function allowedSlips(name: string): number {
  if (name.length < 5) return 0;
  return name.length < 12 ? 1 : 2;
}

/** Letters inserted, left out, replaced or swapped with their neighbour (optimal string alignment). */
function typingSlips(from: string, to: string): number {
  const rows = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  const cost = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= from.length; row++) {
    rows.push([row]);
    for (let column = 1; column <= to.length; column++) {
      const replaced = from[row - 1] === to[column - 1] ? 0 : 1;
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      rows[row]?.push(
        Math.min(
          cost(row - 1, column) + 1,
          cost(row, column - 1) + 1,
          cost(row - 1, column - 1) + replaced,
          swapped ? cost(row - 2, column - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return cost(from.length, to.length);
}
