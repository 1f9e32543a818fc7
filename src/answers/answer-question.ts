import type { LibraryView } from "../library/library.ts";
import type { Search } from "../retrieval/passage.ts";
import { normalWidth } from "../text/normal.ts";
import { numberCitations, type Answer } from "./answer.ts";
import { compose } from "./compose/compose.ts";
import type { Draft } from "./draft.ts";
import { EvidenceBook, type Evidence } from "./evidence.ts";
import { findChanges } from "./find/find-changes.ts";
import { findDeadlines } from "./find/find-deadlines.ts";
import { findEditions } from "./find/find-editions.ts";
import { findNews } from "./find/find-news.ts";
import { findRecent } from "./find/find-recent.ts";
import { findProvisions } from "./find/find-provisions.ts";
import type { Lookup } from "./find/lookup.ts";
import type { Findings } from "./findings.ts";
import type { Question } from "./question.ts";
import { readCatalogue } from "./understand/catalogue.ts";
import { understand } from "./understand/understand.ts";
import type { Understanding } from "./understanding.ts";
import { verifyDraft } from "./verify/verify-draft.ts";
import { verifyEvidence } from "./verify/verify-evidence.ts";
import { wordDraft, type NotWorded, type Wording } from "./word.ts";

/** What answering needs: the library as the asker may see it, search over it, and a model if one is configured. */
export interface AnsweringParts {
  readonly view: LibraryView;
  readonly search: Search;
  readonly wording: Wording | null;
}

/** An answer with every stage it went through, so that any of them can be shown. */
export interface AnswerTrace {
  readonly understanding: Understanding;
  readonly evidence: readonly Evidence[];
  readonly draft: Draft;
  readonly answer: Answer;
  /** Statements that verification dropped. */
  readonly dropped: number;
  /** Why a configured model did not word it; null where it did or none is configured. */
  readonly notWorded: NotWorded | null;
}

/** A question longer than this is cut: nobody asks in more, and rules need not read it. */
const LONGEST_QUESTION = 2_000;

/** The one straight way: question, understanding, evidence, draft, wording, verification, answer. */
export async function answerQuestion(
  asked: Question,
  { view, search, wording }: AnsweringParts,
): Promise<AnswerTrace> {
  const question = { ...asked, text: normalWidth(asked.text.slice(0, LONGEST_QUESTION)) };
  const catalogue = await readCatalogue(view);
  const understanding = understand(question, catalogue);
  const book = new EvidenceBook();
  const findings = await find({ question, understanding, catalogue, view, search, book });
  const draft = compose(findings, understanding.today, question.language);
  const evidence = await verifyEvidence(book.pieces, view);
  const composed = verifyDraft(draft, evidence);
  const answerable = composed.draft.outcome === "answered" || composed.draft.outcome === "partly";
  const worded =
    wording && answerable ? await wordDraft(composed.draft, question.text, evidence, wording) : null;
  const final = worded?.worded ? worded.draft : composed.draft;
  return {
    understanding,
    evidence: book.pieces,
    draft,
    answer: numberCitations(
      asked.text,
      final,
      evidence,
      worded?.worded && wording ? wording.model.name : "composed",
    ),
    dropped: composed.dropped + (worded?.worded ? worded.faults.length : 0),
    notWorded: worded && !worded.worded ? worded : null,
  };
}

function find(lookup: Lookup): Promise<Findings> {
  const { kind, scope, dates } = lookup.understanding;
  if (kind !== "help" && kind !== "aside" && scope.namesakes.length > 0 && scope.named.length === 0)
    return Promise.resolve({ kind: "namesakes", groups: scope.namesakes });
  switch (kind) {
    case "help":
      return Promise.resolve({ kind: "help" });
    case "aside":
      return Promise.resolve({ kind: "out-of-scope" });
    case "changes":
      return findChanges(lookup);
    case "deadlines":
      return findDeadlines(lookup);
    case "news":
      return findNews(lookup);
    case "editions":
      return dates.length > 0 && scope.named.length === 0 ? findRecent(lookup) : findEditions(lookup);
    case "provisions":
      return findProvisions(lookup);
  }
}
