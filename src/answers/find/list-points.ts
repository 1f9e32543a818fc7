import type { Standard } from "../../standards/standard.ts";
import type { ProvisionFindings, ProvisionPoint } from "../findings.ts";
import { isOpenForComment } from "./comment-periods.ts";
import type { Lookup } from "./lookup.ts";
import { pageOf } from "./page.ts";
import { silentAmong } from "./side-by-side.ts";
import { supersededAmong } from "./superseded.ts";

const MOST_POINTS = 4;

/**
 * What was found for the words of a question, as far as it is told at a time; null where nothing was.
 * @param compared standards that were asked about side by side
 */
export function listPoints(
  lookup: Lookup,
  points: readonly ProvisionPoint[],
  compared: readonly Standard[],
): ProvisionFindings | null {
  const [first] = points;
  if (!first) return null;
  const { shown, ...part } = pageOf(points, lookup.understanding.toldBefore, MOST_POINTS);
  return {
    kind: "provisions",
    list: "found",
    clause: null,
    first,
    points: shown,
    ...part,
    children: [],
    silent: silentAmong(lookup, compared, points),
    openForComment: isOpenForComment(lookup, first.standard),
    superseded: supersededAmong(lookup, shown),
  };
}
