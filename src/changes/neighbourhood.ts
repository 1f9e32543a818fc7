import type { Pair } from "./candidates.ts";
import { childrenOf, type Outline } from "./outline.ts";

/** What a neighbour in agreement is worth; neighbours agree independently of each other. */
const PARENTS = 0.3;
const BESIDE = 0.4;
const CHILDREN = 0.8;

/**
 * How the surroundings of two clauses agree, as far as links are known: whether their parents, the linked
 * siblings next before and after them, and their children are linked to each other.
 */
export class Neighbourhood {
  readonly #old: Outline;
  readonly #new: Outline;
  readonly #newOf: Int32Array;
  readonly #oldOf: Int32Array;
  readonly #besideOld: readonly Beside[];
  readonly #besideNew: readonly Beside[];

  constructor(old: Outline, after: Outline, links: readonly Pair[]) {
    this.#old = old;
    this.#new = after;
    this.#newOf = new Int32Array(old.length).fill(-1);
    this.#oldOf = new Int32Array(after.length).fill(-1);
    for (const link of links) {
      this.#newOf[link.old] = link.new;
      this.#oldOf[link.new] = link.old;
    }
    this.#besideOld = linkedBeside(old, this.#newOf);
    this.#besideNew = linkedBeside(after, this.#oldOf);
  }

  /** 0 to 1. */
  agreement(pair: Pair): number {
    const [old, after] = [this.#old[pair.old], this.#new[pair.new]];
    const [besideOld, besideNew] = [this.#besideOld[pair.old], this.#besideNew[pair.new]];
    if (!old || !after || !besideOld || !besideNew) return 0;
    const parents = this.#meet(old.parent, after.parent);
    const disagreement =
      (1 - (parents && old.parent >= 0 ? PARENTS : 0)) *
      (1 - BESIDE * this.#agree(besideOld.before, besideNew.before, parents)) *
      (1 - BESIDE * this.#agree(besideOld.after, besideNew.after, parents)) *
      (1 - CHILDREN * this.#sharedChildren(old.children, after.children));
    return 1 - disagreement;
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
