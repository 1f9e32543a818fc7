import type { ChangeSet } from "../changes/change-set.ts";
import { compareTexts } from "../changes/compare.ts";
import type { Meanings } from "../changes/meanings.ts";
import { readChain, type ChainReading } from "../changes/steps.ts";
import type { Edition } from "../standards/standard.ts";
import type { ComparedSide } from "./comparison-json.ts";

/** Null where either side has none. */
export function meaningsOf(old: ComparedSide, after: ComparedSide): Meanings | null {
  return old.meanings && after.meanings ? { old: old.meanings, new: after.meanings } : null;
}

/** One step of a chain of editions. */
export interface ChainStep {
  readonly old: ComparedSide;
  readonly new: ComparedSide;
  readonly set: ChangeSet;
}

/** The way from one edition to another over those between, and what it tells of their comparison. */
export interface Chain {
  readonly steps: readonly ChainStep[];
  readonly reading: ChainReading;
}

/**
 * Null between neighbours, and across languages. Editions without a text in the language are passed over.
 * @param sideIn gives an edition's text in a language, null where it has none
 */
export async function chainBetween(
  editions: readonly Edition[],
  ends: { readonly from: Edition; readonly to: Edition },
  direct: ChainStep,
  sideIn: (edition: Edition, language: ComparedSide["language"]) => Promise<ComparedSide | null>,
): Promise<Chain | null> {
  const { language } = direct.new;
  const between = editions.slice(editions.indexOf(ends.from) + 1, editions.indexOf(ends.to));
  if (direct.old.language !== language) return null;
  const sides = (await Promise.all(between.map((edition) => sideIn(edition, language)))).filter(
    (side) => side !== null,
  );
  if (sides.length === 0) return null;
  const stations = [direct.old, ...sides, direct.new];
  const steps = stations.slice(1).flatMap((after, at): ChainStep[] => {
    const old = stations[at];
    return old ? [{ old, new: after, set: compareTexts(old, after, [], meaningsOf(old, after)) }] : [];
  });
  return {
    steps,
    reading: readChain(
      steps.map(({ set }) => set),
      direct.set,
    ),
  };
}
