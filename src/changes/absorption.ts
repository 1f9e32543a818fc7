import type { Link } from "./alignment.ts";
import type { Evidence } from "./evidence.ts";
import type { Outline } from "./outline.ts";
import { beyond, containment, type TermVector } from "./resemblance.ts";

/** Old and new clauses that belong together, by position in reading order; more than one on at most one side. */
export interface Group {
  readonly old: readonly number[];
  readonly new: readonly number[];
  /** How sure that is, 0 to 1. */
  readonly score: number;
}

/** Of a part's words so many must stand in the whole and not in the whole's own partner: else they always did. */
const LEAST_GAIN = 0.15;

/** Of a part's words so many must stand in the whole: more where little was rewritten, and likeness is expected. */
const LEAST_HELD = 0.33;
const LEAST_HELD_OF_KEPT = 0.55;

/** A part that a second whole holds this nearly as well is a formula, and came from neither in particular. */
const RIVAL = 0.95;

/** Parts are the clauses without a partner on one side; wholes are linked clauses of the other side. */
interface Direction {
  readonly kind: "merged" | "split";
  readonly parts: Outline;
  readonly partVectors: readonly TermVector[];
  readonly wholeVectors: readonly TermVector[];
  /** The links by their clause on the parts' side, and on the wholes' side. */
  readonly linkOfPart: ReadonlyMap<number, Link>;
  readonly linkOfWhole: ReadonlyMap<number, Link>;
  readonly alike: readonly { readonly part: number; readonly whole: number }[];
}

interface Absorption {
  readonly kind: Direction["kind"];
  readonly part: number;
  readonly link: Link;
  readonly score: number;
}

/**
 * Finds, for clauses left without a partner, the linked clause that took their words in (merged), or out of
 * which they came (split); what is left stands alone. A linked clause is merged or split, never both.
 */
export function absorb(evidence: Evidence, links: readonly Link[]): Group[] {
  const groups = new Map(
    links.map((link) => [link, { old: [link.old], new: [link.new], score: link.score }]),
  );
  const taken = { merged: new Set<number>(), split: new Set<number>() };
  const kept = links.length / Math.max(1, Math.min(evidence.old.length, evidence.new.length));
  const least = LEAST_HELD + (LEAST_HELD_OF_KEPT - LEAST_HELD) * kept * kept;
  const found = directions(evidence, links).flatMap((direction) => absorptions(direction, least));
  for (const { kind, part, link, score } of found.toSorted(bestFirst)) {
    const group = groups.get(link);
    if (!group || taken[kind].has(part)) continue;
    const [grown, single] = kind === "merged" ? [group.old, group.new] : [group.new, group.old];
    if (single.length > 1) continue;
    taken[kind].add(part);
    grown.push(part);
    grown.sort((a, b) => a - b);
    group.score = Math.min(group.score, score);
  }
  const grouped = [...groups.values()];
  const alone = (outline: Outline, known: ReadonlySet<number>): number[] =>
    [...outline.keys()].filter((at) => !known.has(at));
  return [
    ...grouped,
    ...alone(evidence.old, new Set(grouped.flatMap((g) => g.old))).map((at) => ({
      old: [at],
      new: [],
      score: 1,
    })),
    ...alone(evidence.new, new Set(grouped.flatMap((g) => g.new))).map((at) => ({
      old: [],
      new: [at],
      score: 1,
    })),
  ];
}

function bestFirst(a: Absorption, b: Absorption): number {
  const place = (one: Absorption): number => one.part + one.link.old + one.link.new;
  return b.score - a.score || place(a) - place(b);
}

function directions(evidence: Evidence, links: readonly Link[]): Direction[] {
  const { old, new: after } = evidence.vectors;
  const ofOld = new Map(links.map((link) => [link.old, link]));
  const ofNew = new Map(links.map((link) => [link.new, link]));
  return [
    {
      kind: "merged",
      parts: evidence.old,
      partVectors: old,
      wholeVectors: after,
      linkOfPart: ofOld,
      linkOfWhole: ofNew,
      alike: evidence.alike.map((pair) => ({ part: pair.old, whole: pair.new })),
    },
    {
      kind: "split",
      parts: evidence.new,
      partVectors: after,
      wholeVectors: old,
      linkOfPart: ofNew,
      linkOfWhole: ofOld,
      alike: evidence.alike.map((pair) => ({ part: pair.new, whole: pair.old })),
    },
  ];
}

/** The absorptions of one direction that are likely enough; a part may still have several. */
function absorptions(direction: Direction, least: number): Absorption[] {
  const near = direction.parts.flatMap((_, part) =>
    neighbours(direction, part).map((whole) => ({ part, whole })),
  );
  const pairs = new Map([...direction.alike, ...near].map((pair) => [`${pair.part} ${pair.whole}`, pair]));
  const found = [...pairs.values()].flatMap(({ part, whole }) => {
    const link = direction.linkOfWhole.get(whole);
    if (!link || direction.linkOfPart.has(part) || direction.parts[part]?.clause.text === "") return [];
    const score = scoreOf(direction, part, whole, link, least);
    return score === 0 ? [] : [{ kind: direction.kind, part, link, score }];
  });
  return [...Map.groupBy(found, (one) => one.part).values()].flatMap((claims) => {
    const [best, second] = claims.toSorted(bestFirst);
    return best && second && second.score >= RIVAL * best.score ? [] : claims;
  });
}

/** The share of the part that the whole holds and the share it gained, averaged; 0 when it is too little. */
function scoreOf(direction: Direction, part: number, whole: number, link: Link, least: number): number {
  const words = direction.partVectors[part];
  const holder = direction.wholeVectors[whole];
  const partner = direction.partVectors[direction.kind === "merged" ? link.old : link.new];
  if (!words || !holder || !partner) return 0;
  const held = containment(words, holder);
  const gain = containment(words, beyond(holder, partner));
  if (held < least || gain < LEAST_GAIN) return 0;
  return Math.round(((held + gain) / 2) * 1e6) / 1e6;
}

/** The partners of the part's parent and of the clauses before and after it. */
function neighbours(direction: Direction, part: number): number[] {
  const around = [direction.parts[part]?.parent ?? -1, part - 1, part + 1];
  return around.flatMap((at) => {
    const link = direction.linkOfPart.get(at);
    if (!link) return [];
    return [direction.kind === "merged" ? link.new : link.old];
  });
}
