import { titleLabel } from "../standards/clause.ts";
import { alikePairs, type Pair } from "./candidates.ts";
import type { Outline, Place } from "./outline.ts";
import { cosine, vectorsOf, type Vectors } from "./resemblance.ts";

/** What speaks for two clauses belonging together, each 0 to 1, whatever stands around them. */
export interface Likeness {
  /** Of title and text. */
  readonly content: number;
  /** 1 for the same title, less where several clauses bear it; 0 for another or none. */
  readonly title: number;
  readonly number: 0 | 1;
}

/** Both sides of a comparison with all that alignment asks of them. */
export interface Evidence {
  readonly old: Outline;
  readonly new: Outline;
  readonly vectors: Vectors;
  /** The pairs whose words are most alike; the same pair may stand twice. */
  readonly alike: readonly Pair[];
  likeness(pair: Pair): Likeness;
}

export function gatherEvidence(old: Outline, after: Outline): Evidence {
  const vectors = vectorsOf(old.map(wordsOf), after.map(wordsOf));
  const bearers = titleBearers(old, after);
  const known = new Map<number, Likeness>();
  const judge = (pair: Pair): Likeness => {
    const [one, other] = [old[pair.old], after[pair.new]];
    const [oneVector, otherVector] = [vectors.old[pair.old], vectors.new[pair.new]];
    if (!one || !other || !oneVector || !otherVector) return { content: 0, title: 0, number: 0 };
    const title = titleKey(one);
    const sameTitle = title !== "" && title === titleKey(other);
    const sameNumber = one.clause.number !== null && one.clause.number === other.clause.number;
    return {
      // Rounded, because sums taken in another order differ in the last digits, and either order must decide alike.
      content: Math.round(cosine(oneVector, otherVector) * 1e6) / 1e6,
      title: sameTitle ? 1 / (bearers.get(title) ?? 1) : 0,
      number: sameNumber ? 1 : 0,
    };
  };
  return {
    old,
    new: after,
    vectors,
    alike: alikePairs(vectors),
    likeness(pair) {
      const key = pair.old * after.length + pair.new;
      const likeness = known.get(key) ?? judge(pair);
      known.set(key, likeness);
      return likeness;
    },
  };
}

function wordsOf(place: Place): string {
  return `${place.clause.title ?? ""}\n${place.clause.text}`;
}

export function titleKey(place: Place): string {
  return place.clause.title ? titleLabel(place.clause.title) : "";
}

export function numberKey(place: Place): string {
  return place.clause.number ?? "";
}

/** How many clauses of one side bear a title, on the side where more do. */
function titleBearers(old: Outline, after: Outline): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const side of [old, after])
    for (const [title, places] of Map.groupBy(side, titleKey))
      most.set(title, Math.max(places.length, most.get(title) ?? 0));
  return most;
}
