import { textFor, type Standard } from "../../standards/standard.ts";
import type { CitedEdition, ProvisionPoint } from "../findings.ts";
import { editionsOf } from "../understand/catalogue.ts";
import { citeEdition } from "./cite-edition.ts";
import type { Lookup } from "./lookup.ts";
import { provisionPoint } from "./provision-point.ts";
import type { RatedResult } from "./rate.ts";

/** Clauses of each standard that are set beside those of the others. */
const MOST_EACH = 2;
/** How near to the best of its standard the second must come. */
const NEAR_BEST = 0.75;

/**
 * What each of several standards says of one matter: the best clause of each in turn, then the next ones. How much the
 * others say of it tells nothing about any of them.
 */
export async function pointsOfEach(
  lookup: Lookup,
  standards: readonly Standard[],
  rated: readonly RatedResult[],
  {
    query,
    wanted,
    least,
  }: { readonly query: string; readonly wanted: RegExp | null; readonly least: number },
): Promise<readonly ProvisionPoint[]> {
  const each = standards.map(({ id }) => {
    const relevant = rated.filter(
      ({ result, relevance }) => result.passage.standard === id && relevance >= least,
    );
    const best = relevant[0]?.rating ?? 0;
    return relevant.filter(({ rating }) => rating >= best * NEAR_BEST).slice(0, MOST_EACH);
  });
  const points: ProvisionPoint[] = [];
  for (let turn = 0; turn < MOST_EACH; turn += 1)
    for (const { result } of each.flatMap((relevant) => relevant.slice(turn, turn + 1))) {
      const point = await provisionPoint(lookup, result, query, wanted);
      if (point) points.push(point);
    }
  return points;
}

/** Those of several standards, set side by side, of which none of the points is. */
export function silentAmong(
  { book, catalogue, question }: Lookup,
  standards: readonly Standard[],
  points: readonly ProvisionPoint[],
): readonly CitedEdition[] {
  const silent = standards.filter((standard) => !points.some((point) => point.standard.id === standard.id));
  return silent.flatMap((standard) => {
    const edition = editionsOf(catalogue, standard).at(-1);
    const text = edition && textFor(edition, question.language);
    if (!edition || !text) return [];
    return [{ standard, edition, group: null, text, evidence: [citeEdition(book, edition, text)] }];
  });
}
