import type { PassageFilter, SearchResult } from "../../retrieval/passage.ts";
import type { Edition, Standard } from "../../standards/standard.ts";
import { informativeTerms } from "../../text/tokens.ts";
import type { Findings, ProvisionPoint } from "../findings.ts";
import { editionNamed } from "../resolve/choose-editions.ts";
import { chooseStandard } from "../resolve/choose-standard.ts";
import { editionsOf } from "../understand/catalogue.ts";
import { withoutAsking } from "../understand/question-words.ts";
import { askBack } from "./ask-back.ts";
import { findClauseByNumber } from "./find-clause-text.ts";
import { findReported } from "./find-news.ts";
import type { Lookup } from "./lookup.ts";
import { provisionPoint } from "./provision-point.ts";

const MOST_POINTS = 4;

/**
 * The share of a question's informative words (weighted by rarity) that a clause must bear to count as an answer,
 * and how near to the best one further ones must come.
 */
const ENOUGH = 0.5;
const NEAR_BEST = 0.75;
/** A report touches on much; it must bear more of the question to answer it. */
const ENOUGH_REPORTED = 0.6;
/** With less than this share in common, a question is about something else altogether. */
const TOUCHED = 0.25;

/** With fewer words than this left beside a standard's name, the name itself is part of what is asked about. */
const WORDS_OF_A_TOPIC = 2;

/** What the texts say: the clause that was named, else the clauses that bear the question's words. */
export async function findProvisions(lookup: Lookup): Promise<Findings> {
  const { understanding, catalogue } = lookup;
  const { scope, clause, inField } = understanding;
  if (scope.unheldNumber !== null && scope.named.length === 0)
    return { kind: "unheld-number", number: scope.unheldNumber };
  if (clause !== null) {
    const chosen = chooseStandard(scope, catalogue);
    if (chosen.found === "several") return askBack(lookup, chosen.candidates);
    if (chosen.found === "one") return findClauseByNumber(lookup, chosen.standard, clause);
    return askBack(lookup, catalogue.standards);
  }
  const asked = editionAsked(lookup);
  if (asked.found === "no-such-edition") {
    return { kind: "no-such-edition", standard: asked.standard, held: editionsOf(catalogue, asked.standard) };
  }
  const query = queryOf(lookup);
  const results = await lookup.search.search(query, filterOf(lookup, asked.edition), MOST_POINTS * 3);
  const points = await tellingPoints(lookup, results);
  if (points.length > 0) return { kind: "provisions", clause: null, points, children: [] };
  // What no text says, the press may have reported: who joined, when a group was founded.
  const reported = scope.named.length > 0 ? null : await findReported(lookup, query, ENOUGH_REPORTED);
  if (reported) return reported;
  const touched = (results[0]?.coverage ?? 0) >= TOUCHED;
  return inField || touched ? { kind: "no-passage" } : { kind: "out-of-scope" };
}

async function tellingPoints(
  lookup: Lookup,
  results: readonly SearchResult[],
): Promise<readonly ProvisionPoint[]> {
  const enough = Math.max(ENOUGH, (results[0]?.coverage ?? 0) * NEAR_BEST);
  const points: ProvisionPoint[] = [];
  for (const result of results.filter((r) => r.coverage >= enough).slice(0, MOST_POINTS)) {
    const point = await provisionPoint(lookup, result);
    if (point) points.push(point);
  }
  return points;
}

/** What a standard or a group is called says where to look, not what for; unless little else is asked. */
function queryOf({ question, understanding }: Lookup): string {
  const topic = withoutAsking(understanding.topic);
  return new Set(informativeTerms(topic)).size >= WORDS_OF_A_TOPIC ? topic : withoutAsking(question.text);
}

type EditionAsked =
  | { readonly found: "any"; readonly edition: Edition | null }
  | { readonly found: "no-such-edition"; readonly standard: Standard };

function editionAsked({ understanding, catalogue }: Lookup): EditionAsked {
  const [standard] = understanding.scope.named;
  const [reference] = understanding.editions;
  if (!standard || !reference) return { found: "any", edition: null };
  const edition = editionNamed(editionsOf(catalogue, standard), reference);
  return edition ? { found: "any", edition } : { found: "no-such-edition", standard };
}

/** Where to look: the edition asked about, else the newest of each standard, on the day the asker looks from. */
function filterOf({ understanding, question }: Lookup, edition: Edition | null): PassageFilter {
  const { scope } = understanding;
  const [group] = scope.groups;
  return {
    audiences: [...question.asker.audiences],
    kind: "clause",
    ...(scope.named.length > 0
      ? { standards: scope.named.map((s) => s.id) }
      : group
        ? { group: group.id }
        : {}),
    ...(edition ? { editions: [edition.id] } : { currentOnly: true }),
    ...(question.asker.asOf === null ? {} : { to: question.asker.asOf }),
  };
}
