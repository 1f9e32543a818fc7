import type { Clause } from "../../standards/clause.ts";
import { textFor, type Standard } from "../../standards/standard.ts";
import type { Findings, ProvisionPoint } from "../findings.ts";
import { editionNamed } from "../resolve/choose-editions.ts";
import { editionsOf } from "../understand/catalogue.ts";
import type { Lookup } from "./lookup.ts";
import { shorten } from "./quotes.ts";

const MOST_QUOTES = 8;
const MOST_CHILDREN = 8;
/** A clause that was asked for by number is shown in longer pieces than a quotation among others. */
const LONGEST_BLOCK = 700;

/** A clause by its number: in the edition that was named, else in the newest; its words block by block. */
export async function findClauseByNumber(
  lookup: Lookup,
  standard: Standard,
  number: string,
): Promise<Findings> {
  const { catalogue, understanding, question, view, book } = lookup;
  const editions = editionsOf(catalogue, standard);
  const [reference] = understanding.editions;
  const edition = reference ? editionNamed(editions, reference) : (editions.at(-1) ?? null);
  if (!edition) return { kind: "no-such-edition", standard, held: editions };
  const text = textFor(edition, question.language);
  const clauses = text ? await view.clauses(text.id) : [];
  const clause = clauses.find((c) => c.number?.toUpperCase() === number);
  if (!text || !clause) return { kind: "no-such-clause", standard, edition, clause: number };
  const quotes = wordsOf(clause);
  const points = quotes.slice(0, MOST_QUOTES).map((quote): ProvisionPoint => ({
    standard,
    edition,
    text,
    clause,
    quote,
    provision: null,
    evidence: book.citeClause({ edition, text, clause }, quote),
    alsoIn: [],
  }));
  const children = clauses.filter((c) => c.parent === clause.id && c.title !== null).slice(0, MOST_CHILDREN);
  return {
    kind: "provisions",
    clause: number,
    points,
    children: children.map((child) => ({
      clause: child,
      evidence: book.citeClause({ edition, text, clause: child }, child.title ?? ""),
    })),
  };
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
