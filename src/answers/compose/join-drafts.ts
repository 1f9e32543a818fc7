import type { Draft } from "../draft.ts";

/** One answer to a question that asks several things; partial where one of them was `missed`. */
export function joinDrafts(drafts: readonly Draft[], missed: boolean): Draft {
  const [first, ...rest] = drafts;
  if (!first) throw new Error("a question without any draft");
  if (rest.length === 0 && !missed) return first;
  return {
    ...first,
    outcome: missed ? "partly" : first.outcome,
    statements: drafts.flatMap((draft) => draft.statements),
    followups: [...new Set(drafts.flatMap((draft) => draft.followups))].slice(0, 3),
  };
}
