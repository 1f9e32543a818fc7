import type { Findings } from "../findings.ts";
import { pointsTold } from "../points-told.ts";
import { theOne } from "./ask-back.ts";
import { findChanges } from "./find-changes.ts";
import { findDeadlines } from "./find-deadlines.ts";
import { findEditions } from "./find-editions.ts";
import { findNews } from "./find-news.ts";
import { findProvisions } from "./find-provisions.ts";
import { findRecent } from "./find-recent.ts";
import type { Lookup } from "./lookup.ts";

/**
 * What the library holds on a question: one finding for each thing it asks, the main one first. A further one is given
 * only where it was found; `missed` tells that there were others.
 */
export async function find(
  lookup: Lookup,
): Promise<{ readonly findings: readonly Findings[]; readonly missed: boolean }> {
  const { kind, scope, alsoAsked, toldBefore } = lookup.understanding;
  if (kind === "help") return { findings: [{ kind: "help" }], missed: false };
  if (kind === "thanks") return { findings: [{ kind: "thanks" }], missed: false };
  if (kind === "reason")
    return { findings: [{ kind: "no-reason", ...theOne(scope.named, lookup.catalogue) }], missed: false };
  const toldAll: Findings = { kind: "told-all", ...theOne(scope.named, lookup.catalogue) };
  if (kind === "rest-told") return { findings: [toldAll], missed: false };
  if (kind === "aside") return { findings: [{ kind: "out-of-scope" }], missed: false };
  if (scope.namesakes.length > 0 && scope.named.length === 0)
    return { findings: [{ kind: "namesakes", groups: scope.namesakes }], missed: false };
  const main = await findOfKind(kind, lookup);
  // What was there may have gone since.
  if (toldBefore > 0 && FOUND.has(main.kind) && pointsTold(main) === 0)
    return { findings: [toldAll], missed: false };
  const further: Findings[] = [];
  for (const other of FOUND.has(main.kind) ? alsoAsked : []) further.push(await findOfKind(other, lookup));
  const found = further.filter((findings) => FOUND.has(findings.kind));
  return { findings: [main, ...found], missed: found.length < further.length };
}

const FOUND: ReadonlySet<Findings["kind"]> = new Set([
  "changes",
  "unchanged",
  "recent",
  "provisions",
  "deadlines",
  "news",
  "editions",
]);

function findOfKind(kind: Lookup["understanding"]["kind"], lookup: Lookup): Promise<Findings> {
  const { scope, dates } = lookup.understanding;
  switch (kind) {
    case "changes":
      return findChanges(lookup);
    case "deadlines":
      return findDeadlines(lookup);
    case "news":
      return findNews(lookup);
    case "editions":
      return dates.length > 0 && scope.named.length === 0 ? findRecent(lookup) : findEditions(lookup);
    default:
      return findProvisions(lookup);
  }
}
