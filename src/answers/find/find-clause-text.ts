import type { Clause } from "../../standards/clause.ts";
import { textFor, type Edition, type EditionText, type Standard } from "../../standards/standard.ts";
import type { Findings, ProvisionPoint } from "../findings.ts";
import { editionNamed } from "../resolve/choose-editions.ts";
import { chooseStandard } from "../resolve/choose-standard.ts";
import { editionsOf } from "../understand/catalogue.ts";
import { askBack, noStandard } from "./ask-back.ts";
import { isCoded, isNumbered } from "./clause-number.ts";
import { isOpenForComment } from "./comment-periods.ts";
import type { Lookup } from "./lookup.ts";
import { pageOf } from "./page.ts";
import { shorten } from "./quotes.ts";
import { supersededAmong } from "./superseded.ts";

/** Blocks of its own, and clauses under it. */
const MOST_PARTS = 12;
/** A clause that was asked for by number is shown in longer pieces than a quotation among others. */
const LONGEST_BLOCK = 700;

/** A clause by its number, in the standard that was named or in the only one that has such a clause. */
export async function findClause(lookup: Lookup, number: string): Promise<Findings> {
  const { catalogue, understanding } = lookup;
  const { scope } = understanding;
  const chosen = chooseStandard(scope, catalogue);
  if (chosen.found === "one") return clauseOf(lookup, chosen.standard, number);
  if (chosen.found === "several") return askBack(lookup, chosen.candidates);
  if (scope.groups.length + scope.committees.length > 0) return noStandard(lookup);
  const having: Standard[] = [];
  for (const standard of catalogue.standards) {
    const place = await placeOf(lookup, editionsOf(catalogue, standard).at(-1), number);
    if (place) having.push(standard);
  }
  const [only, second] = having;
  if (only && !second) return clauseOf(lookup, only, number);
  return only ? askBack(lookup, having) : { kind: "no-standard" };
}

/** In the edition that was named, else in the newest. */
async function clauseOf(lookup: Lookup, standard: Standard, number: string): Promise<Findings> {
  const { catalogue, understanding, book } = lookup;
  const editions = editionsOf(catalogue, standard);
  const [reference] = understanding.editions;
  const edition = reference ? editionNamed(editions, reference) : (editions.at(-1) ?? null);
  if (!edition) return { kind: "no-such-edition", standard, held: editions };
  const place = await placeOf(lookup, edition, number);
  if (!place) return { kind: "no-such-clause", standard, edition, clause: number };
  const { text, clause, clauses } = place;
  const point = (quote: string): Omit<ProvisionPoint, "evidence"> => ({
    standard,
    edition,
    text,
    clause,
    quote,
    provision: null,
    alsoIn: [],
    binds: null,
  });
  const own = wordsOf(clause).map(point);
  const [first] = own;
  if (!first) return { kind: "no-such-clause", standard, edition, clause: number };
  const children = clauses.filter((c) => c.parent === clause.id && c.title !== null);
  const { shown, ...part } = pageOf([...own, ...children], understanding.toldBefore, MOST_PARTS);
  return {
    kind: "provisions",
    list: "found",
    clause: number,
    first,
    points: shown.flatMap((one) =>
      "quote" in one ? [{ ...one, evidence: book.citeClause({ edition, text, clause }, one.quote) }] : [],
    ),
    ...part,
    children: shown.flatMap((one) =>
      "quote" in one
        ? []
        : [{ clause: one, evidence: book.citeClause({ edition, text, clause: one }, one.title ?? "") }],
    ),
    silent: [],
    openForComment: isOpenForComment(lookup, standard),
    superseded: supersededAmong(lookup, [first]),
  };
}

interface FoundClause {
  readonly text: EditionText;
  readonly clauses: readonly Clause[];
  readonly clause: Clause;
}

async function placeOf(
  { question, view }: Lookup,
  edition: Edition | undefined,
  number: string,
): Promise<FoundClause | null> {
  const text = edition && textFor(edition, question.language);
  const clauses = text ? await view.clauses(text.id) : [];
  const clause = clauses.find((c) => isNumbered(c.number, number) || isCoded(c.title, number));
  return text && clause ? { text, clauses, clause } : null;
}

/** A clause's words by block, or its title where it has none of its own. */
function wordsOf(clause: Clause): readonly string[] {
  const blocks = clause.blocks
    .map((block) => clause.text.slice(block.start, block.end).trim())
    .filter((words) => words !== "");
  const words = blocks.length > 0 ? blocks : clause.text === "" ? [] : [clause.text];
  return words.length > 0
    ? words.map((w) => shorten(w, 0, LONGEST_BLOCK))
    : clause.title === null
      ? []
      : [clause.title];
}
