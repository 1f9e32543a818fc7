import type { ParsedDocument } from "../documents/parsed-document.ts";
import type { ComparedSide } from "./comparison-json.ts";

/** A document by all that it says it is called. */
export function namedDocument({ title, number, edition, language, clauses }: ParsedDocument): ComparedSide {
  return { title, edition, language, clauses, numbers: number === null ? [] : [number] };
}
