import type { Alignment, Link } from "./alignment.ts";
import type { Evidence } from "./evidence.ts";
import type { Place } from "./outline.ts";
import { beyond, containment, rounded, tellingContainment } from "./resemblance.ts";

/** What a linked clause may have taken in, or given off. */
export interface Claim {
  readonly kind: "merged" | "split";
  readonly part: number;
  readonly link: Link;
  readonly belief: number;
  /** The shares of the part's words that the whole holds, and that it holds beyond its own partner's. */
  readonly held: number;
  readonly gain: number;
  /** The latter of its telling words. */
  readonly tellingGain: number;
  /**
   * Whether it may be told: the part's words did not always stand in the whole, and no numbered requirement joins an
   * unnumbered introduction, though that may speak of the same.
   */
  readonly possible: boolean;
  /** The newer text says so: what it lost of its words on the way says nothing then. */
  readonly told: boolean;
}

/** Of a part's words so many must be gained by the whole, or they always stood there. */
const LEAST_GAIN = 0.05;

/** Of each clause without a partner, the linked ones it was weighed with. */
export function claimsOf(evidence: Evidence, { links, weighed }: Alignment): Claim[] {
  const { old, new: after } = evidence.wording.clauses;
  const ofOld = new Map(links.map((link) => [link.old, link]));
  const ofNew = new Map(links.map((link) => [link.new, link]));
  return weighed.flatMap((pair): Claim[] => {
    const [linkOfOld, linkOfNew] = [ofOld.get(pair.old), ofNew.get(pair.new)];
    const link = linkOfOld ?? linkOfNew;
    if (!link || (linkOfOld && linkOfNew)) return [];
    const merged = link === linkOfNew;
    const part = merged ? evidence.old[pair.old] : evidence.new[pair.new];
    const words = merged ? old[pair.old] : after[pair.new];
    const holder = merged ? after[pair.new] : old[pair.old];
    const partner = merged ? old[link.old] : after[link.new];
    if (!part || part.clause.text === "" || !words || !holder || !partner) return [];
    const gained = beyond(holder, partner);
    const gain = rounded(containment(words, gained));
    const tellingGain = rounded(tellingContainment(words, gained));
    const held = rounded(containment(words, holder));
    const sibling = merged ? evidence.old[link.old] : evidence.new[link.new];
    const possible = gain >= LEAST_GAIN && isNumbered(part) === isNumbered(sibling);
    const kind = merged ? "merged" : "split";
    return [
      {
        kind,
        part: merged ? pair.old : pair.new,
        link,
        belief: pair.score,
        held,
        gain,
        tellingGain,
        possible,
        told: evidence.likeness(pair).told,
      },
    ];
  });
}

function isNumbered(place: Place | undefined): boolean {
  return typeof place?.clause.number === "string";
}

/** The share of its words that a linked clause finds in its partner, halfway along all links. */
export function usuallyHeld(evidence: Evidence, links: readonly Link[]): number {
  const shares = links.map((link) => evidence.likeness(link).heldMost).toSorted((a, b) => a - b);
  return shares[Math.floor(shares.length / 2)] ?? 1;
}
