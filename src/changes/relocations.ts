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
  const found = groups.map(() => ({ left: new Map(), came: new Map() }) satisfies MutableRelocations);
  const naming = new Naming();
  const keyed = (side: readonly Provision[]): readonly Keyed[] => side.map((one) => naming.keyed(one));
  const apart = groups.map((stated) => {
    const [old, after] = [keyed(stated.old), keyed(stated.new)];
    return { old: onlyOn(old, after), new: onlyOn(after, old) };
  });
  const gone = new Map<string, { readonly statement: Provision; readonly from: number }[]>();
  for (const [from, { old }] of apart.entries())
    for (const { statement, key } of old) gone.set(key, [...(gone.get(key) ?? []), { statement, from }]);
  for (const [to, { new: after }] of apart.entries())
    for (const { statement, key } of after) {
      const source = gone.get(key)?.shift();
      if (!source) continue;
      found[source.from]?.left.set(source.statement, { at: to, statement });
      found[to]?.came.set(statement, { at: source.from, statement: source.statement });
    }
  return found;
}

interface MutableRelocations extends Relocations {
  readonly left: Map<Provision, Relocation>;
  readonly came: Map<Provision, Relocation>;
}

/** A statement, and what it says, with its figures and without. */
interface Keyed {
  readonly statement: Provision;
  readonly key: string;
  readonly shape: string;
}

/** What states the same with another figure was changed where it stands, whoever else states that figure now. */
function onlyOn(side: readonly Keyed[], other: readonly Keyed[]): readonly Keyed[] {
  const stayed = new Set(other.map(({ shape }) => shape));
  return side.filter(({ statement, shape }) => statement.sentence.length >= SHORTEST && !stayed.has(shape));
}

/** Names what statements say. Each sentence is read once, and has a number: all its statements say it. */
class Naming {
  readonly #sentences = new Map<string, { readonly key: string; readonly shape: string }>();
  readonly #numbers = new Map<string, string>();

  keyed(statement: Provision): Keyed {
    const { force, sentence, phrase } = statement;
    const said = this.#sentence(sentence);
    const words = bare(phrase);
    return {
      statement,
      key: `${force} ${said.key} ${words}`,
      shape: `${force} ${said.shape} ${withoutFigures(words)}`,
    };
  }

  #sentence(text: string): { readonly key: string; readonly shape: string } {
    const known = this.#sentences.get(text);
    if (known) return known;
    const said = bare(text);
    const named = { key: this.#numberOf(said), shape: this.#numberOf(withoutFigures(said)) };
    this.#sentences.set(text, named);
    return named;
  }

  #numberOf(text: string): string {
    const known = this.#numbers.get(text) ?? `${this.#numbers.size}`;
    this.#numbers.set(text, known);
    return known;
  }
}

/** List items end in a semicolon or a full stop, by their place. */
function bare(text: string): string {
  return normalSpace(text).replace(/[;；.。,，]+$/u, "");
}

function withoutFigures(text: string): string {
  return text.replace(/\d+(?:[.,]\d+)*/g, "#");
}
