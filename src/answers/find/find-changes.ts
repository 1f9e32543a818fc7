import { consequencesOf } from "../../changes/consequences.ts";
import type { ForewordCheck } from "../../changes/foreword-check.ts";
import type { Clause } from "../../standards/clause.ts";
import { byIssue, type Edition, type Standard } from "../../standards/standard.ts";
import type { ChangeFilter, ChangeFindings, ComparedEditions, Findings } from "../findings.ts";
import { editionNamed } from "../resolve/choose-editions.ts";
import { chooseInLine } from "../resolve/choose-in-line.ts";
import { chooseStandard, standardsInScope } from "../resolve/choose-standard.ts";
import { editionsOfLine, newestOfEachLine } from "../resolve/lineage.ts";
import { editionsOf } from "../understand/catalogue.ts";
import { withoutParticles } from "../understand/question-words.ts";
import type { Scope } from "../understanding.ts";
import { askBack, noStandard } from "./ask-back.ts";
import { changePoint } from "./change-point.ts";
import { isNumbered } from "./clause-number.ts";
import { isOpenForComment } from "./comment-periods.ts";
import { citeEdition } from "./cite-edition.ts";
import { compareInAnyLanguage, type Comparison } from "./compare-editions.ts";
import { citedEdition } from "./find-editions.ts";
import { findProvisions } from "./find-provisions.ts";
import { asksOfForeword, editionAnnouncedAgainst, forewordOf, forewordPoint } from "./foreword-point.ts";
import { findRecent } from "./find-recent.ts";
import { introductionsIn } from "./introductions.ts";
import type { Lookup } from "./lookup.ts";
import { pageOf } from "./page.ts";
import { sentenceAt } from "./quotes.ts";
import { directionsAsked, isOfStructure, withinFilter, withinTopic } from "./select-changes.ts";
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
  const overAll = !meansOne(scope) && scope.unheldNumber === null && dates.length > 0;
  if (overAll && (nothingNamed || standardsInScope(scope, catalogue).length > 1)) return findRecent(lookup);
  const line = newestOfEachLine(scope.named);
  const [successor] = line;
  if (scope.named.length > 1 && successor && line.length === 1)
    return changesAcross(lookup, successor, scope.named);
  if (scope.named.length > 1 && understanding.topic !== "") return findProvisions(lookup);
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
  const pair = chooseInLine(understanding, catalogue, standard);
  switch (pair.found) {
    case "no-such-edition":
      return { kind: "no-such-edition", standard, held: editions };
    case "first":
      return { kind: "single-edition", standard, only: pair.only };
    case "nothing-since":
      return { kind: "nothing-since", standard, ...stretch(dates, understanding.today), newest: pair.newest };
    case "pair": {
      const from = (await announcedAgainst(lookup, standard, pair.to)) ?? pair.from;
      return changesBetween(lookup, standard, from, pair.to, chosen.others);
    }
  }
}

/** Whether a question's words name a standard, or can mean but one: a date in it is then one of its editions. */
function meansOne({ named, likely, groups, committees }: Scope): boolean {
  return named.length > 0 || (likely.length === 1 && groups.length + committees.length === 0);
}

/** Who asks of the foreword alone means the edition that it speaks of, where we hold that. */
async function announcedAgainst(lookup: Lookup, standard: Standard, to: Edition): Promise<Edition | null> {
  const { understanding, catalogue } = lookup;
  if (!asksOfForeword(understanding.asRead) || understanding.editions.length > 1) return null;
  return editionAnnouncedAgainst(lookup, to, editionsOfLine(standard, catalogue));
}

/** A standard and one that it replaces, both named: the newest edition of the one against that of the other. */
async function changesAcross(
  lookup: Lookup,
  successor: Standard,
  named: readonly Standard[],
): Promise<Findings> {
  const { catalogue, understanding } = lookup;
  const own = editionsOf(catalogue, successor);
  const earlier = named.filter((one) => one !== successor).flatMap((one) => editionsOf(catalogue, one));
  const asked = understanding.editions.flatMap((reference) => editionNamed(own, reference) ?? []);
  const [from, to] = [earlier.toSorted(byIssue).at(-1), asked.at(-1) ?? own.at(-1)];
  if (!from || !to) return { kind: "no-such-edition", standard: successor, held: own };
  return changesBetween(lookup, successor, from, to, []);
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
  const compared = await compareInAnyLanguage(lookup.view, from, to, lookup.question.language);
  if (!compared) return { kind: "no-common-language", standard, from, to };
  const told = compared.set.changes.filter(
    (change) =>
      change.significance > 0 || (narrowed && (change.text !== "same" || isOfStructure(change, structures))),
  );
  const asksForeword = asksOfForeword(lookup.understanding.asRead);
  const check = narrowed && !asksForeword ? null : forewordOf(lookup, compared);
  const silent = check?.applies === true ? new Set(check.unannounced.flatMap((one) => one.changes)) : null;
  const ofFilter = withinFilter(told, filter, compared);
  const { changes, topic: foundTopic } = asksForeword
    ? { changes: silent ? ofFilter.filter((change) => silent.has(change)) : ofFilter, topic: null }
    : withinTopic(
        ofFilter,
        {
          topic: withoutParticles(topic),
          setOff,
          otherWords: (term) => [...lookup.search.tellingTerms(term)],
        },
        compared,
        [...Object.values(standard.titles), ...standard.aliases],
      );
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
  const introducedIn = await introductionsIn(lookup, standard, compared);
  const consequences = consequencesOf(
    shown,
    { language: compared.fromText.language, clauses: [...compared.old.values()] },
    { language: compared.toText.language, clauses: [...compared.new.values()] },
  );
  return {
    ...sides,
    kind: "changes",
    summary: compared.set.summary,
    filter,
    topic: foundTopic,
    points: shown.map((change) =>
      changePoint(lookup.book, compared, change, directionsAsked(duties), {
        consequences,
        introducedIn,
        figuresAsked: parts.includes("figure"),
      }),
    ),
    ...part,
    openForComment: isOpenForComment(lookup, standard),
    foreword: forewordTold(lookup, compared, check, asksForeword),
    unchanged: clause === null || toldBefore > 0 ? [] : stillThere(lookup, compared, clause),
    others: others.slice(0, MOST_OTHERS).flatMap((other) => {
      const newest = editionsOf(lookup.catalogue, other).at(-1);
      return newest ? [citedEdition(lookup, other, newest)] : [];
    }),
  };
}

/** Told on the first page of an answer about all changes, and whenever it is asked for. */
function forewordTold(
  { book, understanding }: Lookup,
  compared: Comparison,
  check: ForewordCheck | null,
  asked: boolean,
): ChangeFindings["foreword"] {
  if (!check) return asked ? "no-list" : null;
  if (!asked && (!check.applies || understanding.toldBefore > 0)) return null;
  return forewordPoint(book, compared, check);
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
    ({ newIds, oldIds, host }) =>
      host === null &&
      (newIds.some((id) => named(compared.new.get(id))) || oldIds.some((id) => named(compared.old.get(id)))),
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
      change.host !== null ||
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
