import type { Provision } from "../standards/force.ts";
import { normalSpace } from "../text/normal.ts";

/** What the clauses of one group state, before and after. */
export interface Stated {
  readonly old: readonly Provision[];
  readonly new: readonly Provision[];
}

/** Where else a statement stands, word for word but for its force: the position of that group, and what states it there. */
export interface Relocation {
  readonly at: number;
  readonly statement: Provision;
  /** False where a force in its sentence is another one there. */
  readonly asItWas: boolean;
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
 * Statements that went from one group to another as they are, each to one place, in reading order; then those of which
 * only the force changed on the way. What a group states on both sides stayed there.
 */
export function relocationsIn(groups: readonly Stated[]): readonly Relocations[] {
  const found = groups.map(() => ({ left: new Map(), came: new Map() }) satisfies MutableRelocations);
  const keyed = (side: readonly Provision[]): readonly Keyed[] =>
    side.map((statement) => ({ statement, key: keyOf(statement) }));
  const rest = relocate(groups, found, { asItWas: true, keyed });
  relocate(rest, found, { asItWas: false, keyed: keyedWithoutForce });
  return found;
}

interface MutableRelocations extends Relocations {
  readonly left: Map<Provision, Relocation>;
  readonly came: Map<Provision, Relocation>;
}

/** A statement, and what it says. */
interface Keyed {
  readonly statement: Provision;
  readonly key: string;
}

interface Recognition {
  readonly asItWas: boolean;
  readonly keyed: (side: readonly Provision[]) => readonly Keyed[];
}

/** Adds what is found, and gives what neither stayed nor went anywhere. */
function relocate(
  groups: readonly Stated[],
  found: readonly MutableRelocations[],
  { asItWas, keyed }: Recognition,
): readonly Stated[] {
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
      found[source.from]?.left.set(source.statement, { at: to, statement, asItWas });
      found[to]?.came.set(statement, { at: source.from, statement: source.statement, asItWas });
    }
  return apart.map((stated, at) => ({
    old: stated.old.flatMap(({ statement }) => (found[at]?.left.has(statement) ? [] : [statement])),
    new: stated.new.flatMap(({ statement }) => (found[at]?.came.has(statement) ? [] : [statement])),
  }));
}

/** What states the same with another figure was changed where it stands, whoever else states that figure now. */
function onlyOn(side: readonly Keyed[], other: readonly Keyed[]): readonly Keyed[] {
  const stayed = new Set(other.map(({ key }) => withoutFigures(key)));
  return side.filter(
    ({ statement, key }) => statement.sentence.length >= SHORTEST && !stayed.has(withoutFigures(key)),
  );
}

function withoutFigures(key: string): string {
  return key.replace(/\d+(?:[.,]\d+)*/g, "#");
}

/** List items end in a semicolon or a full stop, by their place. */
function bare(text: string): string {
  return normalSpace(text).replace(/[;；.。,，]+$/u, "");
}

function keyOf({ force, sentence, phrase }: Provision): string {
  return `${force}\n${bare(sentence)}\n${bare(phrase)}`;
}

/** What statements say without any verbal form in their sentences; items have theirs from elsewhere, and recur. */
function keyedWithoutForce(side: readonly Provision[]): readonly Keyed[] {
  const ofSentences = Map.groupBy(
    side.filter(({ inherited }) => !inherited),
    ({ start }) => start,
  );
  return [...ofSentences.values()].flatMap((statements) => {
    const sentence = statements.reduce(
      (text, { verb }) => text.replace(verb, ""),
      statements[0]?.sentence ?? "",
    );
    return statements.map((statement) => {
      const phrase = statement.phrase.replace(statement.verb, "");
      return { statement, key: `${bare(sentence)}\n${bare(phrase)}` };
    });
  });
}
