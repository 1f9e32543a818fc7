import type { Passage, PassageFilter } from "../passage.ts";

/**
 * What a search is narrowed to, as terms of the index: which passages bear it is then one list. What most passages share
 * (audience, language, being current, being a clause) is no tag: comparing the rows of the best costs next to nothing.
 */
export function tagsOf(passage: Passage): readonly string[] {
  return [
    ...(passage.kind === "news" ? [NEWS] : []),
    ...(passage.group === null ? [] : [tag("group", passage.group)]),
    ...(passage.standard === null ? [] : [tag("standard", passage.standard)]),
    ...(passage.edition === null ? [] : [tag("edition", passage.edition)]),
  ];
}

const NEWS = tag("kind", "news");

/** The FTS5 expression for passages that bear the tags of the filter; null where it names none. */
export function tagExpression(filter: PassageFilter): string | null {
  const asked = [
    filter.kind === "news" ? [NEWS] : null,
    filter.group === undefined ? null : [tag("group", filter.group)],
    filter.standards?.map((standard) => tag("standard", standard)) ?? null,
    filter.editions?.map((edition) => tag("edition", edition)) ?? null,
  ].filter((alternatives) => alternatives !== null);
  if (asked.length === 0) return null;
  return asked
    .map((alternatives) => `(${alternatives.map((name) => `"${name}"`).join(" OR ")})`)
    .join(" AND ");
}

/** True when no passage can pass, because a list of alternatives is empty. */
export function admitsNothing(filter: PassageFilter): boolean {
  return [filter.audiences, filter.standards, filter.editions].some((list) => list?.length === 0);
}

/**
 * One term for one value, and never the same for two: whatever the tokenizer would part or fold (upper case
 * included) is written as its code between underscores.
 */
function tag(kind: string, value: string): string {
  const safe = value.replace(/[^a-z0-9.\-]/gv, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
  return `${kind}_${safe}`;
}
