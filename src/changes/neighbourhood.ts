import type { Pair } from "./candidates.ts";
import { childrenOf, type Outline } from "./outline.ts";

/**
 * How the surroundings of two clauses agree, as far as links are known: whether their parents, the linked
 * siblings next before and after them, their children and their chapters are linked to each other.
 */
export class Neighbourhood {
  readonly #old: Outline;
  readonly #new: Outline;
  readonly #newOf: Int32Array;
  readonly #oldOf: Int32Array;
  readonly #besideOld: readonly Beside[];
  readonly #besideNew: readonly Beside[];

  readonly #chapterOfOld: Int32Array;
  readonly #chapterOfNew: Int32Array;
  /** Numbers of links by chapter, and by pair of chapters. */
  readonly #linkedOfOld = new Map<number, number>();
  readonly #linkedOfNew = new Map<number, number>();
  readonly #together = new Map<number, number>();

  constructor(old: Outline, after: Outline, links: readonly Pair[]) {
    this.#old = old;
    this.#new = after;
    this.#newOf = new Int32Array(old.length).fill(-1);
    this.#oldOf = new Int32Array(after.length).fill(-1);
    for (const link of links) {
      this.#newOf[link.old] = link.new;
      this.#oldOf[link.new] = link.old;
    }
    this.#chapterOfOld = chaptersOf(old);
    this.#chapterOfNew = chaptersOf(after);
    for (const link of links) {
      const [from, to] = [this.#chapterOfOld[link.old] ?? -1, this.#chapterOfNew[link.new] ?? -1];
      count(this.#linkedOfOld, from);
      count(this.#linkedOfNew, to);
      count(this.#together, from * after.length + to);
    }
    this.#besideOld = linkedBeside(old, this.#newOf);
    this.#besideNew = linkedBeside(after, this.#oldOf);
  }

  /** The share, 0 to 1, of the linked siblings next before and after that are linked to each other. */
  beside(pair: Pair): number {
    const [old, after] = [this.#old[pair.old], this.#new[pair.new]];
    const [besideOld, besideNew] = [this.#besideOld[pair.old], this.#besideNew[pair.new]];
    if (!old || !after || !besideOld || !besideNew) return 0;
    const parents = this.#meet(old.parent, after.parent);
    return (
      (this.#agree(besideOld.before, besideNew.before, parents) +
        this.#agree(besideOld.after, besideNew.after, parents)) /
      2
    );
  }

  /** The share of the children that are linked to each other, 0 to 1; 0 where either has none. */
  beneath(pair: Pair): number {
    return this.#sharedChildren(this.#old[pair.old]?.children ?? [], this.#new[pair.new]?.children ?? []);
  }

  /** How much of what is linked in either's chapter is linked to the other's, 0 to 1, apart from the pair itself. */
  chapters(pair: Pair): number {
    const [old, after] = [this.#chapterOfOld[pair.old] ?? -1, this.#chapterOfNew[pair.new] ?? -1];
    const itself = this.#newOf[pair.old] === pair.new ? 1 : 0;
    const together = (this.#together.get(old * this.#new.length + after) ?? 0) - itself;
    const ofOld = (this.#linkedOfOld.get(old) ?? 0) - ((this.#newOf[pair.old] ?? -1) >= 0 ? 1 : 0);
    const ofNew = (this.#linkedOfNew.get(after) ?? 0) - ((this.#oldOf[pair.new] ?? -1) >= 0 ? 1 : 0);
    // One more than there are: a chapter of which a single clause is linked shows little.
    return together / (Math.sqrt(ofOld * ofNew) + 1);
  }

  #meet(old: number, after: number): boolean {
    return old < 0 || after < 0 ? old === after : this.#newOf[old] === after;
  }

  /** Nothing before (or after) both is agreement too, if the parents agree. */
  #agree(old: number, after: number, parents: boolean): 0 | 1 {
    if (old < 0 && after < 0) return parents ? 1 : 0;
    return old >= 0 && after >= 0 && this.#newOf[old] === after ? 1 : 0;
  }

  #sharedChildren(old: readonly number[], after: readonly number[]): number {
    if (old.length === 0 || after.length === 0) return 0;
    const among = new Set(after);
    const shared = old.filter((child) => among.has(this.#newOf[child] ?? -1)).length;
    return shared / Math.max(old.length, after.length);
  }
}

/** For each clause the one at the top that it stands under, or itself. */
function chaptersOf(outline: Outline): Int32Array {
  const chapters = new Int32Array(outline.length);
  for (const [at, place] of outline.entries()) chapters[at] = place.parent < 0 ? at : chapters[place.parent]!;
  return chapters;
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

interface Beside {
  /** The nearest linked sibling before and after; -1 for none. */
  before: number;
  after: number;
}

function linkedBeside(outline: Outline, links: Int32Array): Beside[] {
  const beside = outline.map((): Beside => ({ before: -1, after: -1 }));
  const linked = (position: number): boolean => (links[position] ?? -1) >= 0;
  for (let parent = -1; parent < outline.length; parent += 1) {
    const siblings = childrenOf(outline, parent);
    siblings.reduce((last, position) => {
      (beside[position] ?? NOWHERE).before = last;
      return linked(position) ? position : last;
    }, -1);
    siblings.reduceRight((next, position) => {
      (beside[position] ?? NOWHERE).after = next;
      return linked(position) ? position : next;
    }, -1);
  }
  return beside;
}

const NOWHERE: Beside = { before: -1, after: -1 };
