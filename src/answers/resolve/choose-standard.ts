import type { Edition, Standard } from "../../standards/standard.ts";
import { editionsOf, type Catalogue } from "../understand/catalogue.ts";
import { newestOfEachLine } from "./lineage.ts";
import type { Scope } from "../understanding.ts";

/** The one standard a question is about, or why there is none. */
export type ChosenStandard =
  | {
      readonly found: "one";
      readonly standard: Standard;
      /** Others of the same group that the words would have fitted, latest first. */
      readonly others: readonly Standard[];
    }
  | { readonly found: "several"; readonly candidates: readonly Standard[] }
  | { readonly found: "none" };

/**
 * *The* draft of a group with several is the standard whose newest visible edition is latest. The asker is asked back
 * only where dates tie, where a name fits several standards, or where nothing narrows the question down.
 */
export function chooseStandard(scope: Scope, catalogue: Catalogue): ChosenStandard {
  if (scope.unheldNumber !== null && scope.named.length === 0) return { found: "none" };
  const byName = scope.named.length > 0 ? scope.named : narrowedByGroup(scope);
  if (byName.length > 0) return oneOrSeveral(byName);
  if (scope.groups.length + scope.committees.length > 0)
    return latestOf(standardsInScope(scope, catalogue), catalogue);
  return oneOrSeveral(scope.likely);
}

/** The visible standards of the named groups, else of the named committees, else all. */
export function standardsInScope(scope: Scope, catalogue: Catalogue): readonly Standard[] {
  if (scope.named.length > 0) return scope.named;
  if (scope.groups.length > 0)
    return catalogue.standards.filter((s) => scope.groups.some((g) => g.id === s.group));
  if (scope.committees.length > 0)
    return catalogue.standards.filter((s) => scope.committees.some((c) => c.id === s.committee));
  return catalogue.standards;
}

/** Titles' words help to choose within a group ("the encryption group's migration draft"), never to leave it. */
function narrowedByGroup(scope: Scope): readonly Standard[] {
  if (scope.groups.length === 0) return [];
  const within = scope.likely.filter((s) => scope.groups.some((g) => g.id === s.group));
  return within.length === 1 ? within : [];
}

function oneOrSeveral(candidates: readonly Standard[]): ChosenStandard {
  const standards = newestOfEachLine(candidates);
  const [first] = standards;
  if (!first) return { found: "none" };
  return standards.length === 1
    ? { found: "one", standard: first, others: [] }
    : { found: "several", candidates: standards };
}

function latestOf(standards: readonly Standard[], catalogue: Catalogue): ChosenStandard {
  const latestFirst = byNewestEdition(standards, catalogue);
  const [first, second] = latestFirst;
  if (!first) return { found: "none" };
  const day = (standard: Standard) => newestOf(standard, catalogue)?.date ?? "";
  if (second && day(second) === day(first))
    return { found: "several", candidates: latestFirst.filter((s) => day(s) === day(first)) };
  return { found: "one", standard: first, others: latestFirst.slice(1) };
}

export function byNewestEdition(standards: readonly Standard[], catalogue: Catalogue): readonly Standard[] {
  const day = (standard: Standard) => newestOf(standard, catalogue)?.date ?? "";
  return [...standards].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : a.id < b.id ? -1 : 1));
}

function newestOf(standard: Standard, catalogue: Catalogue): Edition | undefined {
  return editionsOf(catalogue, standard).at(-1);
}
