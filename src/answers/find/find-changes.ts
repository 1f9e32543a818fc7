import type { Edition, Standard } from "../../standards/standard.ts";
import type { ChangeFindings, Findings } from "../findings.ts";
import { chooseEditions } from "../resolve/choose-editions.ts";
import { chooseStandard, standardsInScope } from "../resolve/choose-standard.ts";
import { editionsOf } from "../understand/catalogue.ts";
import { askBack, noStandard } from "./ask-back.ts";
import { changePoint } from "./change-point.ts";
import { citeEdition } from "./cite-edition.ts";
import { compareEditions } from "./compare-editions.ts";
import { findRecent } from "./find-recent.ts";
import type { Lookup } from "./lookup.ts";
import { withinClause, withinDuties, withinTopic } from "./select-changes.ts";

/** Points an answer tells before it says how many more there are. */
const MOST_POINTS = 8;

/** What changed: in one standard between two editions, or in a stretch of time over all that are in scope. */
export async function findChanges(lookup: Lookup): Promise<Findings> {
  const { understanding, catalogue } = lookup;
  const { scope, dates } = understanding;
  const nothingNamed =
    scope.named.length + scope.groups.length + scope.committees.length + scope.likely.length === 0;
  const overAll = scope.named.length === 0 && scope.unheldNumber === null && dates.length > 0;
  if (overAll && (nothingNamed || standardsInScope(scope, catalogue).length > 1)) return findRecent(lookup);
  const chosen = chooseStandard(scope, catalogue);
  if (chosen.found === "several") return askBack(lookup, chosen.candidates);
  if (chosen.found === "none") return noStandard(lookup);
  const { standard } = chosen;
  const editions = editionsOf(catalogue, standard);
  const pair = chooseEditions(editions, understanding.editions, dates, lookup.question.text);
  switch (pair.found) {
    case "no-such-edition":
      return { kind: "no-such-edition", standard, held: editions };
    case "first":
      return { kind: "single-edition", standard, only: pair.only };
    case "nothing-since":
      return { kind: "nothing-since", standard, since: dates[0]?.from ?? "", newest: pair.newest };
    case "pair":
      return changesBetween(lookup, standard, pair.from, pair.to, chosen.others);
  }
}

async function changesBetween(
  lookup: Lookup,
  standard: Standard,
  from: Edition,
  to: Edition,
  others: readonly Standard[],
): Promise<Findings> {
  const { clause, duties, topic } = lookup.understanding;
  const compared = await compareEditions(lookup, from, to);
  if (!compared) return { kind: "no-common-language", standard, from, to };
  const told = compared.set.changes.filter(
    (change) => change.significance > 0 || (clause !== null && change.text !== "same"),
  );
  const ofClause = withinClause(told, clause, compared);
  const ofDuty = withinDuties(ofClause, duties);
  const { changes, topic: foundTopic } = withinTopic(ofDuty, topic, compared);
  if (changes.length === 0)
    return { kind: "no-such-change", standard, from, to, duties, topic: foundTopic, clause };
  const ranked = [...changes].sort((a, b) => b.significance - a.significance);
  const findings: ChangeFindings = {
    kind: "changes",
    standard,
    from,
    to,
    fromText: compared.fromText,
    toText: compared.toText,
    evidence: [
      citeEdition(lookup.book, to, compared.toText),
      citeEdition(lookup.book, from, compared.fromText),
    ],
    summary: compared.set.summary,
    clause,
    topic: foundTopic,
    duties,
    points: ranked.slice(0, MOST_POINTS).map((change) => changePoint(lookup, compared, change)),
    more: Math.max(0, ranked.length - MOST_POINTS),
    others,
  };
  return findings;
}
