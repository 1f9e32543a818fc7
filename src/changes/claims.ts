import type { Alignment, Link } from "./alignment.ts";
import type { Evidence } from "./evidence.ts";
import { areKin } from "./kinship.ts";
import { lostWithSection } from "./lost-sections.ts";
import type { Place } from "./outline.ts";
import { beyond, containment, rounded, tellingContainment, type TermVector } from "./resemblance.ts";
import { isRemark } from "./successions.ts";

/** What a linked clause may have taken in, or given off. */
export interface Claim {
  readonly kind: "merged" | "split";
  readonly part: number;
  readonly link: Link;
  readonly belief: number;
  /** The share of the part's words that the whole holds, and that it holds beyond its own partner's. */
  readonly held: number;
  readonly gain: number;
  /** Of the telling words that part it from that partner, the share that the whole holds beyond it. */
  readonly tellingGain: number;
  /** 1 for a part that stands beside that partner, or beneath it: such are drawn together first. */
  readonly kin: 0 | 1;
  /** Whether it may be told. */
  readonly possible: boolean;
  /** The newer text says so: what it lost of its words on the way says nothing then. */
  readonly told: boolean;
}

/**
 * Of a part's words so many must be gained by the whole, or they always stood there. Of a twin of its partner, beside
 * it, so many of those in which the two differ: where one clause was made of two, nothing else is new.
 */
const LEAST_GAIN = { ofAll: 0.05, ofTwin: 0.1 } as const;

/**
 * A part of which the whole's own partner holds so much is a copy of it: where that left its section, one clause was put
 * in the place of both, and gained nothing. Where it stayed, the copy was dropped.
 */
const LEAST_COPY = 0.9;

/**
 * Of what linked clauses usually find of their words, the whole must have gained so much of a part whose section was
 * lost: its words went there, or it speaks of the same by chance.
 */
const LEAST_GAIN_OF_LOST = 0.8;

/**
 * Of each clause without a partner that says something, the linked ones it was weighed with.
 * @param usual what linked clauses usually find of their words, 0 to 1
 */
export function claimsOf(evidence: Evidence, { links, weighed }: Alignment, usual: number): Claim[] {
  const { old, new: after } = evidence.wording.clauses;
  const ofOld = new Map(links.map((link) => [link.old, link]));
  const ofNew = new Map(links.map((link) => [link.new, link]));
  const lost = {
    old: lostWithSection(evidence.old, new Set(ofOld.keys())),
    new: lostWithSection(evidence.new, new Set(ofNew.keys())),
  };
  const ofMerged = {
    here: evidence.old,
    there: evidence.new,
    partners: new Map(links.map((link) => [link.old, link.new])),
  };
  const ofSplit = {
    here: evidence.new,
    there: evidence.old,
    partners: new Map(links.map((link) => [link.new, link.old])),
  };
  const gains = new Map<TermVector, TermVector>();
  return weighed.flatMap((pair): Claim[] => {
    const [linkOfOld, linkOfNew] = [ofOld.get(pair.old), ofNew.get(pair.new)];
    const link = linkOfOld ?? linkOfNew;
    if (!link || (linkOfOld && linkOfNew)) return [];
    const merged = link === linkOfNew;
    const [outlines, side] = merged ? [ofMerged, "old" as const] : [ofSplit, "new" as const];
    const [part, partner] = [outlines.here[pair[side]], outlines.here[link[side]]];
    const wholeAt = outlines.there[merged ? pair.new : pair.old];
    const words = merged ? old[pair.old] : after[pair.new];
    const whole = merged ? after[pair.new] : old[pair.old];
    const known = merged ? old[link.old] : after[link.new];
    if (!part || !partner || !wholeAt || !words || !whole || !known) return [];
    const { told } = evidence.likeness(pair);
    if (part.clause.text === "" || (isRemark(part) && !told)) return [];
    const kin = areKin(outlines, pair[side], link[side], merged ? pair.new : pair.old);
    const gained = gains.get(whole) ?? beyond(whole, known);
    gains.set(whole, gained);
    const shares = { held: rounded(containment(words, whole)), ...gainOf(words, known, gained) };
    const hasLeft = partner.parent >= 0 && outlines.partners.get(partner.parent) !== wholeAt.parent;
    const isCopy = hasLeft && containment(words, known) >= LEAST_COPY;
    const isLost = !kin && lost[side].has(pair[side]) && shares.gain < LEAST_GAIN_OF_LOST * usual;
    return [
      {
        kind: merged ? "merged" : "split",
        part: pair[side],
        link,
        belief: pair.score,
        held: shares.held,
        gain: shares.gain,
        tellingGain: shares.tellingGain,
        kin: kin ? 1 : 0,
        possible: !isLost && (isCopy || isGained(shares, kin)) && isNumbered(part) === isNumbered(partner),
        told,
      },
    ];
  });
}

interface Gain {
  readonly gain: number;
  /** Of the words that part it from the whole's partner, and of the telling ones among them. */
  readonly ownGain: number;
  readonly tellingGain: number;
}

function gainOf(words: TermVector, partner: TermVector, gained: TermVector): Gain {
  const own = beyond(words, partner);
  return {
    gain: rounded(containment(words, gained)),
    ownGain: rounded(containment(own, gained)),
    tellingGain: rounded(tellingContainment(own, gained)),
  };
}

function isGained({ gain, ownGain }: Gain, kin: boolean): boolean {
  return gain >= LEAST_GAIN.ofAll || (kin && ownGain >= LEAST_GAIN.ofTwin);
}

/** No numbered requirement joins an unnumbered introduction, though that may speak of the same. */
function isNumbered(place: Place): boolean {
  return typeof place.clause.number === "string";
}

/** The share of its words that a linked clause finds in its partner, halfway along all links. */
export function usuallyHeld(evidence: Evidence, links: readonly Link[]): number {
  const shares = links.map((link) => evidence.likeness(link).heldMost).toSorted((a, b) => a - b);
  return shares[Math.floor(shares.length / 2)] ?? 1;
}
