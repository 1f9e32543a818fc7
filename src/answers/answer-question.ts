import type { LibraryView } from "../library/library.ts";
import type { Search } from "../retrieval/passage.ts";
import { normalWidth } from "../text/normal.ts";
import { numberCitations, type Answer } from "./answer.ts";
import { compose } from "./compose/compose.ts";
import { joinDrafts } from "./compose/join-drafts.ts";
import type { Draft } from "./draft.ts";
import { EvidenceBook, type Evidence } from "./evidence.ts";
import { find } from "./find/find.ts";
import type { Question } from "./question.ts";
import { scopeAfter } from "./scope-after.ts";
import type { ThreadScope } from "./thread-scope.ts";
import { toldBy, type Told } from "./told.ts";
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
  /** What the next question in the conversation may refer to. */
  readonly scope: ThreadScope;
  readonly told: Told;
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
  const read = { ...asked, text: normalWidth(asked.text.slice(0, LONGEST_QUESTION)) };
  const catalogue = await readCatalogue(view);
  const understanding = understand(read, catalogue);
  const question = { ...read, language: understanding.language };
  const book = new EvidenceBook();
  const { findings, missed } = await find({ question, understanding, catalogue, view, search, book });
  const draft = joinDrafts(
    findings.map((found) => compose(found, understanding.today, question.language)),
    missed,
  );
  const evidence = await verifyEvidence(book.pieces, view);
  const refusal = compose({ kind: "no-passage" }, understanding.today, question.language);
  const composed = verifyDraft(draft, evidence, refusal);
  const answerable = composed.draft.outcome === "answered" || composed.draft.outcome === "partly";
  const worded = wording && answerable ? await wordDraft(composed.draft, question, evidence, wording) : null;
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
    scope: scopeAfter(understanding, findings, asked.thread, asked.asker),
    told: toldBy(findings, book.pieces),
    dropped: composed.dropped + (worded?.worded ? worded.faults.length : 0),
    notWorded: worded && !worded.worded ? worded : null,
  };
}
