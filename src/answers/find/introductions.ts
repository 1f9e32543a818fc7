import type { Change } from "../../changes/change-set.ts";
import { readChain } from "../../changes/steps.ts";
import { stepShowing, type Told } from "../../changes/told-step.ts";
import type { Edition, Standard } from "../../standards/standard.ts";
import { editionsOfLine } from "../resolve/lineage.ts";
import { compareSides, type Comparison, type EditionSide } from "./compare-editions.ts";
import type { Lookup } from "./lookup.ts";

/** The edition since which it is as is told of a change; undefined where that is not asked, or no step shows it. */
export type IntroducedIn = (change: Change, told: Told) => EditionSide | undefined;

export const NEIGHBOURS: IntroducedIn = () => undefined;

/** Where changes first came, with other editions between the two that are compared in one language. */
export async function introductionsIn(
  { view, catalogue }: Pick<Lookup, "view" | "catalogue">,
  standard: Standard,
  compared: Comparison,
): Promise<IntroducedIn> {
  const { from, to, fromText, toText } = compared;
  const line = editionsOfLine(standard, catalogue);
  const between = line
    .slice(line.indexOf(from) + 1, line.indexOf(to))
    .flatMap((edition) => sideIn(edition, toText.language));
  if (between.length === 0 || fromText.language !== toText.language) return NEIGHBOURS;
  const ends = [{ edition: from, text: fromText }, ...between, { edition: to, text: toText }];
  const steps = await Promise.all(
    ends.slice(1).map((after, at) => compareSides(view, ends[at] ?? after, after)),
  );
  const sets = steps.map(({ set }) => set);
  const { introducedAt } = readChain(sets, compared.set);
  return (change, told) => {
    const step = stepShowing(change, introducedAt.get(change) ?? [], told);
    return step === null ? undefined : ends[step + 1];
  };
}

function sideIn(edition: Edition, language: EditionSide["text"]["language"]): readonly EditionSide[] {
  const text = edition.texts.find((one) => one.language === language);
  return text ? [{ edition, text }] : [];
}
