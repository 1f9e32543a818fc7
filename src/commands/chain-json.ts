import { clauseLabel } from "../standards/clause.ts";
import type { Chain, ChainStep } from "./chain-between.ts";
import { comparisonJson, type ComparedSide, type Introductions } from "./comparison-json.ts";

/** The editions in which each change came, by their names. */
export function introductionsOf(chain: Chain | null): Introductions {
  if (!chain) return new Map();
  return new Map(
    [...chain.reading.introducedAt].map(([change, steps]) => {
      const names = steps.flatMap(({ step }) => chain.steps[step]?.new.edition ?? []);
      return [change, [...new Set(names)]];
    }),
  );
}

/** A chain step by step, and where it disagrees with the comparison of its ends; null between neighbours. */
export function chainJson(chain: Chain | null, direct: ChainStep) {
  if (!chain) return null;
  const labels = (side: ComparedSide) => {
    const byId = new Map(side.clauses.map((clause) => [clause.id, clauseLabel(clause)]));
    return (ids: readonly string[]) => ids.map((id) => byId.get(id) ?? id);
  };
  const [oldLabels, newLabels] = [labels(direct.old), labels(direct.new)];
  return {
    steps: chain.steps.map((step) => comparisonJson(step.old, step.new, step.set)),
    disagreements: chain.reading.disagreements.map(({ oldIds, direct: ends, chained }) => ({
      old: oldLabels(oldIds),
      direct: newLabels(ends),
      chained: newLabels(chained),
    })),
    undone: chain.reading.undone.map(({ oldIds, newIds, steps }) => ({
      old: oldLabels(oldIds),
      new: newLabels(newIds),
      changedIn: steps.flatMap((step) => chain.steps[step]?.new.edition ?? []),
    })),
    passing: chain.reading.passing.map(({ ids, came, went }) => {
      const step = chain.steps[came];
      return {
        clauses: step ? labels(step.new)(ids) : ids,
        cameIn: step?.new.edition ?? null,
        wentIn: chain.steps[went]?.new.edition ?? null,
      };
    }),
  };
}
