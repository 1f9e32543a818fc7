import type { ParsedDocument } from "../documents/parsed-document.ts";
import { announcedChanges } from "../standards/announced-changes.ts";
import type { TakenIn } from "./outcome.ts";

/** What whoever handed a document in is told of it, to see at a glance that it was read rightly. */
export function summaryOf({ clauses }: ParsedDocument): Pick<TakenIn, "clauses" | "announced"> {
  const announced = announcedChanges(clauses.filter(({ kind }) => kind === "foreword"));
  const [first] = announced;
  return {
    clauses: clauses.length,
    announced: first ? { count: announced.length, against: first.against } : null,
  };
}
