import { clauseLabel, blockAt, type Clause } from "../standards/clause.ts";
import { COVER } from "../standards/cover.ts";
import { normalText, standsIn } from "../text/normal.ts";
import { idOf, type Bundle, type BundleCitation } from "./bundle.ts";
import { readAgain, type Originals, type ReadAgain } from "./read-original-again.ts";

/** Something that a bundle claims, and whether it holds. */
export interface Check {
  readonly what: string;
  readonly holds: boolean;
  /** What does not hold, in a sentence; null where it does. */
  readonly why: string | null;
}

export interface Proof {
  readonly id: string;
  readonly holds: boolean;
  readonly checks: readonly Check[];
}

/**
 * Proves a bundle against its originals: that it is what its id says, that each original is the file that was cited, byte
 * for byte, and that read again it says at the cited place what the bundle says it does, with every quotation in it.
 */
export async function proveBundle(bundle: Bundle, originals: Originals): Promise<Proof> {
  const own = idOf(bundle);
  const checks: Check[] = [
    check(
      "the bundle's id",
      own === bundle.id ? null : `Its content has the id ${own}, not ${bundle.id}: it was changed.`,
    ),
    check("the marks of its statements", wrongMark(bundle)),
  ];
  const read = new Map<string, ReadAgain>();
  for (const original of bundle.originals) {
    const again = await readAgain(original, originals);
    read.set(original.holds, again);
    checks.push(check(`the original ${original.source}`, "fault" in again ? again.fault : null));
  }
  for (const place of bundle.clauses)
    if (place.clauseId !== COVER)
      checks.push(
        check(`the clause ${place.textId}#${place.clauseId}`, wrongClause(place, read.get(place.textId))),
      );
  for (const item of bundle.news)
    checks.push(check(`the report ${item.id}`, wrongReport(item, read.get(`news:${item.id}`))));
  for (const citation of bundle.citations)
    checks.push(
      check(`[${citation.mark}] “${citation.quote.slice(0, SHOWN)}”`, wrongCitation(citation, bundle, read)),
    );
  return { id: bundle.id, holds: checks.every(({ holds }) => holds), checks };
}

/** UTF-16 units of a quotation that name it. */
const SHOWN = 60;

function check(what: string, why: string | null): Check {
  return { what, holds: why === null, why };
}

function wrongMark({ outcome, statements, citations }: Bundle): string | null {
  const states = outcome === "answered" || outcome === "partly";
  if (states && (statements[0]?.marks.length ?? 0) === 0)
    return "It states something without citing anything.";
  const known = new Set(citations.map(({ mark }) => mark));
  const lost = statements.flatMap(({ marks }) => marks).find((mark) => !known.has(mark));
  return lost === undefined ? null : `A statement rests on [${lost}], which is not among the citations.`;
}

function wrongClause(
  { clauseId, title, text }: Bundle["clauses"][number],
  read: ReadAgain | undefined,
): string | null {
  if (!read || "fault" in read) return "Its original cannot be read.";
  const clause = clauseIn(read, clauseId);
  if (!clause) return "The original has no such clause.";
  if (clause.title !== title) return `The original's title is “${clause.title ?? ""}”.`;
  return clause.text === text ? null : "The original says something else there.";
}

function wrongReport({ title, text }: Bundle["news"][number], read: ReadAgain | undefined): string | null {
  if (!read || "fault" in read || read.content.kind !== "news") return "Its original cannot be read.";
  const { item } = read.content;
  return item.title === title && item.text === text ? null : "The original says something else.";
}

function wrongCitation(
  citation: BundleCitation,
  bundle: Bundle,
  all: ReadonlyMap<string, ReadAgain>,
): string | null {
  if (!isHeld(citation, bundle)) return "The bundle does not hold what stands there.";
  const holds = citation.kind === "news" ? `news:${citation.news}` : citation.textId;
  const read = all.get(holds);
  if (!read) return "The bundle names no original for it.";
  if ("fault" in read) return "Its original cannot be read.";
  if (citation.kind === "news") {
    if (read.content.kind !== "news") return "Its original is no report.";
    const { title, text, publisher, published } = read.content.item;
    if (publisher !== citation.publisher || published !== citation.published || title !== citation.title)
      return `The original is “${title}”, ${publisher}, ${published}.`;
    return standsIn(citation.quote, `${title}\n${text}`) ? null : NOT_THERE;
  }
  if (read.content.kind !== "text") return "Its original is no text of a standard.";
  const { text, place } = read.content;
  if (text.language !== citation.language) return `The original's language is ${text.language}.`;
  if (place.standard !== citation.standard || place.id !== citation.edition)
    return `The original is ${place.id}, not ${citation.edition}.`;
  if (citation.clauseId === COVER) return wrongCover(citation, bundle, read);
  const clause = clauseIn(read, citation.clauseId);
  if (!clause) return "The original has no such clause.";
  if (!standsIn(citation.quote, `${clause.title ?? ""}\n${clause.text}`)) return NOT_THERE;
  if (labelOf(clause, citation.quote) !== citation.clause)
    return `In the original these words stand in ${labelOf(clause, citation.quote)}, not in ${citation.clause}.`;
  return clause.page === citation.page
    ? null
    : `In the original these words stand on page ${clause.page ?? "none"}.`;
}

function isHeld(citation: BundleCitation, { clauses, news }: Bundle): boolean {
  return citation.kind === "news"
    ? news.some(({ id }) => id === citation.news)
    : clauses.some(({ textId, clauseId }) => textId === citation.textId && clauseId === citation.clauseId);
}

const NOT_THERE = "These words do not stand there in the original.";

/** What an edition states of itself stands in its texts, or where somebody stated it of them. */
function wrongCover(
  { quote }: BundleCitation,
  { clauses }: Bundle,
  read: Exclude<ReadAgain, { fault: string }>,
): string | null {
  if (read.content.kind !== "text") return NOT_THERE;
  const cover = clauses.find(
    (one) => one.clauseId === COVER && read.content.kind === "text" && one.textId === read.content.text.id,
  );
  if (!cover || !standsIn(quote, cover.text))
    return "It does not stand among what the bundle says of the edition.";
  const { text, facts, recognised } = read.content;
  const stated = [text.title, ...wordsIn(facts), ...wordsIn(recognised), ...read.stated.flatMap(wordsIn)];
  const isStated = stated.some((words) => words !== null && normalText(words).includes(normalText(quote)));
  return isStated ? null : "No original states this; somebody may have said so by `edit`.";
}

/** All texts in a value, however deep. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}

function clauseIn(read: Exclude<ReadAgain, { fault: string }>, id: string): Clause | null {
  if (read.content.kind !== "text") return null;
  return read.content.clauses.find((clause) => clause.id === id) ?? null;
}

/** As it is cited: the list item in which the words stand is named. */
function labelOf(clause: Clause, quote: string): string {
  const at = clause.text.indexOf(quote);
  const block = at < 0 ? null : blockAt(clause, at);
  const anchor = block?.kind === "item" && block.label !== null ? ` ${block.label}` : "";
  return clauseLabel(clause) + anchor;
}
