import type { Alignment, Link } from "./alignment.ts";
import { probability } from "./belief.ts";
import type { Evidence } from "./evidence.ts";
import { beyond, containment } from "./resemblance.ts";

/** Old and new clauses that belong together, by position in reading order; more than one on at most one side. */
export interface Group {
  readonly old: readonly number[];
  readonly new: readonly number[];
  /** How probable that is, 0 to 1; of a clause that stands alone, that it belongs to none. */
  readonly score: number;
}

/**
 * What speaks for a clause without a partner having gone into, or come out of, a linked one, in logarithms of odds:
 * a bias; the logarithm of the belief that the two belong together; the share of its words the other holds; and the
 * share the other holds beyond its own partner's words, because what always stood there came from nowhere. Fitted
 * like the weights of links.
 */
const WEIGHTS = [0.4, 1.28, 2.47, 1.71, -1.8];

const MUCH_THE_SAME = 0.8;

/** Keeps the logarithm finite. */
const LEAST_BELIEF = 0.002;

/** Of a part's words so many must be gained by the whole, or they always stood there. */
const LEAST_GAIN = 0.05;

/** An absorption is told though it is somewhat less likely than not: the other reading is a lost or a new clause. */
const LEAST_PROBABILITY = 0.4;

interface Absorption {
  readonly kind: "merged" | "split";
  readonly part: number;
  readonly link: Link;
  readonly signs: readonly number[];
  readonly score: number;
}

/**
 * Finds, for clauses left without a partner, the linked clause that took their words in (merged), or out of
 * which they came (split); what is left stands alone. A linked clause is merged or split, never both.
 */
export function absorb(evidence: Evidence, alignment: Alignment): Group[] {
  const groups = new Map(
    alignment.links.map((link) => [link, { old: [link.old], new: [link.new], score: link.score }]),
  );
  const taken = { merged: new Set<number>(), split: new Set<number>() };
  for (const { kind, part, link, score } of absorptions(evidence, alignment).toSorted(bestFirst)) {
    const group = groups.get(link);
    if (!group || score < LEAST_PROBABILITY || taken[kind].has(part)) continue;
    const [grown, single] = kind === "merged" ? [group.old, group.new] : [group.new, group.old];
    if (single.length > 1) continue;
    taken[kind].add(part);
    grown.push(part);
    grown.sort((a, b) => a - b);
    group.score = Math.min(group.score, score);
  }
  const grouped = [...groups.values()];
  const lonelyOld = lonely(evidence.old.length, new Set(grouped.flatMap((group) => group.old)));
  const lonelyNew = lonely(evidence.new.length, new Set(grouped.flatMap((group) => group.new)));
  const best = { old: bestBeliefs(alignment, "old"), new: bestBeliefs(alignment, "new") };
  return [
    ...grouped,
    ...lonelyOld.map((at) => ({ old: [at], new: [], score: 1 - (best.old.get(at) ?? 0) })),
    ...lonelyNew.map((at) => ({ old: [], new: [at], score: 1 - (best.new.get(at) ?? 0) })),
  ];
}

/** All that can be weighed of a clause without a partner and a linked one; a part may stand in several. */
export function absorptions(evidence: Evidence, { links, weighed }: Alignment): Absorption[] {
  const { old, new: after } = evidence.wording.clauses;
  const ofOld = new Map(links.map((link) => [link.old, link]));
  const ofNew = new Map(links.map((link) => [link.new, link]));
  const kept = keptShare(evidence, links);
  return weighed.flatMap((pair): Absorption[] => {
    const [linkOfOld, linkOfNew] = [ofOld.get(pair.old), ofNew.get(pair.new)];
    const link = linkOfOld ?? linkOfNew;
    if (!link || (linkOfOld && linkOfNew)) return [];
    const merged = link === linkOfNew;
    const part = merged ? evidence.old[pair.old] : evidence.new[pair.new];
    const words = merged ? old[pair.old] : after[pair.new];
    const holder = merged ? after[pair.new] : old[pair.old];
    const partner = merged ? old[link.old] : after[link.new];
    if (!part || part.clause.text === "" || !words || !holder || !partner) return [];
    const gain = containment(words, beyond(holder, partner));
    if (gain < LEAST_GAIN) return [];
    const signs = [1, Math.log(pair.score + LEAST_BELIEF), containment(words, holder), gain, kept];
    return [
      {
        kind: merged ? "merged" : "split",
        part: merged ? pair.old : pair.new,
        link,
        signs,
        score: probability(signs, WEIGHTS),
      },
    ];
  });
}

/** The share of the links whose words stayed much the same: there, what is merely alike was always so. */
function keptShare(evidence: Evidence, links: readonly Link[]): number {
  const kept = links.filter((link) => evidence.likeness(link).content >= MUCH_THE_SAME).length;
  return ((kept + 1) / (links.length + 2)) ** 2;
}

function bestFirst(a: Absorption, b: Absorption): number {
  const place = (one: Absorption): number => one.part + one.link.old + one.link.new;
  return b.score - a.score || place(a) - place(b);
}

function lonely(length: number, known: ReadonlySet<number>): number[] {
  return Array.from({ length }, (_, at) => at).filter((at) => !known.has(at));
}

function bestBeliefs({ weighed }: Alignment, side: "old" | "new"): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const link of weighed) best.set(link[side], Math.max(link.score, best.get(link[side]) ?? 0));
  return best;
}
