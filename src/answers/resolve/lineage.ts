import { lineageEditions, predecessorsOf, replaces } from "../../standards/lineage.ts";
import type { Edition, Standard } from "../../standards/standard.ts";
import { editionsOf, type Catalogue } from "../understand/catalogue.ts";

/** True for a standard that another one replaces, once that is published. */
export function isReplaced(standard: Standard, catalogue: Catalogue): boolean {
  return catalogue.standards.some(
    (other) =>
      other.id !== standard.id &&
      replaces(other, standard) &&
      editionsOf(catalogue, other).some(({ stage }) => stage === "published"),
  );
}

/** Without those that another of them goes back to: whoever means both by one name means the newer. */
export function newestOfEachLine(standards: readonly Standard[]): readonly Standard[] {
  const former = new Set(standards.flatMap((standard) => predecessorsOf(standard, standards)));
  const left = standards.filter((standard) => !former.has(standard));
  return left.length > 0 ? left : standards;
}

/** A standard's editions in order of issue, after those of the standards that it goes back to. */
export function editionsOfLine(standard: Standard, { standards, editions }: Catalogue): readonly Edition[] {
  return lineageEditions(standard, standards, ({ id }) => editions.get(id) ?? []);
}
