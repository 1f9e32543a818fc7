import type { Draft } from "../draft.ts";
import type { Evidence } from "../evidence.ts";

/** A draft with only what its evidence carries, and how much was dropped. */
export interface VerifiedDraft {
  readonly draft: Draft;
  readonly dropped: number;
}

/**
 * Drops every statement that rests on evidence which did not stand in its source. An answer that loses a statement is
 * a partial one; one that loses its first statement, or all its points, is none.
 */
export function verifyDraft(draft: Draft, verified: ReadonlyMap<string, Evidence>): VerifiedDraft {
  const kept = draft.statements.filter((statement) => statement.evidence.every((id) => verified.has(id)));
  const dropped = draft.statements.length - kept.length;
  if (dropped === 0) return { draft, dropped };
  const hadPoints = draft.statements.some((s) => s.role === "point");
  const lost = kept[0]?.role !== "lead" || (hadPoints && !kept.some((s) => s.role === "point"));
  return {
    draft: { ...draft, statements: lost ? [] : kept, outcome: lost ? "not-found" : "partly" },
    dropped,
  };
}
