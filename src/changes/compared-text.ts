import type { Clause } from "../standards/clause.ts";

/**
 * The text that is compared, and of which redlines are made: of each clause its title and its text on lines of
 * their own (either may be missing), several clauses of one side in their order, parted by an empty line.
 */
export function comparedText(clauses: readonly Clause[]): string {
  return clauses.map((clause) => [clause.title, clause.text].filter(Boolean).join("\n")).join("\n\n");
}
