import { sentences } from "../text/sentences.ts";
import type { Change } from "./change-set.ts";
import { sideOf } from "./redline.ts";

/** Sentences, titles and rows as they stand in one of two editions only. */
export interface ChangedSentences {
  readonly gone: ReadonlySet<string>;
  readonly came: ReadonlySet<string>;
}

/** What a change itself tells: of a host, without the sentences of which its guests' changes tell. */
export function changedSentences({ redline, guests }: Pick<Change, "redline" | "guests">): ChangedSentences {
  const heldBy = (side: "old" | "new") =>
    guests.filter((guest) => guest.side === side).flatMap((guest) => guest.sentences);
  const old = without(sentencesIn(sideOf(redline, "delete")), heldBy("new"));
  const after = without(sentencesIn(sideOf(redline, "insert")), heldBy("old"));
  return { gone: onlyIn(old, after), came: onlyIn(after, old) };
}

/** What went from a clause, and came to another, as its host sees it: all of it, also what stayed as it was. */
export function carriedSentences({ redline }: Change): ChangedSentences {
  return {
    gone: new Set(sentencesIn(sideOf(redline, "delete"))),
    came: new Set(sentencesIn(sideOf(redline, "insert"))),
  };
}

export function areNone({ gone, came }: ChangedSentences): boolean {
  return gone.size + came.size === 0;
}

/** Whether something went, or came, in both. */
export function haveCommon(one: ChangedSentences, other: ChangedSentences): boolean {
  return [...one.gone].some((it) => other.gone.has(it)) || [...one.came].some((it) => other.came.has(it));
}

function sentencesIn(text: string): readonly string[] {
  return sentences(text).map((sentence) => sentence.text);
}

function onlyIn(side: readonly string[], other: readonly string[]): ReadonlySet<string> {
  const held = new Set(other);
  return new Set(side.filter((sentence) => !held.has(sentence)));
}

/** Each is taken out as often as it stands there: a host may say itself what it took in. */
function without(all: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...all];
  for (const one of taken) {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}
