import type { Draft, Statement } from "../draft.ts";
import type { Evidence } from "../evidence.ts";

/** A draft with only what its evidence carries, and how much was dropped. */
export interface VerifiedDraft {
  readonly draft: Draft;
  readonly dropped: number;
}

/**
 * Drops every statement of fact without evidence, or that rests on evidence which did not stand in its source; with a
 * lead go the points under it. An answer that loses a statement is a partial one; one that loses its first statement,
 * or all its points, is none: `refusal` is given in its place.
 */
export function verifyDraft(
  draft: Draft,
  verified: ReadonlyMap<string, Evidence>,
  refusal: Draft,
): VerifiedDraft {
  const states = draft.outcome === "answered" || draft.outcome === "partly";
  const isCarried = ({ evidence }: Statement) =>
    evidence.every((id) => verified.has(id)) && (evidence.length > 0 || !states);
  const kept: Statement[] = [];
  let underLead = true;
  for (const statement of draft.statements) {
    const carried = isCarried(statement);
    if (statement.role === "lead") underLead = carried;
    if (carried && (underLead || statement.role === "note")) kept.push(statement);
  }
  const dropped = draft.statements.length - kept.length;
  const isPoint = (statement: Statement) => statement.role === "point";
  const lost =
    kept.length === 0 ||
    kept[0] !== draft.statements[0] ||
    (draft.statements.some(isPoint) && !kept.some(isPoint));
  if (lost) return { draft: refusal, dropped };
  return {
    draft: dropped === 0 ? draft : { ...draft, statements: kept, outcome: states ? "partly" : draft.outcome },
    dropped,
  };
}
