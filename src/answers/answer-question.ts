import type { LibraryView } from "../library/library.ts";
import type { Search } from "../retrieval/passage.ts";
import { normalWidth } from "../text/normal.ts";
import type { Answer } from "./answer.ts";
import { compose } from "./compose/compose.ts";
import { joinDrafts } from "./compose/join-drafts.ts";
import type { Draft } from "./draft.ts";
import { EvidenceBook, type Evidence } from "./evidence.ts";
import { findByReadings } from "./find-by-readings.ts";
import type { Question } from "./question.ts";
import { sayComposed, sayWithModel, type PartialAnswerHeard } from "./say-with-model.ts";
import { scopeAfter } from "./scope-after.ts";
import type { ThreadScope } from "./thread-scope.ts";
import { toldBy, type Told } from "./told.ts";
import { readCatalogue } from "./understand/catalogue.ts";
import { understand } from "./understand/understand.ts";
import type { Understanding } from "./understanding.ts";
import { verifyDraft } from "./verify/verify-draft.ts";
import { verifyEvidence } from "./verify/verify-evidence.ts";
import type { NotWorded, Wording } from "./word/wording.ts";

/** What answering needs: the library as the asker may see it, search over it, and a model if one is configured. */
export interface AnsweringParts {
  readonly view: LibraryView;
  readonly search: Search;
  readonly wording: Wording | null;
  /** The library as the asker sees it today, where they look from an earlier day: to say what has been superseded since. */
  readonly later?: LibraryView;
  readonly onPartial?: PartialAnswerHeard;
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
  /** By which words a model was asked: `word-answer 2 (1f9c03b2a7de)`. */
  readonly prompts: readonly string[];
}

/** A question longer than this is cut: nobody asks in more, and rules need not read it. */
const LONGEST_QUESTION = 2_000;

/** The one straight way: question, understanding, evidence, draft, wording, verification, answer. */
export async function answerQuestion(
  asked: Question,
  { view, search, wording, later, onPartial }: AnsweringParts,
): Promise<AnswerTrace> {
  const read = { ...asked, text: normalWidth(asked.text.slice(0, LONGEST_QUESTION)) };
  const catalogue = await readCatalogue(view);
  const firstRead = understand(read, catalogue);
  const question = { ...read, language: firstRead.language };
  const { lookup, findings, missed } = await findByReadings({
    question,
    understanding: firstRead,
    catalogue,
    view,
    search,
    book: new EvidenceBook(),
    ...(later && { later: await readCatalogue(later) }),
  });
  const { understanding } = lookup;
  const draft = joinDrafts(
    findings.map((found) => compose(found, understanding.today, question.language)),
    missed,
  );
  const evidence = await verifyEvidence(lookup.book.pieces, view);
  const refusal = compose({ kind: "no-passage", nearest: null }, understanding.today, question.language);
  const composed = verifyDraft(draft, evidence, refusal);
  const own = { asked: asked.text, lookup, findings, draft: composed.draft, evidence };
  const said = wording ? await sayWithModel(own, wording, onPartial) : sayComposed(own);
  const pieces = said.evidence === evidence ? lookup.book.pieces : [...said.evidence.values()];
  return {
    understanding,
    evidence: pieces,
    draft,
    answer: said.answer,
    scope: scopeAfter(understanding, findings, asked.thread, asked.asker),
    told: toldBy(findings, pieces),
    dropped: composed.dropped + said.dropped,
    notWorded: said.notWorded,
    prompts: said.prompts,
  };
}
