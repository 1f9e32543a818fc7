import { titleLabel } from "../standards/clause.ts";
import { alikePairs, type Pair } from "./candidates.ts";
import { nearnessOf, type Meanings } from "./meanings.ts";
import type { Outline, Place } from "./outline.ts";
import { mutualCoverage } from "./passages.ts";
import { overlapOf, rounded } from "./resemblance.ts";
import { successionsIn } from "./successions.ts";
import { wordingOf, type Languages, type Wording } from "./wording.ts";

/** What speaks for two clauses belonging together, whatever stands around them; each share 0 to 1. */
export interface Likeness extends Pair {
  /** Of title and text. */
  readonly content: number;
  /** The share of the one's words found in the other: of the side that has the larger share, and the smaller. */
  readonly heldMost: number;
  readonly heldLeast: number;
  /** How well each passage of the one has a counterpart in the other, likewise. */
  readonly passagesMost: number;
  readonly passagesLeast: number;
  /** How near the two lie in meaning, beyond what is usual here; null where that is not known. */
  readonly meaning: number | null;
  /** 1 for the same title, less where several clauses bear it; 0 for another or none. */
  readonly title: number;
  readonly number: 0 | 1;
  /** Neither has words of its own beneath its title. */
  readonly bare: boolean;
  /** How far the two are of one sort, 0 to 1: a numbered requirement seldom becomes the heading over others. */
  readonly sort: number;
  /** Natural logarithm of one more than the number of terms of the shorter one. */
  readonly size: number;
  /** The newer text says that the one became the other. */
  readonly told: boolean;
  /** The newer clause says where its matter went, and holds nothing else. */
  readonly signpost: boolean;
}

/** Both sides of a comparison with all that alignment asks of them. */
export interface Evidence {
  readonly old: Outline;
  readonly new: Outline;
  readonly wording: Wording;
  /** The two are in different languages, and compared through a lexicon. */
  readonly isTranslated: boolean;
  /** The pairs whose words or meanings are most alike, that bear one number or title, or that the newer text names. */
  readonly pairs: readonly Pair[];
  likeness(pair: Pair): Likeness;
}

/** What bearing a number, and having clauses beneath, counts for in sort; by judgement, the former tells more. */
const SORT = { numbered: 0.75, parent: 0.25 } as const;

/** At most so many clauses of one title or number are looked at; beyond that it names nothing. */
const NAMESAKES = 10;

export function gatherEvidence(
  old: Outline,
  after: Outline,
  languages: Languages,
  meanings: Meanings | null = null,
): Evidence {
  const wording = wordingOf(old, after, languages);
  const nearness = nearnessOf(old, after, meanings);
  const bearers = titleBearers(old, after);
  const titles = { old: old.map(titleKey), new: after.map(titleKey) };
  const { told, signposts } = successionsIn(old, after);
  const keyOf = (pair: Pair): number => pair.old * after.length + pair.new;
  const toldKeys = new Set(told.map(keyOf));
  const known = new Map<number, Likeness>();
  const judge = (pair: Pair): Likeness => {
    const [one, other] = [old[pair.old], after[pair.new]];
    const [words, otherWords] = [wording.clauses.old[pair.old], wording.clauses.new[pair.new]];
    const [oldPassages, newPassages] = [wording.passages.old[pair.old], wording.passages.new[pair.new]];
    if (!one || !other || !words || !otherWords || !oldPassages || !newPassages)
      throw new RangeError(`no clauses ${pair.old}, ${pair.new}`);
    const title = titles.old[pair.old] ?? "";
    const { cosine, heldOfOne, heldOfOther } = overlapOf(words, otherWords);
    const [coverage, otherCoverage] = mutualCoverage(oldPassages, newPassages);
    return {
      old: pair.old,
      new: pair.new,
      content: rounded(cosine),
      heldMost: rounded(Math.max(heldOfOne, heldOfOther)),
      heldLeast: rounded(Math.min(heldOfOne, heldOfOther)),
      passagesMost: rounded(Math.max(coverage, otherCoverage)),
      passagesLeast: rounded(Math.min(coverage, otherCoverage)),
      meaning: nearness.of(pair),
      title: title !== "" && title === titles.new[pair.new] ? 1 / (bearers.get(title) ?? 1) : 0,
      number: one.clause.number !== null && one.clause.number === other.clause.number ? 1 : 0,
      bare: one.clause.text === "" && other.clause.text === "",
      sort: sortOf(one, other),
      size: Math.log(1 + Math.min(words.terms.length, otherWords.terms.length)),
      told: toldKeys.has(keyOf(pair)),
      signpost: signposts.has(pair.new),
    };
  };
  return {
    old,
    new: after,
    wording,
    isTranslated: languages.old !== languages.new,
    pairs: [...alikePairs(wording.clauses), ...namesakes(old, after), ...told, ...nearness.pairs],
    likeness(pair) {
      const key = keyOf(pair);
      const likeness = known.get(key) ?? judge(pair);
      known.set(key, likeness);
      return likeness;
    },
  };
}

function sortOf(one: Place, other: Place): number {
  if (one.clause.number !== null && one.clause.number === other.clause.number) return 1;
  const numbered = (one.clause.number === null) === (other.clause.number === null);
  const parent = (one.children.length === 0) === (other.children.length === 0);
  return (numbered ? SORT.numbered : 0) + (parent ? SORT.parent : 0);
}

function titleKey(place: Place): string {
  return place.clause.title ? titleLabel(place.clause.title) : "";
}

function numberKey(place: Place): string {
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

/** Pairs of the same number, and of the same title: a rewritten clause may share nothing else. */
function namesakes(old: Outline, after: Outline): Pair[] {
  return [numberKey, titleKey].flatMap((nameOf) => {
    const oldBearers = Map.groupBy(old.entries(), ([, place]) => nameOf(place));
    const newBearers = Map.groupBy(after.entries(), ([, place]) => nameOf(place));
    return [...oldBearers].flatMap(([name, olds]) => {
      const news = newBearers.get(name) ?? [];
      if (name === "" || olds.length > NAMESAKES || news.length > NAMESAKES) return [];
      return olds.flatMap(([from]) => news.map(([to]) => ({ old: from, new: to })));
    });
  });
}
