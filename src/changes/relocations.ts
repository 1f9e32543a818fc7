import type { Provision } from "../standards/force.ts";
import { normalSpace } from "../text/normal.ts";

/** What the clauses of one group state, before and after. */
export interface Stated {
  readonly old: readonly Provision[];
  readonly new: readonly Provision[];
}

/** Where else a statement stands word for word: the position of that group, and what states it there. */
export interface Relocation {
  readonly at: number;
  readonly statement: Provision;
}

/** Statements of one group that went to another, and that came from another. */
export interface Relocations {
  readonly left: ReadonlyMap<Provision, Relocation>;
  readonly came: ReadonlyMap<Provision, Relocation>;
}

export const NOWHERE: Relocations = { left: new Map(), came: new Map() };

/** Shorter sentences recur by chance: 应记录。 */
const SHORTEST = 6;

/**
 * Statements that went from one group to another as they are, each to one place, in reading order. What a group
 * states on both sides stayed there.
 */
export function relocationsIn(groups: readonly Stated[]): readonly Relocations[] {
  const keyed = groups.map((stated) => ({ old: stated.old.map(withKey), new: stated.new.map(withKey) }));
  const gone = new Map<string, { readonly statement: Provision; readonly from: number }[]>();
  for (const [from, stated] of keyed.entries())
    for (const { statement, key } of onlyOn(stated.old, stated.new))
      gone.set(key, [...(gone.get(key) ?? []), { statement, from }]);
  const left = groups.map(() => new Map<Provision, Relocation>());
  const came = groups.map(() => new Map<Provision, Relocation>());
  for (const [to, stated] of keyed.entries())
    for (const { statement, key } of onlyOn(stated.new, stated.old)) {
      const source = gone.get(key)?.shift();
      if (!source) continue;
      left[source.from]?.set(source.statement, { at: to, statement });
      came[to]?.set(statement, { at: source.from, statement: source.statement });
    }
  return groups.map((_, at) => ({ left: left[at] ?? new Map(), came: came[at] ?? new Map() }));
}

/** A statement, and what it says, with its figures and without: read once, for it is asked for thrice. */
interface Keyed {
  readonly statement: Provision;
  readonly key: string;
  readonly shape: string;
}

function withKey(statement: Provision): Keyed {
  const key = keyOf(statement);
  return { statement, key, shape: key.replace(/\d+(?:[.,]\d+)*/g, "#") };
}

/** What states the same with another figure was changed where it stands, whoever else states that figure now. */
function onlyOn(side: readonly Keyed[], other: readonly Keyed[]): readonly Keyed[] {
  const stayed = new Set(other.map(({ shape }) => shape));
  return side.filter(({ statement, shape }) => statement.sentence.length >= SHORTEST && !stayed.has(shape));
}

/** List items end in a semicolon or a full stop, by their place. */
function keyOf({ force, sentence, phrase }: Provision): string {
  const bare = (text: string): string => normalSpace(text).replace(/[;；.。,，]+$/u, "");
  return `${force}\n${bare(sentence)}\n${bare(phrase)}`;
}
