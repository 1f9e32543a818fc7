import { describe, expect, test } from "@jest/globals";
import type { Answer, NumberedCitation } from "../../../src/answers/answer.ts";
import { judge } from "./judge.ts";
import { HALVES, readQuestions, type JudgedQuestion } from "./questions.ts";

const QUESTION: JudgedQuestion = {
  text: "How long must logs be kept?",
  as: ["public"],
  kinds: ["provisions"],
  standards: ["log-retention"],
  cites: [{ kind: "clause", clause: "6.1", edition: null }],
  outcome: "answered",
  never: [],
};
const REFUSED: JudgedQuestion = { ...QUESTION, outcome: "refused", kinds: [], standards: [], cites: [] };

describe("an answer held to what its question makes right", () => {
  test("given the expected clause, an anchor in it included, then clause and standard are right", () => {
    expect(judged(QUESTION, [cited("6.1 a)")])).toMatchObject({
      kind: true,
      standard: true,
      clause: true,
      first: true,
    });
  });

  test.each(["6.10", "6.1.2", "6"])(
    "given clause %s, which only looks alike, then the clause is wrong",
    (clause) => {
      expect(judged(QUESTION, [cited(clause)])).toMatchObject({ standard: true, clause: false });
    },
  );

  test("given another edition than the one asked about, then the clause is wrong", () => {
    const asked = { ...QUESTION, cites: [{ kind: "clause", clause: "6.1", edition: "2026-02-cd" } as const] };

    expect(judged(asked, [cited("6.1")])).toMatchObject({ clause: false });
  });

  test("given a quotation that does not stand in its file, then it is counted out", () => {
    const found = judged(QUESTION, [cited("6.1"), { ...cited("6.2"), quote: "nobody wrote this" }]);

    expect(found).toMatchObject({ quotations: 2, inSource: 1 });
  });

  test("given a refusal without a citation, then it is right; with one, or with words that may not be said, it is not", () => {
    expect(judged(REFUSED, [], "not-found").refusal).toBe(true);
    expect(judged(REFUSED, [cited("6.1")], "not-found").refusal).toBe(false);
    expect(judged({ ...REFUSED, never: ["TWELVE"] }, [], "not-found").refusal).toBe(false);
    expect(judged(REFUSED, [cited("6.1")]).refusal).toBe(false);
  });
});

describe("the judged questions", () => {
  const all = HALVES.flatMap(readQuestions);

  test("given both halves, then they are 200 at least, half of them Chinese, a quarter without an answer, each once", () => {
    const chinese = all.filter(({ text }) => /\p{Script=Han}/u.test(text)).length;
    const refused = all.filter(({ outcome }) => outcome !== "answered").length;

    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(chinese).toBeGreaterThanOrEqual(all.length * 0.45);
    expect(refused).toBeGreaterThanOrEqual(all.length * 0.24);
    expect(new Set(all.map(({ as, text }) => `${as.join()} ${text}`)).size).toBe(all.length);
  });
});

function judged(
  question: JudgedQuestion,
  citations: readonly NumberedCitation[],
  outcome: Answer["outcome"] = "answered",
) {
  const answer: Answer = {
    question: question.text,
    outcome,
    language: "en",
    statements: [{ role: "lead", text: "Twelve months.", marks: [] }],
    citations,
    choices: [],
    followups: [],
    engine: "composed",
  };
  return judge(question, { understanding: { kind: "provisions" }, answer }, () => "kept for twelve months");
}

function cited(clause: string): NumberedCitation {
  return {
    mark: 1,
    kind: "clause",
    standard: "log-retention",
    edition: "2026-08-rd",
    language: "en",
    clause,
    page: null,
    quote: "for twelve  months",
    url: null,
    source: "log-retention.md",
    translation: false,
    title: null,
    publisher: null,
    published: null,
  };
}
