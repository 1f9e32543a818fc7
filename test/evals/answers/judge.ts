import type { Answer, NumberedCitation } from "../../../src/answers/answer.ts";
import { answerText } from "../../../src/answers/answer.ts";
import type { Understanding } from "../../../src/answers/understanding.ts";
import type { ExpectedCitation, JudgedQuestion } from "./questions.ts";

/** What is right of an answer; null where the question does not ask for it. */
export interface Judgement {
  readonly kind: boolean | null;
  readonly standard: boolean | null;
  readonly clause: boolean | null;
  /** The expected clause is the first that is cited. */
  readonly first: boolean | null;
  readonly refusal: boolean | null;
  /** Quotations of the answer, and how many of them stand in the file that they name. */
  readonly quotations: number;
  readonly inSource: number;
}

/**
 * Holds an answer to what its question makes right.
 * @param sourceText the text of the file that a citation names
 */
export function judge(
  question: JudgedQuestion,
  { understanding, answer }: { readonly understanding: Pick<Understanding, "kind">; readonly answer: Answer },
  sourceText: (source: string) => string,
): Judgement {
  const answerable = question.outcome === "answered";
  const { citations } = answer;
  const fits = (citation: NumberedCitation) => question.cites.some((expected) => isThat(citation, expected));
  const exact = question.cites.some((expected) => expected.kind !== "any");
  return {
    kind: answerable && question.kinds.length > 0 ? question.kinds.includes(understanding.kind) : null,
    standard: answerable && question.standards.length > 0 ? standardRight(question, answer) : null,
    clause: answerable ? citations.some(fits) : null,
    first: answerable && exact ? citations[0] !== undefined && fits(citations[0]) : null,
    refusal: answerable ? null : refusedRightly(question, answer),
    quotations: citations.length,
    inSource: citations.filter(({ quote, source }) => bare(sourceText(source)).includes(bare(quote))).length,
  };
}

function isThat(citation: NumberedCitation, expected: ExpectedCitation): boolean {
  if (expected.kind === "any") return true;
  if (expected.kind === "news") return citation.source.includes(`/${expected.news}.`);
  const cited = (citation.clause ?? "").toLowerCase();
  const wanted = expected.clause.toLowerCase();
  const number = cited.startsWith(wanted) && !/^[.\d]/.test(cited.slice(wanted.length));
  return number && (expected.edition === null || citation.edition === expected.edition);
}

/** News that speaks of a standard need not be filed under it. */
function standardRight({ standards }: JudgedQuestion, { citations }: Answer): boolean {
  const [first] = citations;
  if (!first) return false;
  if (first.kind === "news") return true;
  const cited = citations.map(({ standard }) => standard);
  return (
    standards.includes(first.standard ?? "") &&
    (standards.length === 1 || standards.every((standard) => cited.includes(standard)))
  );
}

function refusedRightly({ outcome, never }: JudgedQuestion, answer: Answer): boolean {
  const said = [answerText(answer), ...answer.followups].join("\n").toLowerCase();
  const silent = answer.citations.length === 0 && !never.some((words) => said.includes(words.toLowerCase()));
  if (!silent) return false;
  if (outcome === "ambiguous")
    return answer.outcome === "ambiguous" && answer.choices.length >= 2 && answer.choices.length <= 4;
  return answer.outcome === "not-found" || answer.outcome === "out-of-scope";
}

/** Without white space and the marks of a Markdown table, which a quotation has not. */
function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s|]+/g, "");
}
