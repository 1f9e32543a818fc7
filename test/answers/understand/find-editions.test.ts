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
    ["in the 2025 draft", { by: "day", from: "2025-01-01", to: "2025-12-31" }],
    ["the identity standard, 2025 edition", { by: "day", from: "2025-01-01", to: "2025-12-31" }],
    ["the edition of 2025", { by: "day", from: "2025-01-01", to: "2025-12-31" }],
    ["2025版有什么规定", { by: "day", from: "2025-01-01", to: "2025-12-31" }],
    // What names something is blanked out before editions are looked for.
    ["what does      2023 say about keys?", { by: "day", from: "2023-01-01", to: "2023-12-31" }],
    ["what does       (2023) say about keys?", { by: "day", from: "2023-01-01", to: "2023-12-31" }],
    ["what does the data security standard 2023 say?", { by: "day", from: "2023-01-01", to: "2023-12-31" }],
    ["数据安全标准2023对密钥有什么规定", { by: "day", from: "2023-01-01", to: "2023-12-31" }],
    ["数据安全标准2023版对密钥有什么规定", { by: "day", from: "2023-01-01", to: "2023-12-31" }],
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
    "does      2048 bits suffice?",
    "what does the standard 2023-05-01 replace?",
    "      2025年以来有什么变化",
    "      2000条日志",
    "are there 2030 deadlines?",
    "数据安全标准2025年5月有什么变化",
  ])("given “%s”, then no edition is named", (question) => {
    expect(references(question)).toEqual([]);
  });

  test.each(["compare      2023 and 2025", "      2023与2025有什么不同", "数据安全标准2023版和2025版的区别"])(
    "given “%s”, then the editions of both years are found",
    (question) => {
      expect(references(question)).toEqual(
        ["2023", "2025"].map((year) => ({ by: "day", from: `${year}-01-01`, to: `${year}-12-31` })),
      );
    },
  );

  test.each([
    ["compare v1 and v2", [1, 2]],
    ["between drafts 1 and 3", [1, 3]],
    ["the 1st and the 3rd draft", [1, 3]],
    ["初稿和第3稿有什么不同", [1, 3]],
  ])("given “%s”, then both are found", (question, ordinals) => {
    expect(references(question)).toEqual(ordinals.map((ordinal) => ({ by: "ordinal", ordinal })));
  });
});
