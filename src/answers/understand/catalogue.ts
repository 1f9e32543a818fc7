import type { LibraryView } from "../../library/library.ts";
import type { Edition, Standard } from "../../standards/standard.ts";
import type { Committee } from "../../standards/working-group.ts";

/** What the asker could be asking about: all names and editions they may see, and nothing else. */
export interface Catalogue {
  readonly committees: readonly Committee[];
  readonly standards: readonly Standard[];
  /** Visible editions by standard id, in order of issue; each standard has at least one. */
  readonly editions: ReadonlyMap<string, readonly Edition[]>;
}

export async function readCatalogue(view: LibraryView): Promise<Catalogue> {
  const [committees, standards, editions] = await Promise.all([
    view.committees(),
    view.standards(),
    view.editions(),
  ]);
  return { committees, standards, editions: Map.groupBy(editions, (edition) => edition.standard) };
}

export function editionsOf(catalogue: Catalogue, standard: Standard): readonly Edition[] {
  return catalogue.editions.get(standard.id) ?? [];
}
