import { replaces } from "../../standards/lineage.ts";
import { findStandardNumbers, sameStandardNumber } from "../../standards/standard-number.ts";
import { textFor, type Edition, type Standard } from "../../standards/standard.ts";
import { sentences } from "../../text/sentences.ts";
import type { CitedEdition, Lineage } from "../findings.ts";
import { editionsOf } from "../understand/catalogue.ts";
import { citeEdition } from "./cite-edition.ts";
import type { Lookup } from "./lookup.ts";
import { shorten } from "./quotes.ts";

type Cite = (standard: Standard, edition: Edition) => CitedEdition;

/** What a standard replaces, or what replaces it, with the words of the foreword that says so. */
export async function lineageOf(
  lookup: Lookup,
  standard: Standard,
  asked: Lineage["asked"],
  cite: Cite,
): Promise<Lineage> {
  const { catalogue } = lookup;
  const others = catalogue.standards.filter(
    (other) =>
      other.id !== standard.id &&
      (asked === "replaces" ? replaces(standard, other) : replaces(other, standard)),
  );
  const own = editionsOf(catalogue, standard).at(-1);
  const newest = others.flatMap((other) => {
    const edition = editionsOf(catalogue, other).at(-1);
    return edition ? [{ standard: other, edition }] : [];
  });
  const saying = asked === "replaces" ? [own] : newest.map(({ edition }) => edition);
  const evidence: string[] = [];
  for (const edition of saying)
    if (edition)
      evidence.push(...(await wordsOfForeword(lookup, edition, asked === "replaces" ? others : [standard])));
  return {
    asked,
    of: null,
    related: newest.map((one) => cite(one.standard, one.edition)),
    unheld: asked === "replaces" ? unheldIn(standard, own, others) : [],
    evidence,
  };
}

/** What replaces a standard that is known by the foreword of its successor alone; null where no text speaks of it. */
export async function lineageOfUnheld(lookup: Lookup, number: string, cite: Cite): Promise<Lineage | null> {
  const [meant] = findStandardNumbers(number);
  const successors = lookup.catalogue.standards.flatMap((standard) => {
    const newest = editionsOf(lookup.catalogue, standard).at(-1);
    const named = [...standard.replaces, ...(newest?.replaces ?? [])].flatMap(findStandardNumbers);
    const isMeant = meant !== undefined && named.some((one) => sameStandardNumber(one, meant));
    return newest && isMeant ? [{ standard, newest }] : [];
  });
  if (successors.length === 0) return null;
  const evidence: string[] = [];
  for (const { newest } of successors) evidence.push(...(await wordsOfForeword(lookup, newest, [number])));
  const related = successors.map(({ standard, newest }) => cite(standard, newest));
  return { asked: "replaced-by", of: number, related, unheld: [], evidence };
}

/** Numbers that a standard says it replaces, of which no text is held. */
function unheldIn(
  standard: Standard,
  newest: Edition | undefined,
  held: readonly Standard[],
): readonly string[] {
  const own = held.flatMap(({ number, aliases }) =>
    [...(number === null ? [] : [number]), ...aliases].flatMap(findStandardNumbers),
  );
  const printed = [...standard.replaces, ...(newest?.replaces ?? [])].filter((name) => {
    const numbers = findStandardNumbers(name);
    return numbers.length > 0 && !numbers.some((one) => own.some((other) => sameStandardNumber(one, other)));
  });
  return [...new Set(printed)];
}

const SAYS_SO = /代替|替代|取代|\breplac|\bsupersed/i;

/** The sentence by which a foreword says what is replaced, else what the edition is called. */
async function wordsOfForeword(
  { view, book, question }: Lookup,
  edition: Edition,
  replaced: readonly (Standard | string)[],
): Promise<readonly string[]> {
  const text = textFor(edition, question.language);
  if (!text) return [];
  const numbers = replaced
    .flatMap((one) => (typeof one === "string" ? [one] : [one.number ?? "", ...one.aliases]))
    .flatMap(findStandardNumbers);
  for (const clause of await view.clauses(text.id)) {
    if (clause.kind !== "foreword") continue;
    const said = sentences(clause.text).find(
      (sentence) =>
        SAYS_SO.test(sentence.text) &&
        findStandardNumbers(sentence.text).some((one) => numbers.some((n) => sameStandardNumber(one, n))),
    );
    if (said) return [book.citeClause({ edition, text, clause }, shorten(said.text, 0))];
  }
  return [citeEdition(book, edition, text)];
}
