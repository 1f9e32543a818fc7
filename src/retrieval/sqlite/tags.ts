import type { Passage, PassageFilter } from "../passage.ts";

/** What the filters ask for, as terms of the index: a filter then narrows the lists that are read, not their result. */
export function tagsOf(passage: Passage): readonly string[] {
  return [
    tag("aud", passage.audience),
    tag("kind", passage.kind),
    tag("lang", passage.language),
    ...(passage.group === null ? [] : [tag("grp", passage.group)]),
    ...(passage.standard === null ? [] : [tag("std", passage.standard)]),
    ...(passage.edition === null ? [] : [tag("ed", passage.edition)]),
    ...passage.newerFor.map(({ audience }) => tag("newer", audience)),
  ];
}

/** The FTS5 expression for passages that hold one of the terms and pass the filter; dates are compared beside it. */
export function matchExpression(terms: readonly string[], filter: PassageFilter): string {
  const wanted = [
    terms,
    filter.audiences.map((audience) => tag("aud", audience)),
    filter.kind === undefined ? null : [tag("kind", filter.kind)],
    filter.language === undefined ? null : [tag("lang", filter.language)],
    filter.group === undefined ? null : [tag("grp", filter.group)],
    filter.standards === undefined ? null : filter.standards.map((standard) => tag("std", standard)),
    filter.editions === undefined ? null : filter.editions.map((edition) => tag("ed", edition)),
  ].filter((alternatives) => alternatives !== null);
  // Under a last day, newer editions count from their own day on, which a term cannot say.
  const superseded =
    filter.currentOnly === true && filter.to === undefined
      ? filter.audiences.map((audience) => tag("newer", audience))
      : [];
  const expression = wanted.map(anyOf).join(" AND ");
  return superseded.length === 0 ? expression : `(${expression}) NOT ${anyOf(superseded)}`;
}

/** True when no passage can pass, because a list of alternatives is empty. */
export function admitsNothing(filter: PassageFilter): boolean {
  return [filter.audiences, filter.standards, filter.editions].some((list) => list?.length === 0);
}

function anyOf(alternatives: readonly string[]): string {
  return `(${alternatives.map((term) => `"${term}"`).join(" OR ")})`;
}

/**
 * One term for one value, and never the same for two: whatever the tokenizer would part or fold (upper case
 * included) is written as its code between underscores.
 */
function tag(kind: string, value: string): string {
  const safe = value.replace(/[^a-z0-9.\-]/gv, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
  return `${kind}_${safe}`;
}
