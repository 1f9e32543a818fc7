import type { ChangeSet } from "../../changes/change-set.ts";
import { compareTexts } from "../../changes/compare.ts";
import type { LibraryView } from "../../library/library.ts";
import type { Clause } from "../../standards/clause.ts";
import type { Edition, EditionText } from "../../standards/standard.ts";
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

/** Compares in the wanted language where both editions have it, else in the original's; null without a common one. */
export async function compareEditions(
  view: LibraryView,
  from: Edition,
  to: Edition,
  wanted: Language,
): Promise<Comparison | null> {
  const texts = textsInCommon(from, to, wanted);
  if (!texts) return null;
  const [fromText, toText] = texts;
  const [old, after] = await Promise.all([view.clauses(fromText.id), view.clauses(toText.id)]);
  const byId = (clauses: readonly Clause[]) => new Map(clauses.map((c) => [c.id, c]));
  const set = compareTexts(
    { language: fromText.language, clauses: old },
    { language: toText.language, clauses: after },
  );
  return { from, to, fromText, toText, old: byId(old), new: byId(after), set };
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
