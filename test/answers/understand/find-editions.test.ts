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
    ["version 1", { by: "ordinal", ordinal: 1 }],
    ["what is new in v2?", { by: "ordinal", ordinal: 2 }],
    ["edition 2", { by: "ordinal", ordinal: 2 }],
    ["the 3rd draft", { by: "ordinal", ordinal: 3 }],
    ["第1稿", { by: "ordinal", ordinal: 1 }],
    ["初稿写了什么", { by: "ordinal", ordinal: 1 }],
    ["the newest edition", { by: "position", position: "newest" }],
    ["the current draft", { by: "position", position: "newest" }],
    ["最新版", { by: "position", position: "newest" }],
    ["what does 2026-05-cd say", { by: "name", name: "2026-05-cd" }],
    ["compared with the standard it replaces", { by: "predecessor" }],
    ["与它代替的指南相比", { by: "predecessor" }],
    ["跟旧标准比", { by: "predecessor" }],
    ["compared with the 2020 guidelines", { by: "day", from: "2020-01-01", to: "2020-12-31" }],
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
    "上个月的新闻",
    "上个季度有什么变化",
    "加密组的草案有什么变化",
    "by when must we comment?",
    "how are current assets protected?",
    "当前资产如何管理",
    "最新消息",
    "the latest news",
    "must TLS version 2 be used?",
    "requirement V2.1.1",
  ])("given “%s”, then no edition is named", (question) => {
    expect(references(question)).toEqual([]);
  });

  test.each([
    ["compare v1 and v2", [1, 2]],
    ["between drafts 1 and 3", [1, 3]],
    ["the 1st and the 3rd draft", [1, 3]],
    ["初稿和第3稿有什么不同", [1, 3]],
  ])("given “%s”, then both are found", (question, ordinals) => {
    expect(references(question)).toEqual(ordinals.map((ordinal) => ({ by: "ordinal", ordinal })));
  });
});
