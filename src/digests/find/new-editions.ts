import type { Edition, Standard } from "../../standards/standard.ts";

/** The newest edition of a standard, where the place has not seen it, and what came before it. */
export interface NewEdition {
  readonly standard: Standard;
  readonly edition: Edition;
  /** The latest one that the place has seen, else the standard's first; null where there is no other. */
  readonly before: Edition | null;
  /** New as well, and already followed by `edition`. */
  readonly between: readonly Edition[];
}

/** New editions, the latest first. `editions` are those the place may see, in order of issue. */
export function newEditions(
  standards: readonly Standard[],
  editions: readonly Edition[],
  isNew: (edition: Edition) => boolean,
): readonly NewEdition[] {
  return standards
    .flatMap((standard) =>
      newEditionOf(
        standard,
        editions.filter((e) => e.standard === standard.id),
        isNew,
      ),
    )
    .sort((a, b) => ((a.edition.date ?? "") < (b.edition.date ?? "") ? 1 : -1));
}

function newEditionOf(
  standard: Standard,
  editions: readonly Edition[],
  isNew: (edition: Edition) => boolean,
): readonly NewEdition[] {
  const edition = editions.at(-1);
  // What came late, and is followed by something known, is history.
  if (!edition || !isNew(edition)) return [];
  const known = editions.findLast((e) => !isNew(e)) ?? editions[0];
  const before = known === edition ? null : (known ?? null);
  const between = editions.slice(before ? editions.indexOf(before) + 1 : 0, -1);
  return [{ standard, edition, before, between }];
}
