import type { MessageSource } from "./message.ts";

/** Places in one document, under its name. */
export interface GatheredSources {
  /** `GB/T 00801, draft for review, translation`; null for a place that stands alone and names its document itself. */
  readonly document: string | null;
  /** The file or address of all of them. */
  readonly source: string;
  readonly places: readonly GatheredPlace[];
  /** Of which it tells. */
  readonly sources: readonly MessageSource[];
}

export interface GatheredPlace {
  /** All that cite these very words. */
  readonly marks: readonly number[];
  /** `6.2`, or with its document. */
  readonly place: string;
  readonly quote: string | null;
}

/**
 * Sources by their documents, in the order in which these are first cited: on a phone nobody wants to read a dozen times
 * which document it is. What would be longer than about `room` characters stands under the document's name once more.
 */
export function gatherSources(sources: readonly MessageSource[], room: number): readonly GatheredSources[] {
  const groups = Map.groupBy(sources, ({ mark, within, source }) =>
    within === undefined ? String(mark) : `${within.document}\n${source}`,
  );
  return [...groups.values()].flatMap((group) => inRoom(group, room)).flatMap(gathered);
}

function inRoom(group: readonly MessageSource[], room: number): readonly (readonly MessageSource[])[] {
  const pieces: MessageSource[][] = [];
  let length = 0;
  for (const source of group) {
    const own = (source.within?.part.length ?? 0) + (source.quote?.length ?? 0);
    const last = pieces.at(-1);
    if (last && length + own <= room) last.push(source);
    else pieces.push([source]);
    length = last === pieces.at(-1) ? length + own : own;
  }
  return pieces;
}

function gathered(sources: readonly MessageSource[]): readonly GatheredSources[] {
  const [first] = sources;
  if (!first) return [];
  const { source, within, place } = first;
  const places = [...Map.groupBy(sources, (one) => `${one.within?.part}\n${one.quote}`).values()].flatMap(
    (same) => same.slice(0, 1).map((one) => ({ ...one, marks: same.map(({ mark }) => mark) })),
  );
  if (within === undefined || places.length === 1)
    return [{ document: null, source, sources, places: places.map((one) => ({ ...one, place })) }];
  return [
    {
      document: within.document,
      source,
      sources,
      places: places.map((one) => ({ ...one, place: one.within?.part ?? one.place })),
    },
  ];
}
