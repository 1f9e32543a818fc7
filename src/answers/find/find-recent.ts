import type { Edition, Standard } from "../../standards/standard.ts";
import type { CitedEdition, Findings, RecentFindings } from "../findings.ts";
import { standardsInScope } from "../resolve/choose-standard.ts";
import { editionsOf } from "../understand/catalogue.ts";
import { changePoint } from "./change-point.ts";
import { citeEdition } from "./cite-edition.ts";
import { compareEditions } from "./compare-editions.ts";
import { citedEdition } from "./find-editions.ts";
import type { Lookup } from "./lookup.ts";
import { pageOf } from "./page.ts";
import { directionsAsked, isOfStructure, withinFilter } from "./select-changes.ts";
import { stretch } from "./stretch.ts";

/** Changes told of each edition that came out: fewer where there are many editions. */
const MOST_POINTS = 9;
const MOST_POINTS_EACH = 3;
/** Editions told of before the answer grows too long. */
const MOST_EDITIONS = 8;

/** What came out in the time asked about, over all standards in scope, with what matters most in each. */
export async function findRecent(lookup: Lookup): Promise<Findings> {
  const { understanding, catalogue, book } = lookup;
  const time = stretch(understanding.dates, understanding.today);
  const all = standardsInScope(understanding.scope, catalogue)
    .flatMap((standard) => issuedWithin(standard, editionsOf(catalogue, standard), time))
    .sort((a, b) => ((a.to.date ?? "") < (b.to.date ?? "") ? 1 : -1));
  if (all.length === 0) return { kind: "nothing-since", standard: null, ...time, newest: null };
  const { shown: issued, ...part } = pageOf(all, understanding.toldBefore, MOST_EDITIONS);
  const each = Math.max(1, Math.min(MOST_POINTS_EACH, Math.floor(MOST_POINTS / issued.length)));
  const issues: RecentFindings["issues"][number][] = [];
  const first: CitedEdition[] = [];
  for (const { standard, from, to } of issued) {
    const compared = from ? await compareEditions(lookup.view, from, to, lookup.question.language) : null;
    if (!from || !compared) {
      first.push(citedEdition(lookup, standard, to));
      continue;
    }
    const telling = withinFilter(compared.set.changes, understanding, compared)
      .filter((change) => change.significance > 0 || isOfStructure(change, understanding.structures))
      .sort((a, b) => b.significance - a.significance)
      .slice(0, each);
    issues.push({
      standard,
      from,
      to,
      fromText: compared.fromText,
      toText: compared.toText,
      evidence: [citeEdition(book, to, compared.toText), citeEdition(book, from, compared.fromText)],
      points: telling.map((change) =>
        changePoint(lookup.book, compared, change, directionsAsked(lookup.understanding.duties)),
      ),
    });
  }
  return { kind: "recent", from: time.from, to: time.to, issues, first, ...part };
}

/** The newest edition of the stretch against the last one before it; the first of all stands alone. */
function issuedWithin(
  standard: Standard,
  editions: readonly Edition[],
  time: { readonly from: string; readonly to: string },
) {
  const to = editions.findLast((e) => e.date !== null && time.from <= e.date && e.date <= time.to);
  if (!to) return [];
  const before = editions.findLast((e) => e.date !== null && e.date < time.from) ?? editions[0];
  return [{ standard, from: before === to ? null : (before ?? null), to }];
}
