import { forceWords, guestWords, structureWords } from "../answers/compose/compose-changes.ts";
import { tellerIn, type Teller } from "../answers/compose/naming.ts";
import { guestsOf } from "../answers/find/change-point.ts";
import type { Comparison } from "../answers/find/compare-editions.ts";
import type { Change } from "../changes/change-set.ts";
import { namingSide } from "../changes/own-clauses.ts";
import { clauseLabel, type Clause } from "../standards/clause.ts";
import type { Edition, EditionText, Standard } from "../standards/standard.ts";
import type { Language } from "../text/language.ts";
import { span, type Message, type MessageBlock, type MessageSource, type Span } from "./message.ts";
import { placeInWords } from "./place-in-words.ts";
import { redlineSpans } from "./redline-spans.ts";
import { shownSource } from "./shown-source.ts";

/** A change with the comparison that it is part of. */
export interface ComparedChange {
  readonly standard: Standard;
  readonly compared: Comparison;
  readonly change: Change;
}

const WORDS: Readonly<Record<Language, { readonly sources: string; readonly same: string }>> = {
  en: { sources: "Sources", same: "Its words are the same:" },
  zh: { sources: "出处", same: "文字未变：" },
};

/** One change seen closer: what became of the clause and of each duty in it, its redline, and where to read both sides. */
export function renderChange({ standard, compared, change }: ComparedChange, language: Language): Message {
  const teller = tellerIn(language);
  const old = change.oldIds.flatMap((id) => compared.old.get(id) ?? []);
  const after = change.newIds.flatMap((id) => compared.new.get(id) ?? []);
  const head = (namingSide(change) === "old" ? old : after)[0];
  const point = { change, old, new: after, guests: guestsOf(change, compared) };
  const became = [...structureWords(point, teller), ...guestWords(point, teller)].map((words) =>
    span(teller.words.marks.brackets(words), "faint"),
  );
  const words = redlineSpans(change, old.length > 1 || after.length > 1 ? null : (head?.title ?? null));
  const isEdited = change.redline.some(({ op }) => op !== "equal");
  const blocks: MessageBlock[] = [
    { kind: "heading", spans: [span(head ? teller.clause(head) : ""), ...became] },
    { kind: "paragraph", spans: [span(comparedWords(standard, compared, teller), "faint")] },
  ];
  if (change.force.length > 0)
    blocks.push({
      kind: "list",
      ordered: false,
      items: forceItems(change, teller),
    });
  blocks.push({
    kind: "paragraph",
    spans: isEdited ? words : [span(`${WORDS[language].same} `, "faint"), ...words],
  });
  if (compared.toText.language === language && !compared.toText.original)
    blocks.push({ kind: "paragraph", spans: [span(teller.words.translation, "faint")] });
  blocks.push({
    kind: "sources",
    title: WORDS[language].sources,
    sources: [
      ...sourceOf(compared.from, compared.fromText, old, language),
      ...sourceOf(compared.to, compared.toText, after, language),
    ].map((source, i) => ({ ...source, mark: i + 1 })),
  });
  return { language, blocks };
}

/** What became of each duty; several of which the same is to be said are said once, with their number. */
function forceItems({ force }: Change, teller: Teller): readonly (readonly Span[])[] {
  const byWords = Map.groupBy(force, (one) => forceWords(one, teller));
  return [...byWords].map(([words, [first, ...others]]) => {
    const isGood = first?.direction === "relaxed" || first?.direction === "removed";
    const own = span(words, isGood ? "good" : "warning");
    return others.length === 0 ? [own] : [own, span(` × ${others.length + 1}`, "faint")];
  });
}

function comparedWords(standard: Standard, { to, from }: Comparison, { words, ...teller }: Teller): string {
  return teller.sentence(words.compared(teller.standard(standard), teller.edition(to), teller.edition(from)));
}

/** Where the clauses of one side stand; nothing for a side that has none. */
function sourceOf(
  { number, standard, stage, name }: Edition,
  { original, source }: EditionText,
  clauses: readonly Clause[],
  language: Language,
): readonly Omit<MessageSource, "mark">[] {
  if (clauses.length === 0) return [];
  const clause = clauses.map(clauseLabel).join(" + ");
  const page = clauses[0]?.page ?? null;
  const cited = { number: number ?? standard, stage, edition: name, clause, page, translation: !original };
  return [{ ...placeInWords(cited, language), quote: null, source: shownSource(source) }];
}
