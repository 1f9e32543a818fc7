import { checkForeword, type ForewordCheck } from "../../changes/foreword-check.ts";
import { numbersOfEdition } from "../../standards/lineage.ts";
import { announcedChanges } from "../../standards/announced-changes.ts";
import type { Clause } from "../../standards/clause.ts";
import { findStandardNumbers, sameStandardNumber } from "../../standards/standard-number.ts";
import { textFor, type Edition } from "../../standards/standard.ts";
import type { EvidenceBook } from "../evidence.ts";
import type { ForewordPoint } from "../findings.ts";
import type { Lookup } from "./lookup.ts";
import type { Comparison } from "./compare-editions.ts";

/** Questions that hold a comparison against what was announced of it. */
const ASKS =
  /\bforewords?\b|\b(?:un)?announc(?:ed|es?|ing)\b|\bsilent(?:ly)?\b|前言|未(?:公布|列出|说明|提及|声明)|没有?(?:列出|列明|提到|说明|公布)/iu;

export function asksOfForeword(question: string): boolean {
  return ASKS.test(question);
}

/** What the foreword of the new edition announces, held against the comparison; null where it lists no changes. */
export function forewordOf(
  { catalogue }: Pick<Lookup, "catalogue">,
  compared: Comparison,
): ForewordCheck | null {
  const side = (
    { title, language }: Comparison["toText"],
    clauses: ReadonlyMap<string, Clause>,
    edition: Comparison["to"],
  ) => ({
    title,
    language,
    clauses: [...clauses.values()],
    numbers: numbersOfEdition(edition, catalogue.standards),
  });
  return checkForeword(
    compared.set.changes,
    side(compared.fromText, compared.old, compared.from),
    side(compared.toText, compared.new, compared.to),
  );
}

/** The edition that the foreword of `to` says it differs from, among those at hand; null where it says none of them. */
export async function editionAnnouncedAgainst(
  { view, catalogue, question }: Pick<Lookup, "view" | "catalogue" | "question">,
  to: Edition,
  editions: readonly Edition[],
): Promise<Edition | null> {
  const text = textFor(to, question.language);
  const clauses = text ? await view.clauses(text.id) : [];
  const listed = announcedChanges(clauses.filter(({ kind }) => kind === "foreword"));
  const [meant] = findStandardNumbers(listed.find(({ against }) => against !== null)?.against ?? "");
  if (!meant) return null;
  const isMeant = (edition: Edition): boolean =>
    numbersOfEdition(edition, catalogue.standards)
      .flatMap(findStandardNumbers)
      .some((number) => sameStandardNumber(number, meant));
  return editions.slice(0, editions.indexOf(to)).findLast(isMeant) ?? null;
}

/** Clauses with unannounced changes that an answer names. */
const MOST_NAMED = 5;

/** The check with its evidence: the list itself, what it announces in vain, and the clauses it is silent about. */
export function forewordPoint(book: EvidenceBook, compared: Comparison, check: ForewordCheck): ForewordPoint {
  const citeOld = (clause: Clause, quote: string) =>
    book.citeClause({ edition: compared.from, text: compared.fromText, clause }, quote);
  const citeNew = (clause: Clause, quote: string) =>
    book.citeClause({ edition: compared.to, text: compared.toText, clause }, quote);
  const headOf = (clause: Clause): string => clause.title ?? clause.text.split("\n")[0]?.slice(0, 80) ?? "";
  const placesOf = ({
    oldIds,
    newIds,
  }: {
    readonly oldIds: readonly string[];
    readonly newIds: readonly string[];
  }) => {
    const after = newIds.flatMap((id) => compared.new.get(id) ?? []).slice(0, 1);
    if (after.length > 0)
      return after.map((clause) => ({ clause, evidence: citeNew(clause, headOf(clause)) }));
    const old = oldIds.flatMap((id) => compared.old.get(id) ?? []).slice(0, 1);
    return old.map((clause) => ({ clause, evidence: citeOld(clause, headOf(clause)) }));
  };
  /** The first sentence that really changed and still stands. */
  const saidOf = ({ change, pieces }: ForewordCheck["notFound"][number]["really"][number]) =>
    pieces
      .flatMap(({ new: words }) => {
        const clauses = words === "" ? [] : change.newIds.flatMap((id) => compared.new.get(id) ?? []);
        const clause = clauses.find(({ text }) => text.includes(words));
        return clause ? [{ clause, evidence: citeNew(clause, words), says: words }] : [];
      })
      .slice(0, 1);
  const citeListed = ({ clause, text }: ForewordCheck["listed"][number]): string[] => {
    const foreword = compared.new.get(clause);
    return foreword ? [citeNew(foreword, text)] : [];
  };
  const silent = check.unannounced.flatMap(({ changes }) => changes);
  const ranked = silent.toSorted((a, b) => b.significance - a.significance);
  const named = ranked.slice(0, MOST_NAMED).flatMap(placesOf);
  return {
    against: check.against,
    applies: check.applies,
    listed: check.listed.length,
    confirmed: check.confirmed.length,
    evidence: check.listed.slice(0, 1).flatMap(citeListed),
    notFound: check.notFound.map(({ announced, because, changes, really }) => {
      const changed = because === "otherwise" ? really.slice(0, 1) : [];
      const said = changed.flatMap(saidOf);
      const meant = changed.length > 0 ? changed.map(({ change }) => change) : changes.slice(0, 1);
      const places = said.length > 0 ? said : meant.flatMap(placesOf);
      return {
        quote: announced.text,
        because,
        says: said[0]?.says ?? null,
        clauses: places.map(({ clause }) => clause),
        evidence: [...citeListed(announced), ...places.map(({ evidence }) => evidence)],
      };
    }),
    unannounced: silent.length,
    named: named.map(({ clause }) => clause),
    namedEvidence: named.map(({ evidence }) => evidence),
  };
}
