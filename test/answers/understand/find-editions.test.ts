import { describe, expect, test } from "@jest/globals";
import { findEditionMentions } from "../../../src/answers/understand/find-editions.ts";

const references = (question: string) => findEditionMentions(question).map((m) => m.reference);

describe("the editions a question names", () => {
  test.each([
    ["the draft for comment", { by: "stage", stage: "comment-draft" }],
    ["送审稿有什么变化", { by: "stage", stage: "review-draft" }],
    ["the working draft", { by: "stage", stage: "working-draft" }],
    ["the second draft", { by: "ordinal", ordinal: 2 }],
    ["第三稿", { by: "ordinal", ordinal: 3 }],
    ["the latest edition", { by: "position", position: "newest" }],
    ["and in the previous draft?", { by: "position", position: "previous" }],
    ["与上一版相比", { by: "position", position: "previous" }],
    ["what does 2026-05-cd say", { by: "name", name: "2026-05-cd" }],
  ])("given “%s”, then it is found", (question, reference) => {
    expect(references(question)).toEqual([reference]);
  });

  test("given two stages, then both are found in order", () => {
    expect(references("征求意见稿和送审稿有什么区别")).toEqual([
      { by: "stage", stage: "comment-draft" },
      { by: "stage", stage: "review-draft" },
    ]);
  });

  test.each([
    "what changed in the encryption group's draft?",
    "加密组的草案有什么变化",
    "by when must we comment?",
  ])("given “%s”, then no edition is named", (question) => {
    expect(references(question)).toEqual([]);
  });
});
