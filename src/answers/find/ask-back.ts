import type { Edition, Standard } from "../../standards/standard.ts";
import type { AmbiguousFindings, NoAnswer } from "../findings.ts";
import { byNewestEdition } from "../resolve/choose-standard.ts";
import { editionsOf, type Catalogue } from "../understand/catalogue.ts";
import type { Lookup } from "./lookup.ts";

/** More choices than this are no choice. */
const MOST_CHOICES = 4;

export function askBack({ catalogue }: Lookup, standards: readonly Standard[]): AmbiguousFindings {
  const candidates = byNewestEdition(standards, catalogue).flatMap((standard) => {
    const newest = editionsOf(catalogue, standard).at(-1);
    return newest ? [{ standard, newest }] : [];
  });
  return { kind: "ambiguous", candidates: candidates.slice(0, MOST_CHOICES) };
}

/** The one standard that was named, with its newest edition; null for none or several. */
export function theOne(
  named: readonly Standard[],
  catalogue: Catalogue,
): { readonly standard: Standard | null; readonly newest: Edition | null } {
  const standard = named.length === 1 ? (named[0] ?? null) : null;
  return { standard, newest: standard ? (editionsOf(catalogue, standard).at(-1) ?? null) : null };
}

/** Why a question that needs a standard found none; asks back where it named nothing at all. */
export function noStandard(lookup: Lookup): NoAnswer | AmbiguousFindings {
  const { scope, inField } = lookup.understanding;
  if (scope.unheldNumber !== null) return { kind: "unheld-number", number: scope.unheldNumber };
  const [group] = scope.groups;
  if (group) return { kind: "no-draft-of-group", group: group.names[lookup.question.language] ?? group.id };
  const [committee] = scope.committees;
  if (committee)
    return { kind: "no-draft-of-group", group: committee.names[lookup.question.language] ?? committee.id };
  if (!inField) return { kind: "out-of-scope" };
  return { kind: "no-standard" };
}
