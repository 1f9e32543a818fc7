import type { Clause } from "../standards/clause.ts";

/**
 * The share of clauses that two texts have in common word for word, 0 to 1. Punctuation and white space do not count:
 * one document's formats differ in them.
 */
export function likeness(one: readonly Clause[], other: readonly Clause[]): number {
  const [first, second] = [lettersOf(one), lettersOf(other)];
  const most = Math.max(first.length, second.length);
  if (most === 0) return 0;
  const left = new Map<string, number>();
  for (const letters of first) left.set(letters, (left.get(letters) ?? 0) + 1);
  let common = 0;
  for (const letters of second) {
    const count = left.get(letters) ?? 0;
    if (count > 0) common += 1;
    left.set(letters, count - 1);
  }
  return common / most;
}

function lettersOf(clauses: readonly Clause[]): readonly string[] {
  return clauses
    .map(({ title, text }) =>
      `${title ?? ""} ${text}`
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, ""),
    )
    .filter((letters) => letters !== "");
}
