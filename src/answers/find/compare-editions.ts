import type { ChangeSet } from "../../changes/change-set.ts";
import { compareTexts } from "../../changes/compare.ts";
import type { LibraryView } from "../../library/library.ts";
import type { TextMeanings } from "../../library/meanings.ts";
import type { Clause, ClauseText } from "../../standards/clause.ts";
import type { GlossaryEntry } from "../../standards/glossary.ts";
import { textFor, type Edition, type EditionText } from "../../standards/standard.ts";
import type { Language } from "../../text/language.ts";

/** Two editions compared, text by text in one language. */
export interface Comparison {
  readonly from: Edition;
  readonly to: Edition;
  readonly fromText: EditionText;
  readonly toText: EditionText;
  readonly old: ReadonlyMap<string, Clause>;
  readonly new: ReadonlyMap<string, Clause>;
  readonly set: ChangeSet;
}

/** One side of a comparison: an edition by one of its texts. */
export interface EditionSide {
  readonly edition: Edition;
  readonly text: EditionText;
}

/** Compares in the wanted language where both editions have it, else in the original's; null without a common one. */
export async function compareEditions(
  view: LibraryView,
  from: Edition,
  to: Edition,
  wanted: Language,
): Promise<Comparison | null> {
  const texts = textsInCommon(from, to, wanted);
  if (!texts) return null;
  return compareSides(view, { edition: from, text: texts[0] }, { edition: to, text: texts[1] });
}

/** The same, and across languages where there is no common one; null for an edition without a text. */
export async function compareInAnyLanguage(
  view: LibraryView,
  from: Edition,
  to: Edition,
  wanted: Language,
): Promise<Comparison | null> {
  const [old, after] = [textFor(from, wanted), textFor(to, wanted)];
  const inOne = await compareEditions(view, from, to, wanted);
  if (inOne || !old || !after) return inOne;
  return compareSides(view, { edition: from, text: old }, { edition: to, text: after });
}

export async function compareSides(
  view: LibraryView,
  from: EditionSide,
  to: EditionSide,
): Promise<Comparison> {
  const [old, after] = await Promise.all([view.clauses(from.text.id), view.clauses(to.text.id)]);
  const [oldMeanings, newMeanings] = await Promise.all([
    view.meanings(from.text.id),
    view.meanings(to.text.id),
  ]);
  const glossary = from.text.language === to.text.language ? [] : await view.glossary();
  return {
    from: from.edition,
    to: to.edition,
    fromText: from.text,
    toText: to.text,
    old: byId(old),
    new: byId(after),
    set: comparedOnce(
      { language: from.text.language, clauses: old },
      { language: to.text.language, clauses: after },
      glossary,
      { old: oldMeanings, new: newMeanings },
    ),
  };
}

interface MadeBefore {
  readonly set: ChangeSet;
  /** The words that joined the languages, and which vectors there were, as it was then. */
  readonly joinedBy: string;
}

/**
 * Comparisons made before, by the very clauses that were compared: the library gives the same ones for as long as it
 * keeps a text, so that nothing out of date can be found here, and what it lets go is let go here too.
 */
const COMPARED = new WeakMap<readonly Clause[], WeakMap<readonly Clause[], MadeBefore>>();

function comparedOnce(
  old: ClauseText,
  after: ClauseText,
  glossary: readonly GlossaryEntry[],
  meanings: { readonly old: TextMeanings; readonly new: TextMeanings },
): ChangeSet {
  const withOld = COMPARED.get(after.clauses) ?? new WeakMap<readonly Clause[], MadeBefore>();
  const before = withOld.get(old.clauses);
  const joinedBy = JSON.stringify([glossary, meanings.old.mark, meanings.new.mark]);
  if (before?.joinedBy === joinedBy) return before.set;
  const set = compareTexts(old, after, glossary, {
    old: meanings.old.vectors(),
    new: meanings.new.vectors(),
  });
  COMPARED.set(after.clauses, withOld.set(old.clauses, { set, joinedBy }));
  return set;
}

function byId(clauses: readonly Clause[]): ReadonlyMap<string, Clause> {
  return new Map(clauses.map((clause) => [clause.id, clause]));
}

/** A text of each edition in one language: the wanted one, else the newer one's original; null without a common one. */
export function textsInCommon(
  from: Edition,
  to: Edition,
  wanted: Language | null,
): readonly [EditionText, EditionText] | null {
  const pairs = to.texts.flatMap((after) => {
    const old = from.texts.find((text) => text.language === after.language);
    return old ? [[old, after] as const] : [];
  });
  return (
    pairs.find(([, after]) => after.language === wanted) ??
    pairs.find(([, after]) => after.original) ??
    pairs[0] ??
    null
  );
}
