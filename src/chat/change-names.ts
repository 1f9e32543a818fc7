import type { Change } from "../changes/change-set.ts";
import { clauseLabel, openingWords, type Clause, type ClauseText } from "../standards/clause.ts";

type Ids = Pick<Change, "oldIds" | "newIds">;

/** How clauses and changes of one comparison are called, so that no number is taken for one of the other edition. */
export interface ChangeNames {
  readonly clausesOf: (change: Ids) => { readonly old: readonly Clause[]; readonly new: readonly Clause[] };
  /** `5.2 → 5.3 Keys`; each number with its own title where these differ; `old 5.2 Keys` for what only stood there. */
  readonly ofChange: (change: Ids) => string;
  /** The same where it is said besides that it was deleted. */
  readonly asHeading: (change: Ids) => string;
  /** By number and title. */
  readonly ofClause: (side: "old" | "new", id: string) => string;
  /** By number alone. */
  readonly labelOf: (side: "old" | "new", id: string) => string;
}

export function namesIn(old: Pick<ClauseText, "clauses">, after: Pick<ClauseText, "clauses">): ChangeNames {
  const byId = ({ clauses }: Pick<ClauseText, "clauses">) => new Map(clauses.map((one) => [one.id, one]));
  const sides = { old: byId(old), new: byId(after) };
  const clausesOf: ChangeNames["clausesOf"] = ({ oldIds, newIds }) => ({
    old: oldIds.flatMap((id) => sides.old.get(id) ?? []),
    new: newIds.flatMap((id) => sides.new.get(id) ?? []),
  });
  const asHeading = (change: Ids): string => {
    const clauses = clausesOf(change);
    return nameOfBoth(clauses.old, clauses.new);
  };
  return {
    clausesOf,
    asHeading,
    ofChange: (change) => marked(change.newIds.length === 0 ? "old" : "new", asHeading(change)),
    ofClause: (side, id) => {
      const clause = sides[side].get(id);
      return clause ? marked(side, nameInWords(clause)) : id;
    },
    labelOf: (side, id) => {
      const clause = sides[side].get(id);
      return clause ? labels([clause]) : id;
    },
  };
}

/** Numbers of several clauses; of those without one their titles, or first words. */
export function labels(clauses: readonly Clause[]): string {
  return clauses
    .map((clause) => (isUnnamed(clause) ? openingWords(clause) : clauseLabel(clause)))
    .join(" + ");
}

function marked(side: "old" | "new", name: string): string {
  return side === "old" && name !== "" ? `old ${name}` : name;
}

function nameOfBoth(old: readonly Clause[], after: readonly Clause[]): string {
  if (old.length === 0 || after.length === 0) return titled([...old, ...after]);
  const [before, now] = [labels(old), labels(after)];
  const isOneOfOne = old.length === 1 && after.length === 1;
  const titles = new Set([...old, ...after].map(({ title }) => title ?? ""));
  const title = after[0]?.title ?? "";
  if (isOneOfOne && before === now) return [now, title].filter(Boolean).join(" ");
  if (titles.size === 1) return [`${before} → ${now}`, title].filter(Boolean).join(" ");
  return `${titled(old)} → ${titled(after)}`;
}

function titled(clauses: readonly Clause[]): string {
  return clauses
    .map((clause) => [labels([clause]), clause.title ?? ""].filter(Boolean).join(" "))
    .join(" + ");
}

/** As people call it: by number and title; by its first words where it has neither. */
function nameInWords(clause: Clause): string {
  return isUnnamed(clause) ? openingWords(clause) : [clause.number, clause.title].filter(Boolean).join(" ");
}

function isUnnamed({ number, title }: Pick<Clause, "number" | "title">): boolean {
  return number === null && (title ?? "") === "";
}
