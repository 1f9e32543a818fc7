import type { ClauseText } from "../standards/clause.ts";
import type { ForceName, Provision } from "../standards/force.ts";
import type { GlossaryEntry } from "../standards/glossary.ts";
import { forceStyleOf } from "../standards/provisions.ts";
import type { Change, TranslationWarning, TranslationWarningKind } from "./change-set.ts";
import { comparedText } from "./compared-text.ts";
import { directionOf } from "./force-direction.ts";
import { lexiconOf, translatedCounts } from "./lexicon.ts";
import { sayOpposite } from "./opposites.ts";
import { isInformative, outlineOf } from "./outline.ts";
import { statementsOf } from "./statements.ts";
import { termCounts } from "./terms.ts";
import { differingProvisions, type Similarity, type TranslatedProvision } from "./translated-provisions.ts";
import { unmatchedFigures } from "./translated-figures.ts";

/** What a comparison across languages should make a reader look at, in reading order; none within one language. */
export function translationWarnings(
  changes: readonly Pick<Change, "oldIds" | "newIds" | "reasons">[],
  old: ClauseText,
  after: ClauseText,
  glossary: readonly GlossaryEntry[],
): TranslationWarning[] {
  if (old.language === after.language) return [];
  const [before, now] = [sideOf(old), sideOf(after)];
  const similarity = similarityOf(old, after, glossary);
  const numbers = new Set([...old.clauses, ...after.clauses].flatMap(({ number }) => number ?? []));
  return changes.flatMap((change): TranslationWarning[] => {
    const [oldClauses, newClauses] = [before.clausesOf(change.oldIds), now.clausesOf(change.newIds)];
    const place = { oldIds: change.oldIds, newIds: change.newIds };
    if (oldClauses.length === 0 || newClauses.length === 0) {
      const kind = newClauses.length === 0 ? "clause-dropped" : "clause-added";
      const [said] = [...oldClauses, ...newClauses].filter(({ text }) => text !== "");
      const words = said === undefined ? null : said.text;
      if (words === null || change.reasons.includes("informative")) return [];
      const [was, is] = kind === "clause-dropped" ? [words, null] : [null, words];
      return [{ ...place, kind, from: null, to: null, old: was, new: is }];
    }
    if (!before.binds(change.oldIds) && !now.binds(change.newIds)) return [];
    const duties = differingProvisions(
      statementsOf(oldClauses, before.manner),
      statementsOf(newClauses, now.manner),
      similarity,
    ).map((one): TranslationWarning => {
      const [from, to] = [one.old?.force ?? null, one.new?.force ?? null];
      return {
        ...place,
        kind: kindOf(one),
        from,
        to,
        old: one.old?.sentence ?? null,
        new: one.new?.sentence ?? null,
      };
    });
    const figures = unmatchedFigures(comparedText(oldClauses), comparedText(newClauses), numbers);
    if (figures.old.length === 0 || figures.new.length === 0) return duties;
    const [was, is] = [figures.old.join(", "), figures.new.join(", ")];
    return [...duties, { ...place, kind: "figure-changed", from: null, to: null, old: was, new: is }];
  });
}

const LEAVE: ReadonlySet<ForceName | null> = new Set<ForceName>(["may", "can", "need not"]);
const BAN: ReadonlySet<ForceName | null> = new Set<ForceName>(["shall not", "should not"]);

/** Who need not do something is left free to: a ban is the contrary of that, and no more of it. */
function kindOf({ old, new: after }: TranslatedProvision): TranslationWarningKind {
  const [from, to] = [old?.force ?? null, after?.force ?? null];
  if ((LEAVE.has(from) && BAN.has(to)) || (BAN.has(from) && LEAVE.has(to))) return "duty-reversed";
  switch (directionOf(from, to, old !== null && after !== null && sayOpposite(old, after))) {
    case "created":
      return "duty-added";
    case "removed":
      return "duty-dropped";
    case "tightened":
      return "duty-strengthened";
    case "relaxed":
      return "duty-weakened";
    default:
      return "duty-reversed";
  }
}

function sideOf(text: ClauseText) {
  const outline = outlineOf(text);
  const at = new Map(text.clauses.map(({ id }, position) => [id, position]));
  return {
    manner: { language: text.language, style: forceStyleOf(text) },
    clausesOf: (ids: readonly string[]) => ids.flatMap((id) => text.clauses[at.get(id) ?? -1] ?? []),
    binds: (ids: readonly string[]) => ids.some((id) => !isInformative(outline, at.get(id) ?? -1)),
  };
}

/** The cosine of two statements, the Chinese one by the English words that its own are rendered by. */
function similarityOf(old: ClauseText, after: ClauseText, glossary: readonly GlossaryEntry[]): Similarity {
  const stems = new Map<string, string>();
  const english = old.language === "en" ? old : after;
  const vocabulary = new Set(english.clauses.flatMap(({ text }) => [...termCounts(text, stems).keys()]));
  const lexicon = lexiconOf(glossary);
  const known = new Map<string, ReadonlyMap<string, number>>();
  const countsOf = (text: string, language: ClauseText["language"]): ReadonlyMap<string, number> => {
    const before = known.get(text);
    if (before) return before;
    const counts =
      language === "en" ? termCounts(text, stems) : translatedCounts(text, lexicon, vocabulary, stems);
    known.set(text, counts);
    return counts;
  };
  return (one: Provision, other: Provision) =>
    cosine(countsOf(one.phrase, old.language), countsOf(other.phrase, after.language));
}

function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const length = (counts: ReadonlyMap<string, number>): number =>
    Math.sqrt([...counts.values()].reduce((sum, count) => sum + count * count, 0));
  const product = length(one) * length(other);
  if (product === 0) return 0;
  return [...one].reduce((sum, [term, count]) => sum + count * (other.get(term) ?? 0), 0) / product;
}
