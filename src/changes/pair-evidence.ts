import type { Alignment, Link } from "./alignment.ts";
import type { Pair } from "./candidates.ts";
import type { PairEvidence } from "./change-set.ts";
import type { Evidence } from "./evidence.ts";
import { Neighbourhood } from "./neighbourhood.ts";

/** Tells what each decision rests on. */
export interface PairWitness {
  /**
   * Of each old clause with each new one, by position; where one side has none, of the pair that came nearest. None
   * where nothing was like it at all.
   */
  evidenceFor(old: readonly number[], after: readonly number[]): PairEvidence[];
}

export function pairWitness(evidence: Evidence, { links, weighed }: Alignment): PairWitness {
  const around = new Neighbourhood(evidence.old, evidence.new, links);
  const beliefs = new Map(weighed.map((link) => [keyOf(link), link.score]));
  const nearest = { old: bestOf(weighed, "old"), new: bestOf(weighed, "new") };
  const tellOf = (pair: Pair): PairEvidence[] => {
    const [old, after] = [evidence.old[pair.old]?.clause, evidence.new[pair.new]?.clause];
    if (!old || !after) return [];
    const likeness = evidence.likeness(pair);
    return [
      {
        oldId: old.id,
        newId: after.id,
        belief: beliefs.get(keyOf(pair)) ?? null,
        likeness: likeness.content,
        held: { least: likeness.heldLeast, most: likeness.heldMost },
        meaning: likeness.meaning,
        sameTitle: likeness.title > 0,
        sameNumber: likeness.number === 1,
        neighbours: around.beside(likeness),
        chapters: around.chapters(likeness),
        stated: likeness.told,
      },
    ];
  };
  return {
    evidenceFor(old, after) {
      if (after.length === 0) return old.flatMap((at) => nearest.old.get(at) ?? []).flatMap(tellOf);
      if (old.length === 0) return after.flatMap((at) => nearest.new.get(at) ?? []).flatMap(tellOf);
      return old.flatMap((from) => after.flatMap((to) => tellOf({ old: from, new: to })));
    },
  };
}

function keyOf({ old, new: after }: Pair): string {
  return `${old} ${after}`;
}

function bestOf(weighed: readonly Link[], side: "old" | "new"): ReadonlyMap<number, Link> {
  const best = new Map<number, Link>();
  for (const link of weighed) if (link.score > (best.get(link[side])?.score ?? 0)) best.set(link[side], link);
  return best;
}
