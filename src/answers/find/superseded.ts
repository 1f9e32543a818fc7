import type { ProvisionPoint, Superseded } from "../findings.ts";
import { editionsOf } from "../understand/catalogue.ts";
import type { Lookup } from "./lookup.ts";

/** Of the editions quoted those that a newer one, as far as the asker may see, has replaced; each once. */
export function supersededAmong(
  { catalogue, later = catalogue }: Lookup,
  points: readonly Pick<ProvisionPoint, "standard" | "edition">[],
): readonly Superseded[] {
  const quoted = new Map(points.map((point) => [point.edition.id, point]));
  return [...quoted.values()].flatMap(({ standard, edition }) => {
    const held = editionsOf(later, later.standards.find(({ id }) => id === standard.id) ?? standard);
    const by = held[held.findIndex(({ id }) => id === edition.id) + 1];
    return by ? [{ standard, edition, by }] : [];
  });
}
