import type { Change, ForceChange, ForceDirection } from "../../changes/change-set.ts";
import type { Clause } from "../../standards/clause.ts";
import type { Edition, EditionText } from "../../standards/standard.ts";
import type { EvidenceBook } from "../evidence.ts";
import type { ChangePoint } from "../findings.ts";
import type { Comparison } from "./compare-editions.ts";
import { quoteIn, tellingQuotes, type Quote } from "./quotes.ts";

/**
 * A change with the words that show it, cited in each edition that it concerns.
 * @param asked the directions of force to show, where it has one of them
 */
export function changePoint(
  book: EvidenceBook,
  compared: Comparison,
  change: Change,
  asked: readonly ForceDirection[] = [],
): ChangePoint {
  const old = change.oldIds.flatMap((id) => compared.old.get(id) ?? []);
  const after = change.newIds.flatMap((id) => compared.new.get(id) ?? []);
  const force = weightiestForce(change.force, asked);
  const telling = tellingQuotes(change, old, after);
  const oldQuote = quoteIn(old, force?.old ?? null) ?? telling.old;
  const newQuote = quoteIn(after, force?.new ?? null) ?? telling.new;
  const shows =
    force === null ? telling.shows : force.old === null ? "new" : force.new === null ? "old" : "both";
  const cite = (edition: Edition, text: EditionText, quote: Quote | null) =>
    quote ? [book.citeClause({ edition, text, clause: quote.clause }, quote.words)] : [];
  return {
    change,
    reference: {
      fromText: compared.fromText.id,
      toText: compared.toText.id,
      oldIds: change.oldIds,
      newIds: change.newIds,
    },
    old,
    new: after,
    force,
    oldQuote: shows === "new" ? null : (oldQuote?.words ?? null),
    newQuote: shows === "old" ? null : (newQuote?.words ?? null),
    evidence: [
      ...cite(compared.from, compared.fromText, oldQuote),
      ...cite(compared.to, compared.toText, newQuote),
      ...remaining(old, oldQuote).map((clause) =>
        book.citeClause({ edition: compared.from, text: compared.fromText, clause }, firstWords(clause)),
      ),
      ...remaining(after, newQuote).map((clause) =>
        book.citeClause({ edition: compared.to, text: compared.toText, clause }, firstWords(clause)),
      ),
    ].filter((id, i, all) => all.indexOf(id) === i),
  };
}

/** The other clauses of a merge or a split are cited too, each by its heading or first words. */
function remaining(clauses: readonly Clause[], quoted: Quote | null): readonly Clause[] {
  return clauses.filter((clause) => clause !== quoted?.clause && (clause.title ?? clause.text) !== "");
}

function firstWords(clause: Clause): string {
  return clause.title ?? clause.text.slice(0, 80).split("\n")[0] ?? "";
}

/** Most telling first. */
const DIRECTIONS: readonly ForceDirection[] = ["reversed", "tightened", "created", "relaxed", "removed"];

/** The change of force to show: one of those asked for, if any are. */
function weightiestForce(
  force: readonly ForceChange[],
  asked: readonly ForceDirection[],
): ForceChange | null {
  const rank = ({ direction }: ForceChange) =>
    DIRECTIONS.indexOf(direction) + (asked.length === 0 || asked.includes(direction) ? 0 : DIRECTIONS.length);
  return force.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}
