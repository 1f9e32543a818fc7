import type { Provision } from "../standards/force.ts";
import { normalSpace } from "../text/normal.ts";

/** What the clauses of one change state, before and after. */
export interface Stated {
  readonly old: readonly Provision[];
  readonly new: readonly Provision[];
}

/** Statements of one change that stand word for word in another: with the position of that change. */
export interface Relocations {
  readonly left: ReadonlyMap<Provision, number>;
  readonly came: ReadonlyMap<Provision, number>;
}

export const NOWHERE: Relocations = { left: new Map(), came: new Map() };

/** Shorter sentences recur by chance: 应记录。 */
const SHORTEST = 6;

/**
 * Statements that went from one change to another as they are, each to one place, in reading order. What a change
 * states on both sides stayed there.
 */
export function relocationsIn(changes: readonly Stated[]): readonly Relocations[] {
  const gone = new Map<string, { readonly statement: Provision; readonly from: number }[]>();
  for (const [from, stated] of changes.entries())
    for (const statement of onlyOn(stated.old, stated.new)) {
      const key = keyOf(statement);
      gone.set(key, [...(gone.get(key) ?? []), { statement, from }]);
    }
  const left = changes.map(() => new Map<Provision, number>());
  const came = changes.map(() => new Map<Provision, number>());
  for (const [to, stated] of changes.entries())
    for (const statement of onlyOn(stated.new, stated.old)) {
      const source = gone.get(keyOf(statement))?.shift();
      if (!source) continue;
      left[source.from]?.set(source.statement, to);
      came[to]?.set(statement, source.from);
    }
  return changes.map((_, at) => ({ left: left[at] ?? new Map(), came: came[at] ?? new Map() }));
}

function onlyOn(side: readonly Provision[], other: readonly Provision[]): readonly Provision[] {
  const stayed = new Set(other.map(keyOf));
  return side.filter((one) => one.sentence.length >= SHORTEST && !stayed.has(keyOf(one)));
}

/** List items end in a semicolon or a full stop, by their place. */
function keyOf({ force, sentence, phrase }: Provision): string {
  const bare = (text: string): string => normalSpace(text).replace(/[;；.。,，]+$/u, "");
  return `${force}\n${bare(sentence)}\n${bare(phrase)}`;
}
