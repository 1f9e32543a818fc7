import type { Passage, PassageFilter } from "./passage.ts";

/** What a filter looks at; all clauses of a text have it in common. */
export type PassagePlace = Pick<
  Passage,
  "kind" | "standard" | "edition" | "group" | "language" | "audience" | "date" | "newerFor"
>;

export function placeOf(passage: Passage): PassagePlace {
  const { kind, standard, edition, group, language, audience, date, newerFor } = passage;
  return { kind, standard, edition, group, language, audience, date, newerFor };
}

/** The filter where no engine applies it: the meaning that every index gives it. */
export function passes(place: PassagePlace, filter: PassageFilter): boolean {
  const { audiences, kind, group, standards, editions, language, from, to } = filter;
  const { date } = place;
  return (
    audiences.includes(place.audience) &&
    (kind === undefined || place.kind === kind) &&
    (group === undefined || place.group === group) &&
    (language === undefined || place.language === language) &&
    (standards === undefined || isAmong(place.standard, standards)) &&
    (editions === undefined || isAmong(place.edition, editions)) &&
    (from === undefined || (date !== null && date >= from)) &&
    (to === undefined || (date !== null && date <= to)) &&
    !(filter.currentOnly === true && isSuperseded(place, filter))
  );
}

function isAmong(id: string | null, ids: readonly string[]): boolean {
  return id !== null && ids.includes(id);
}

function isSuperseded({ newerFor }: PassagePlace, { audiences, to }: PassageFilter): boolean {
  return newerFor.some(
    ({ audience, since }) =>
      audiences.includes(audience) && (to === undefined || (since !== null && since <= to)),
  );
}
