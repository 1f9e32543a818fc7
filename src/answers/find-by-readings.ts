import { EvidenceBook } from "./evidence.ts";
import { find } from "./find/find.ts";
import type { Lookup } from "./find/lookup.ts";
import type { Findings } from "./findings.ts";
import { asksSinceWhen } from "./understand/weak-signs.ts";

/** What was found, and the reading of the question that found it. */
export interface FoundByReading {
  readonly lookup: Lookup;
  readonly findings: readonly Findings[];
  readonly missed: boolean;
}

/** No text answers it, nor did anything else. */
const NOTHING: ReadonlySet<Findings["kind"]> = new Set(["no-passage", "out-of-scope", "no-standard"]);
/** What another reading must find to be the right one. */
const ANSWERS: ReadonlySet<Findings["kind"]> = new Set([
  "changes",
  "unchanged",
  "provisions",
  "deadlines",
  "news",
  "editions",
]);

/**
 * Finds what a question asks for; where no text answers it as it was read first, by the other readings that its words
 * allow. What none of them finds stays as the first one left it.
 */
export async function findByReadings(first: Lookup): Promise<FoundByReading> {
  const { kind, asRead, otherwise } = first.understanding;
  if (kind === "changes" && asksSinceWhen(asRead)) {
    const ofClause = await changesOfClauseMeant(first);
    if (ofClause) return ofClause;
  }
  const found = await find(first);
  const isNothing = found.findings.every((one) => NOTHING.has(one.kind));
  for (const understanding of isNothing ? otherwise : []) {
    const lookup = { ...first, understanding, book: new EvidenceBook() };
    const other = await find(lookup);
    if (other.findings.some((one) => ANSWERS.has(one.kind))) return { lookup, ...other };
  }
  return { lookup: first, ...found };
}

/** "Is the ban on export new?": what became of the clause that speaks of it. */
async function changesOfClauseMeant(first: Lookup): Promise<FoundByReading | null> {
  const { understanding } = first;
  const [asProvisions] = understanding.otherwise;
  if (!asProvisions) return null;
  const { findings } = await find({ ...first, understanding: asProvisions, book: new EvidenceBook() });
  const [found] = findings;
  if (found?.kind !== "provisions") return null;
  const { standard, clause } = found.first;
  const scope = { ...understanding.scope, named: [standard], likely: [] };
  const ofClause = { ...understanding, scope, clause: clause.number, topic: "", setOff: false, duties: null };
  const lookup = { ...first, understanding: ofClause, book: new EvidenceBook() };
  const changes = await find(lookup);
  return changes.findings.some(({ kind }) => kind === "changes" || kind === "unchanged")
    ? { lookup, ...changes }
    : null;
}
