import type { Clause } from "../standards/clause.ts";
import { sentences, type Sentence } from "../text/sentences.ts";
import { informativeTerms } from "../text/tokens.ts";

/** A clause that others joined, or left, and its text on the other side. */
export interface Host {
  readonly clause: Clause;
  readonly itself: Clause;
}

/** A provision of the host's text, by where it begins there (UTF-16 units), and the clause that states it on the other side. */
export interface PlacedProvision {
  readonly start: number;
  readonly statedBy: Clause;
}

/** What of a host's text holds each of its guests, and what is its own. */
export interface DividedHost {
  /** By guest, the sentences that hold it, as they stand there, and the same as a text. */
  readonly held: ReadonlyMap<Clause, HeldText>;
  readonly rest: string;
}

export interface HeldText {
  readonly sentences: readonly string[];
  readonly text: string;
}

/** A figure that changed came from no other clause because that has the like. */
const FIGURE = /^\d/;

/** A sentence with such a share of a guest's telling words holds something of it. */
const SHARE = 1 / 3;

/**
 * Gives each sentence of a host to the guest that it holds, or to none: to the clause whose provision it states; where it
 * states none of any of them, to the guest whose words it bears most of, among what the host itself does not say on the
 * other side too, because what always stood there came from nowhere.
 */
export function divideHost(
  { clause, itself }: Host,
  guests: readonly Clause[],
  provisions: readonly PlacedProvision[],
): DividedHost {
  const all = sentences(clause.text);
  const ownerByWords = ownerByWordsAmong(guests, itself);
  const owners = all.map(({ text, start }): Clause | null => {
    const stating = provisions
      .filter((one) => one.start >= start && one.start < start + text.length)
      .map(({ statedBy }) => statedBy);
    if (stating.length > 0) return stating.find((one) => guests.includes(one)) ?? null;
    return ownerByWords(text);
  });
  const ofOwner = (owner: Clause | null): HeldText => {
    const mine = [...all.keys()].filter((at) => owners[at] === owner);
    return { sentences: mine.map((at) => all[at]?.text ?? ""), text: joined(clause.text, all, mine) };
  };
  return { held: new Map(guests.map((guest) => [guest, ofOwner(guest)])), rest: ofOwner(null).text };
}

function ownerByWordsAmong(guests: readonly Clause[], itself: Clause): (sentence: string) => Clause | null {
  const known = new Set(informativeTerms(itself.text));
  const wordsOf = guests.map((guest) => ({ guest, words: new Set(informativeTerms(guest.text)) }));
  return (sentence) => {
    const telling = informativeTerms(sentence);
    const gained = telling.filter((term) => !known.has(term) && !FIGURE.test(term));
    const bearing = wordsOf.flatMap(({ guest, words }) => {
      const borne = (terms: readonly string[]): number => terms.filter((term) => words.has(term)).length;
      const isHeld = borne(telling) > telling.length * SHARE && borne(gained) > gained.length * SHARE;
      return isHeld ? [{ guest, words: borne(gained) }] : [];
    });
    return bearing.toSorted((a, b) => b.words - a.words)[0]?.guest ?? null;
  };
}

/** Sentences with what stands between them; those that were parted by others on lines of their own. */
function joined(text: string, all: readonly Sentence[], chosen: readonly number[]): string {
  return chosen
    .map((at, i) => {
      const [sentence, before] = [all[at], all[at - 1]];
      if (!sentence || i === 0 || !before) return sentence?.text ?? "";
      const between =
        chosen[i - 1] === at - 1 ? text.slice(before.start + before.text.length, sentence.start) : "\n";
      return `${between}${sentence.text}`;
    })
    .join("");
}
