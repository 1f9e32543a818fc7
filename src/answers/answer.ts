import type { Day } from "../text/dates.ts";
import type { Language } from "../text/language.ts";
import type { ChangeReference } from "./change-reference.ts";
import type { Choice, Draft, Outcome, Statement } from "./draft.ts";
import type { Evidence } from "./evidence.ts";

/** A citation as it stands under an answer. */
export interface NumberedCitation {
  /** `[1]` in the answer. */
  readonly mark: number;
  readonly kind: "clause" | "news";
  /** Standard id and edition name; null for news. */
  readonly standard: string | null;
  readonly edition: string | null;
  readonly language: Language;
  /** The printed number or `~title` label, `~cover` for an edition's own particulars; null for news. */
  readonly clause: string | null;
  readonly page: number | null;
  readonly quote: string;
  /** Where to read it; null where there is no address. */
  readonly url: string | null;
  readonly source: string;
  readonly translation: boolean;
  /** Title, publisher and day of a news item; null for clauses. */
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: Day | null;
  /** The quotation in the answer's language, made by a machine; only where one was asked for and it held. */
  readonly machineTranslation?: string;
}

/** One statement of an answer with the marks of its citations. */
export interface MarkedStatement {
  readonly role: "lead" | "point" | "note";
  readonly text: string;
  readonly marks: readonly number[];
  /** The change that it tells, where it tells one. */
  readonly change?: ChangeReference;
}

export interface Answer {
  readonly question: string;
  readonly outcome: Outcome;
  readonly language: Language;
  readonly statements: readonly MarkedStatement[];
  readonly citations: readonly NumberedCitation[];
  readonly choices: readonly Choice[];
  readonly followups: readonly string[];
  /** `composed`, or the model that worded it. */
  readonly engine: string;
}

/** Numbers the citations in the order in which the statements use them; evidence that none uses is left out. */
export function numberCitations(
  question: string,
  draft: Draft,
  evidence: ReadonlyMap<string, Evidence>,
  engine: string,
): Answer {
  const marks = new Map<string, number>();
  const cites = draft.outcome === "answered" || draft.outcome === "partly";
  const statements = draft.statements.map((statement): MarkedStatement => {
    const ids = cites ? statement.evidence : [];
    for (const id of ids) if (!marks.has(id)) marks.set(id, marks.size + 1);
    return marked(
      statement,
      ids.map((id) => marks.get(id) ?? 0).sort((a, b) => a - b),
    );
  });
  const citations = [...marks].flatMap(([id, mark]) => {
    const piece = evidence.get(id);
    return piece ? [numbered(mark, piece)] : [];
  });
  return {
    question,
    outcome: draft.outcome,
    language: draft.language,
    statements,
    citations,
    choices: draft.choices,
    followups: draft.followups,
    engine,
  };
}

function marked({ role, text, change }: Statement, marks: readonly number[]): MarkedStatement {
  return { role, text, marks, ...(change && { change }) };
}

function numbered(mark: number, { citation }: Evidence): NumberedCitation {
  const shared = { mark, language: citation.language, quote: citation.quote, source: citation.source };
  if (citation.kind === "news") {
    return {
      ...shared,
      kind: "news",
      standard: null,
      edition: null,
      clause: null,
      page: null,
      url: citation.url,
      translation: false,
      title: citation.title,
      publisher: citation.publisher,
      published: citation.published,
    };
  }
  return {
    ...shared,
    kind: "clause",
    standard: citation.standard,
    edition: citation.edition.slice(citation.standard.length + 1),
    clause: citation.clause,
    page: citation.page,
    url: null,
    translation: citation.translation,
    title: null,
    publisher: null,
    published: null,
  };
}

/** What to ask to have the question answered for that choice. The name stands first, so that no cut can take it away. */
export function choiceQuestion({ question, language }: Answer, { name }: Choice): string {
  return `${name}${language === "zh" ? "：" : ": "}${question}`;
}

/** The answer as plain text, its marks in brackets: what `answer` is on the command line's JSON. */
export function answerText({ statements, choices }: Answer): string {
  return [...statements.map(statementText), ...choices.map(({ text }, i) => `${i + 1}. ${text}`)].join("\n");
}

export function statementText({ role, text, marks }: MarkedStatement): string {
  return `${role === "point" ? "- " : ""}${text}${marks.length > 0 ? " " : ""}${marks.map((m) => `[${m}]`).join("")}`;
}
