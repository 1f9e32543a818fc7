import type { Clause } from "../../standards/clause.ts";
import type { Edition, Standard } from "../../standards/standard.ts";
import type { ChangeFilter, ChangeFindings, ComparedEditions, Findings } from "../findings.ts";
import { chooseEditions } from "../resolve/choose-editions.ts";
import { chooseStandard, standardsInScope } from "../resolve/choose-standard.ts";
import { editionsOf } from "../understand/catalogue.ts";
import { askBack, noStandard } from "./ask-back.ts";
import { changePoint } from "./change-point.ts";
import { isNumbered } from "./clause-number.ts";
import { isOpenForComment } from "./comment-periods.ts";
import { citeEdition } from "./cite-edition.ts";
import { compareEditions, type Comparison } from "./compare-editions.ts";
import { citedEdition } from "./find-editions.ts";
import { findRecent } from "./find-recent.ts";
import type { Lookup } from "./lookup.ts";
import { pageOf } from "./page.ts";
import { sentenceAt } from "./quotes.ts";
import { directionsAsked, withinFilter, withinTopic } from "./select-changes.ts";
import { stretch } from "./stretch.ts";

/** Points an answer tells before it says how many more there are. */
const MOST_POINTS = 8;
/** Words that set one thing against another. */
const COMPARES = /\bcompar|\bdiffer|\bversus\b|\bvs\b|比较|对比|区别|差异|相比/i;
/** Other standards of the group that are named beside it. */
const MOST_OTHERS = 4;

/** What changed: in one standard between two editions, or in a stretch of time over all that are in scope. */
export async function findChanges(lookup: Lookup): Promise<Findings> {
  const { understanding, catalogue } = lookup;
  const { scope, dates } = understanding;
  const nothingNamed =
    scope.named.length + scope.groups.length + scope.committees.length + scope.likely.length === 0;
  const overAll = scope.named.length === 0 && scope.unheldNumber === null && dates.length > 0;
  if (overAll && (nothingNamed || standardsInScope(scope, catalogue).length > 1)) return findRecent(lookup);
  if (scope.named.length > 1 && COMPARES.test(understanding.asRead))
    return {
      kind: "two-standards",
      standards: scope.named,
      newest: scope.named.flatMap((standard) => editionsOf(catalogue, standard).at(-1) ?? []),
    };
  const chosen = chooseStandard(scope, catalogue);
  if (chosen.found === "several") return askBack(lookup, chosen.candidates);
  if (chosen.found === "none") return noStandard(lookup);
  const { standard } = chosen;
  const editions = editionsOf(catalogue, standard);
  const pair = chooseEditions(editions, understanding.editions, dates, understanding.asRead);
  switch (pair.found) {
    case "no-such-edition":
      return { kind: "no-such-edition", standard, held: editions };
    case "first":
      return { kind: "single-edition", standard, only: pair.only };
    case "nothing-since":
      return { kind: "nothing-since", standard, ...stretch(dates, understanding.today), newest: pair.newest };
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
  const { topic, setOff, clause, duties, structures, editorialOnly, parts, toldBefore } =
    lookup.understanding;
  const filter: ChangeFilter = { clause, duties, structures, editorialOnly, parts };
  const narrowed =
    clause !== null || duties !== null || structures.length + parts.length > 0 || editorialOnly;
  const compared = await compareEditions(lookup.view, from, to, lookup.question.language);
  if (!compared) return { kind: "no-common-language", standard, from, to };
  const told = compared.set.changes.filter(
    (change) =>
      change.significance > 0 ||
      (narrowed && (change.text !== "same" || structures.includes(change.structure))),
  );
  const ofFilter = withinFilter(told, filter, compared);
  const { changes, topic: foundTopic } = withinTopic(ofFilter, topic, setOff, compared, [
    ...Object.values(standard.titles),
    ...standard.aliases,
  ]);
  const evidence = [
    citeEdition(lookup.book, to, compared.toText),
    citeEdition(lookup.book, from, compared.fromText),
  ];
  const sides = { standard, from, to, fromText: compared.fromText, toText: compared.toText, evidence };
  const onlyByClause = duties === null && structures.length + parts.length === 0 && !editorialOnly;
  if (changes.length === 0 && clause !== null && onlyByClause && foundTopic === null)
    return unchangedClause(lookup, compared, sides, clause);
  if (changes.length === 0 && (narrowed || foundTopic !== null))
    return { kind: "no-such-change", standard, from, to, filter, topic: foundTopic };
  const ranked = [...changes].sort((a, b) => b.significance - a.significance);
  const { shown, ...part } = pageOf(ranked, toldBefore, MOST_POINTS);
  return {
    ...sides,
    kind: "changes",
    summary: compared.set.summary,
    filter,
    topic: foundTopic,
    points: shown.map((change) => changePoint(lookup.book, compared, change, directionsAsked(duties))),
    ...part,
    openForComment: isOpenForComment(lookup, standard),
    unchanged: clause === null || toldBefore > 0 ? [] : stillThere(lookup, compared, clause),
    others: others.slice(0, MOST_OTHERS).flatMap((other) => {
      const newest = editionsOf(lookup.catalogue, other).at(-1);
      return newest ? [citedEdition(lookup, other, newest)] : [];
    }),
  };
}

/** That a clause did not change is an answer too, where there is such a clause. */
function unchangedClause(
  { book }: Lookup,
  compared: Comparison,
  sides: ComparedEditions,
  number: string,
): Findings {
  const { standard, to, from } = sides;
  const named = (clause: Clause | undefined) => isNumbered(clause?.number ?? null, number);
  const change = compared.set.changes.find(
    (c) =>
      c.newIds.some((id) => named(compared.new.get(id))) ||
      c.oldIds.some((id) => named(compared.old.get(id))),
  );
  const old = compared.old.get(change?.oldIds[0] ?? "");
  const after = compared.new.get(change?.newIds[0] ?? "");
  if (!old || !after) return { kind: "no-such-clause", standard, edition: to, clause: number };
  const quote = sentenceAt([after], (after.title ?? "").length + 1)?.words ?? after.title ?? "";
  const evidence = [
    book.citeClause({ edition: to, text: compared.toText, clause: after }, quote),
    book.citeClause({ edition: from, text: compared.fromText, clause: old }, quote),
  ];
  return { ...sides, kind: "unchanged", old, new: after, quote, evidence };
}

/** The clause that bears the number today, where that clause did not change although others that bore it did. */
function stillThere({ book }: Lookup, compared: Comparison, number: string): ChangeFindings["unchanged"] {
  return compared.set.changes.flatMap((change) => {
    const [old, after] = [compared.old.get(change.oldIds[0] ?? ""), compared.new.get(change.newIds[0] ?? "")];
    if (
      change.text !== "same" ||
      !old ||
      !after ||
      !isNumbered(after.number, number) ||
      after.number === old.number
    )
      return [];
    const quote = after.title ?? after.text.slice(0, 80);
    return [
      {
        clause: after,
        was: old.number,
        evidence: [book.citeClause({ edition: compared.to, text: compared.toText, clause: after }, quote)],
      },
    ];
  });
}
