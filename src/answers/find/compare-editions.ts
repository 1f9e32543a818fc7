import type { ChangeSet } from "../../changes/change-set.ts";
import { compareTexts } from "../../changes/compare.ts";
import type { Clause } from "../../standards/clause.ts";
import type { Edition, EditionText } from "../../standards/standard.ts";
import type { Language } from "../../text/language.ts";
import type { Lookup } from "./lookup.ts";

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

/** Compares in the asker's language where both editions have it, else in the original's; null without a common one. */
export async function compareEditions(
  lookup: Lookup,
  from: Edition,
  to: Edition,
): Promise<Comparison | null> {
  const language = commonLanguage(from, to, lookup.question.language);
  const fromText = from.texts.find((t) => t.language === language);
  const toText = to.texts.find((t) => t.language === language);
  if (!language || !fromText || !toText) return null;
  const [old, after] = await Promise.all([lookup.view.clauses(fromText.id), lookup.view.clauses(toText.id)]);
  const byId = (clauses: readonly Clause[]) => new Map(clauses.map((c) => [c.id, c]));
  const set = compareTexts({ language, clauses: old }, { language, clauses: after });
  return { from, to, fromText, toText, old: byId(old), new: byId(after), set };
}

function commonLanguage(from: Edition, to: Edition, wanted: Language): Language | null {
  const common = to.texts.filter((t) => from.texts.some((f) => f.language === t.language));
  return (
    (common.find((t) => t.language === wanted) ?? common.find((t) => t.original) ?? common[0])?.language ??
    null
  );
}
