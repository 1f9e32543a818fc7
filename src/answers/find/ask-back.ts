import type { Standard } from "../../standards/standard.ts";
import type { AmbiguousFindings, NoAnswer } from "../findings.ts";
import { byNewestEdition } from "../resolve/choose-standard.ts";
import { editionsOf } from "../understand/catalogue.ts";
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
