import type { Draft } from "../draft.ts";

/** One answer to a question that asks several things; partial where one of them was `missed`. */
export function joinDrafts(drafts: readonly Draft[], missed: boolean): Draft {
  const [first, second] = drafts;
  if (!first) throw new Error("a question without any draft");
  if (!second && !missed) return first;
  // The conversation goes on with the first list that was cut, and no other.
  const [rest, ...others] = drafts.flatMap((draft) => draft.rest ?? []);
  const asked = drafts.flatMap((draft) => draft.followups).filter((followup) => !others.includes(followup));
  return {
    ...first,
    outcome: missed ? "partly" : first.outcome,
    statements: drafts.flatMap((draft) => draft.statements),
    followups: [...new Set(rest === undefined ? asked : [rest, ...asked])].slice(0, 3),
  };
}
