import type { Change, ForceChange, ForceDirection } from "../../changes/change-set.ts";
import { placeOfUse, type Consequences } from "../../changes/consequences.ts";
import { namingSide } from "../../changes/own-clauses.ts";
import type { Clause } from "../../standards/clause.ts";
import type { Edition, EditionText } from "../../standards/standard.ts";
import type { EvidenceBook } from "../evidence.ts";
import type { ChangePoint, Reach } from "../findings.ts";
import { citeEdition } from "./cite-edition.ts";
import type { Comparison } from "./compare-editions.ts";
import { NEIGHBOURS, type IntroducedIn } from "./introductions.ts";
import { wordsOfFigure, wordsOfWarning } from "./warning-words.ts";
import { quoteIn, sentenceAt, tellingQuotes, type Quote } from "./quotes.ts";

/** What is known of a comparison beyond each change by itself. */
interface Further {
  /** What its changed terms and references reach. */
  readonly consequences: Consequences;
  readonly introducedIn: IntroducedIn;
  /** Figures are asked for: they are shown before duties. */
  readonly figuresAsked: boolean;
}

const NOTHING_FURTHER: Further = {
  consequences: { terms: [], references: [], documents: [] },
  introducedIn: NEIGHBOURS,
  figuresAsked: false,
};

/**
 * A change with the words that show it, cited in each edition that it concerns.
 * @param asked the directions of force to show, where it has one of them
 */
export function changePoint(
  book: EvidenceBook,
  compared: Comparison,
  change: Change,
  asked: readonly ForceDirection[] = [],
  further: Further = NOTHING_FURTHER,
): ChangePoint {
  const old = change.oldIds.flatMap((id) => compared.old.get(id) ?? []);
  const after = change.newIds.flatMap((id) => compared.new.get(id) ?? []);
  const guests = guestsOf(change, compared);
  const weightiest = weightiestForce(change.force, asked);
  const isOfFigure = further.figuresAsked || (weightiest === null && change.reasons[0] === "figure-changed");
  const figure = isOfFigure ? wordsOfFigure(change, old, after) : null;
  const force = figure && !holds(figure.new, weightiest?.new ?? null) ? null : weightiest;
  const telling = tellingQuotes(change, old, after);
  const said = force ?? wordsOfWarning(compared, change, old, after) ?? figure;
  const oldQuote = quoteIn(old, said?.old ?? null) ?? telling.old;
  const newQuote = quoteIn(after, said?.new ?? null) ?? telling.new;
  const reached = reachOf(further.consequences, change, compared, book);
  const shows =
    said === null ? telling.shows : said.old === null ? "new" : said.new === null ? "old" : "both";
  const shown = {
    old: shows === "new" ? null : (oldQuote?.words ?? null),
    new: shows === "old" ? null : (newQuote?.words ?? null),
  };
  const introduced = further.introducedIn(change, { force, figure: figure?.figure ?? null, ...shown });
  const cite = (edition: Edition, text: EditionText, quote: Quote | null) =>
    quote ? [book.citeClause({ edition, text, clause: quote.clause }, quote.words)] : [];
  return {
    change,
    reference: {
      fromText: compared.fromText.id,
      toText: compared.toText.id,
      oldIds: change.oldIds,
      newIds: change.newIds,
      called: namingSide(change),
    },
    guests,
    old,
    new: after,
    force,
    oldQuote: shown.old,
    newQuote: shown.new,
    reach: reached && reached.reach,
    introducedIn: introduced?.edition ?? null,
    evidence: [
      ...cite(compared.from, compared.fromText, oldQuote),
      ...cite(compared.to, compared.toText, newQuote),
      ...remaining(old, oldQuote).map((clause) =>
        book.citeClause({ edition: compared.from, text: compared.fromText, clause }, firstWords(clause)),
      ),
      ...remaining(after, newQuote).map((clause) =>
        book.citeClause({ edition: compared.to, text: compared.toText, clause }, firstWords(clause)),
      ),
      ...guests.map((clause) => {
        const isOld = change.guests[0]?.side === "old";
        const [edition, text] = isOld ? [compared.from, compared.fromText] : [compared.to, compared.toText];
        return book.citeClause({ edition, text, clause }, firstWords(clause));
      }),
      ...(reached?.evidence ?? []),
      ...(introduced ? [citeEdition(book, introduced.edition, introduced.text)] : []),
    ].filter((id, i, all) => all.indexOf(id) === i),
  };
}

/** The clauses that a clause took in, or gave off. */
export function guestsOf({ guests }: Change, compared: Pick<Comparison, "old" | "new">): readonly Clause[] {
  return guests.flatMap(({ side, id }) => compared[side].get(id) ?? []);
}

/** A provision that is an item of a list stands in the sentence without its label. */
function holds(sentence: string | null, provision: string | null): boolean {
  return sentence !== null && provision !== null && sentence.includes(provision);
}

/** Clauses that are named of those a term or a reference reaches. */
const MOST_REACHED = 3;

function reachOf(
  { terms, references }: Consequences,
  change: Change,
  compared: Comparison,
  book: EvidenceBook,
): { readonly reach: Reach; readonly evidence: readonly string[] } | null {
  const term = terms.find((one) => one.oldIds === change.oldIds);
  const reference = references.find((one) => one.oldIds === change.oldIds && one.citedIn.length > 0);
  const used = term?.term ?? reference?.to;
  const clauses = (term?.usedIn ?? reference?.citedIn ?? []).flatMap((id) => compared.new.get(id) ?? []);
  if (used === undefined || clauses.length === 0) return null;
  const named = clauses.slice(0, MOST_REACHED);
  const evidence = named.map((clause) => {
    const at = placeOfUse(clause.text, used);
    const quote = at < 0 ? null : sentenceAt([clause], (clause.title ? clause.title.length + 1 : 0) + at);
    return book.citeClause(
      { edition: compared.to, text: compared.toText, clause },
      quote?.words ?? firstWords(clause),
    );
  });
  const reach: Reach = {
    kind: term ? "term" : "reference",
    clauses: named,
    more: clauses.length - named.length,
  };
  return { reach, evidence };
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
