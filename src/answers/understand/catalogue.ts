import type { LibraryView } from "../../library/library.ts";
import type { Edition, Standard } from "../../standards/standard.ts";
import type { Committee } from "../../standards/working-group.ts";

/** What the asker could be asking about: all names and editions they may see, and nothing else. */
export interface Catalogue {
  readonly committees: readonly Committee[];
  readonly standards: readonly Standard[];
  /** Visible editions by standard id, in order of issue; each standard has at least one. */
  readonly editions: ReadonlyMap<string, readonly Edition[]>;
  /** The words of the field that the glossary knows, in any language. */
  readonly words: ReadonlySet<string>;
}

export async function readCatalogue(view: LibraryView): Promise<Catalogue> {
  const [committees, standards, editions] = await Promise.all([
    view.committees(),
    view.standards(),
    view.editions(),
  ]);
  const known = CATALOGUES.get(editions);
  if (known?.standards === standards && known.committees === committees) return known;
  const catalogue = {
    committees,
    standards,
    editions: Map.groupBy(editions, (edition) => edition.standard),
    words: new Set((await view.glossary()).flatMap(({ zh, en }) => [...zh, ...en])),
  };
  CATALOGUES.set(editions, catalogue);
  return catalogue;
}

/** By the very lists that they were made of: as long as the library gives the same ones, nothing has changed. */
const CATALOGUES = new WeakMap<readonly Edition[], Catalogue>();

/** Makes something of a catalogue once, however many questions are asked of it. */
export function onceForEach<Made>(make: (catalogue: Catalogue) => Made): (catalogue: Catalogue) => Made {
  const known = new WeakMap<Catalogue, { readonly made: Made }>();
  return (catalogue) => {
    const before = known.get(catalogue);
    if (before) return before.made;
    const made = make(catalogue);
    known.set(catalogue, { made });
    return made;
  };
}

export function editionsOf(catalogue: Catalogue, standard: Standard): readonly Edition[] {
  return catalogue.editions.get(standard.id) ?? [];
}
