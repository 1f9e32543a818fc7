import type { Clause, ClauseText } from "../standards/clause.ts";
import type { Language } from "../text/language.ts";
import type { Change } from "./change-set.ts";
import { ownIds } from "./own-clauses.ts";
import { documentsIn } from "./values.ts";

/** A term whose definition changed or went, with what rests on it. */
export interface TermInUse {
  readonly term: string;
  readonly fate: "redefined" | "deleted";
  /** Of the change that tells it. */
  readonly oldIds: readonly string[];
  /** Clauses of the new text that use the term, in reading order, apart from its own entry. */
  readonly usedIn: readonly string[];
}

/** A normative reference that changed its number or its year. */
export interface ReferenceInUse {
  readonly from: string;
  readonly to: string;
  readonly oldIds: readonly string[];
  /** Clauses of the new text that cite the document, in reading order, apart from the list of references. */
  readonly citedIn: readonly string[];
}

/** A document that came into the list of normative references, or went from it, and where it is cited. */
export interface ListedDocument {
  readonly document: string;
  readonly fate: "added" | "dropped";
  /** Of the change that tells it. */
  readonly oldIds: readonly string[];
  /** Clauses of the old text that cite it, and of the new one, in reading order, apart from the list. */
  readonly wasCitedIn: readonly string[];
  readonly citedIn: readonly string[];
}

/** What a change of a definition or of a normative reference reaches beyond its own clause. */
export interface Consequences {
  readonly terms: readonly TermInUse[];
  readonly references: readonly ReferenceInUse[];
  readonly documents: readonly ListedDocument[];
}

const LIST_OF_REFERENCES = /^(?:\d{1,2}\s+)?(?:规范性引用文件|normative references)$/iu;

/** Where a term or a document stands in a clause's text (UTF-16 units); negative where it does not. */
export function placeOfUse(text: string, used: string): number {
  const [document] = documentsIn(used);
  if (!document) return text.toLowerCase().indexOf(used);
  const cited = documentsIn(text).find((one) => one.designation === document.designation);
  return cited ? text.indexOf(cited.text) : -1;
}

export function consequencesOf(changes: readonly Change[], old: ClauseText, after: ClauseText): Consequences {
  const before = new Map(old.clauses.map((clause) => [clause.id, clause]));
  const clausesOf = (change: Change): Clause[] => ownIds(change).oldIds.flatMap((id) => before.get(id) ?? []);
  const lists = changes.filter((change) =>
    clausesOf(change).some(({ title }) => LIST_OF_REFERENCES.test(title?.trim() ?? "")),
  );
  return {
    terms: termsInUse(changes, clausesOf, old, after),
    references: lists.flatMap((change) => referencesInUse(change, after)),
    documents: lists.flatMap((change) => documentsListed(change, old, after)),
  };
}

function termsInUse(
  changes: readonly Change[],
  clausesOf: (change: Change) => readonly Clause[],
  old: ClauseText,
  after: ClauseText,
): TermInUse[] {
  const told = changes.filter((change) => change.text === "modified" || change.structure === "deleted");
  const concerned = told.flatMap((change) =>
    clausesOf(change)
      .filter((clause) => clause.kind === "term")
      .map((clause) => ({ change, clause })),
  );
  if (concerned.length === 0) return [];
  const uses = usesOfTerms([...old.clauses, ...after.clauses], after);
  return concerned.flatMap(({ change, clause }): TermInUse[] => {
    const names = namesOf(clause, after.language);
    const [term] = names;
    if (term === undefined) return [];
    const users = new Set(names.flatMap((name) => [...(uses.get(name) ?? [])]));
    return [
      {
        term,
        fate: change.structure === "deleted" ? "deleted" : "redefined",
        oldIds: change.oldIds,
        usedIn: after.clauses
          .filter(({ id }) => users.has(id) && !change.newIds.includes(id))
          .map(({ id }) => id),
      },
    ];
  });
}

/** The clauses that use each term. A longer term is not a use of a shorter one in it: 会话密钥 is none of 密钥. */
function usesOfTerms(defining: readonly Clause[], text: ClauseText): Map<string, Set<string>> {
  const names = [
    ...new Set(defining.filter((c) => c.kind === "term").flatMap((c) => namesOf(c, text.language))),
  ];
  const uses = new Map(names.map((name) => [name, new Set<string>()]));
  const patterns = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&"));
  if (patterns.length === 0) return uses;
  const either = patterns.join("|");
  const scanner =
    text.language === "zh"
      ? new RegExp(either, "gu")
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})(?=(?:e?s)?(?![\\p{L}\\p{N}]))`, "gu");
  for (const clause of text.clauses)
    for (const [name] of clause.text.toLowerCase().matchAll(scanner)) uses.get(name)?.add(clause.id);
  return uses;
}

/** `密钥 key` is 密钥 in Chinese and `key` in English; several names of one thing are parted by semicolons or strokes. */
function namesOf({ title }: Clause, language: Language): string[] {
  const parts = (title ?? "").toLowerCase().split(/[;；/、]/u);
  const names = parts.map((part) =>
    language === "zh"
      ? (/\p{Script=Han}[\p{Script=Han}\p{N}]*/u.exec(part)?.[0] ?? "")
      : part.replace(/\p{Script=Han}|\([^)]*\)/gu, "").trim(),
  );
  return names.filter((name) => name.length > 1);
}

function referencesInUse(change: Change, after: ClauseText): ReferenceInUse[] {
  const changed = change.values.flatMap(({ kind, from, to }) =>
    kind === "reference" && from && to ? [{ from, to }] : [],
  );
  if (changed.length === 0) return [];
  const citing = citationsIn(after, change.newIds);
  return changed.map(({ from, to }) => ({
    from,
    to,
    oldIds: change.oldIds,
    citedIn: citing(`${from}\n${to}`),
  }));
}

function documentsListed(change: Change, old: ClauseText, after: ClauseText): ListedDocument[] {
  const listed = change.values.filter(
    ({ kind, from, to }) => kind === "reference" && (from === null) !== (to === null),
  );
  if (listed.length === 0) return [];
  const [cited, citing] = [citationsIn(old, change.oldIds), citationsIn(after, change.newIds)];
  return listed.map(({ from, to }) => {
    const document = from ?? to ?? "";
    return {
      document,
      fate: from === null ? "added" : "dropped",
      oldIds: change.oldIds,
      wasCitedIn: cited(document),
      citedIn: citing(document),
    };
  });
}

/** Finds the clauses of a text, apart from the list of references, that cite one of the documents named. */
function citationsIn(text: ClauseText, list: readonly string[]): (documents: string) => string[] {
  const cited = text.clauses
    .filter(({ id }) => !list.includes(id))
    .map((clause) => ({
      id: clause.id,
      designations: new Set(documentsIn(clause.text).map((one) => one.designation)),
    }));
  return (documents) => {
    const asked = documentsIn(documents).map((one) => one.designation);
    return cited.filter(({ designations }) => asked.some((one) => designations.has(one))).map(({ id }) => id);
  };
}
