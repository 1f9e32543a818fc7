import type { Day } from "../../text/dates.ts";
import type { CitedEdition, Findings } from "../findings.ts";
import { standardsInScope } from "../resolve/choose-standard.ts";
import { askBack, noStandard, theOne } from "./ask-back.ts";
import { commentPeriodsOf, type CommentPeriodOf } from "./comment-periods.ts";
import { citedEdition } from "./find-editions.ts";
import type { Lookup } from "./lookup.ts";
import { stretch } from "./stretch.ts";

/**
 * By when to comment: the comment periods that are open today in China, the soonest to close first. Of a standard
 * that was named also the latest one that has closed.
 */
export async function findDeadlines(lookup: Lookup): Promise<Findings> {
  const { scope, today, inField, dates } = lookup.understanding;
  if (scope.unheldNumber !== null && scope.named.length === 0) return noStandard(lookup);
  const likely =
    scope.named.length === 0 && scope.groups.length + scope.committees.length === 0 ? scope.likely : [];
  if (likely.length > 1) return askBack(lookup, likely);
  if (!inField && likely.length === 0) return { kind: "out-of-scope" };
  const named = scope.named.length > 0 ? scope.named : likely;
  const pool = named.length > 0 ? named : standardsInScope(scope, lookup.catalogue);
  if (pool.length === 0) return noStandard(lookup);
  const periods = pool.flatMap((standard) => commentPeriodsOf(lookup, standard));
  const time = dates.length > 0 ? stretch(dates, "9999-12-31") : null;
  const asked = (closes: Day) => time === null || (time.from <= closes && closes <= time.to);
  const open = periods
    .filter((p) => p.closes >= today && asked(p.closes))
    .sort((a, b) => (a.closes < b.closes ? -1 : 1));
  const past = periods
    .filter((p) => p.closes < today && asked(p.closes))
    .sort((a, b) => (a.closes < b.closes ? 1 : -1));
  const closed =
    named.length > 0
      ? named.flatMap((s) => past.find((p) => p.standard === s && !open.some((o) => o.standard === s)) ?? [])
      : open.length === 0
        ? past.slice(0, 1)
        : [];
  if (open.length + closed.length === 0) return { kind: "no-deadline", ...theOne(named, lookup.catalogue) };
  const cite = (p: CommentPeriodOf): CitedEdition => citedEdition(lookup, p.standard, p.edition);
  return {
    kind: "deadlines",
    scope: named.length > 0 ? "standard" : (scope.groups[0] ?? "all"),
    open: open.map(cite),
    closed: closed.map(cite),
  };
}
