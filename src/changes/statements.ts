import type { Clause } from "../standards/clause.ts";
import type { ForceStyle, Provision } from "../standards/force.ts";
import { findStatements, holdsProvisions } from "../standards/provisions.ts";
import type { Language } from "../text/language.ts";

/** How a text states its provisions. */
export interface Manner {
  readonly language: Language;
  readonly style: ForceStyle;
}

/** The clause, of those that a statement was found in together, in which it stands. */
export function clauseStating({ start }: Provision, clauses: readonly Clause[]): Clause | undefined {
  let end = 0;
  return clauses.find(({ text }) => (end += text.length + 1) > start);
}

/** The statements of several clauses as of one text: their places are those in the joined texts. */
export function statementsOf(clauses: readonly Clause[], { language, style }: Manner): Provision[] {
  let length = 0;
  return clauses.flatMap((clause) => {
    const offset = length;
    length += clause.text.length + 1;
    if (!holdsProvisions(clause)) return [];
    return findStatements(clause.text, language, style).map((one) => ({
      ...one,
      start: one.start + offset,
    }));
  });
}
