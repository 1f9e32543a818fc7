import { describe, expect, test } from "@jest/globals";
import type { Answer, MarkedStatement } from "../../src/answers/answer.ts";
import type { ChangeReference } from "../../src/answers/change-reference.ts";
import { changesIn, questionsUnder } from "../../src/chat/buttons.ts";
import type { MessageBlock } from "../../src/chat/message.ts";
import { renderAnswer } from "../../src/chat/render-answer.ts";
import { renderDigest } from "../../src/chat/render-digest.ts";
import type { Digest } from "../../src/digests/digest.ts";

const changeOf = (oldIds: readonly string[], newIds: readonly string[]): ChangeReference => ({
  fromText: "keys/2026-05-cd.en",
  toText: "keys/2026-10-rd.en",
  oldIds,
  newIds,
  called: newIds.length > 0 ? "new" : "old",
});
const lead: MarkedStatement = { role: "lead", text: "Three clauses changed.", marks: [1] };
const point = (text: string, change?: ChangeReference): MarkedStatement => ({
  role: "point",
  text,
  marks: [1],
  ...(change && { change }),
});
const answer = (statements: readonly MarkedStatement[], more: Partial<Answer> = {}): Answer => ({
  question: "what changed?",
  outcome: "answered",
  language: "en",
  statements,
  citations: [],
  choices: [],
  followups: ["What is new?", "By when?"],
  engine: "composed",
  ...more,
});

const kinds = (blocks: readonly MessageBlock[]) => blocks.map(({ kind }) => kind);
const list = (blocks: readonly MessageBlock[], at = 0) =>
  blocks.flatMap((block) => (block.kind === "list" ? [block] : []))[at];

describe("an answer under an exchange", () => {
  const points = [
    point("6.2", changeOf(["6.1"], ["6.2"])),
    point("nothing of its own"),
    point("7", changeOf(["7"], [])),
  ];

  test("given points that tell changes, then each of them has its redline beside it, and the list its rest", () => {
    const { blocks } = renderAnswer(answer([lead, ...points]), [], "abcd1234");

    expect(list(blocks)).toMatchObject({
      buttons: [
        { label: "Redline 6.2", action: "redline:abcd1234:0" },
        null,
        { label: "Redline 7", action: "redline:abcd1234:1" },
      ],
      rest: "rest:abcd1234:1",
    });
    expect(changesIn(points)).toEqual([changeOf(["6.1"], ["6.2"]), changeOf(["7"], [])]);
  });

  test("given what to ask next, then it can be pressed", () => {
    const { blocks } = renderAnswer(answer([lead]), [], "abcd1234");

    expect(blocks.at(-1)).toMatchObject({ kind: "questions", actions: ["ask:abcd1234:0", "ask:abcd1234:1"] });
  });

  test("given choices, then each is pressed by its name, and asks the question about it", () => {
    const choices = [
      { text: "GB/T 00001 “Keys” (draft)", name: "GB/T 00001" },
      { text: "GB/T 00008 “Logs” (draft)", name: "GB/T 00008" },
    ];
    const ambiguous = answer([{ ...lead, marks: [] }], {
      outcome: "ambiguous",
      choices,
      followups: ["What is open?"],
    });
    const { blocks } = renderAnswer(ambiguous, [], "abcd1234");

    expect(list(blocks)?.buttons).toEqual([
      { label: "GB/T 00001", action: "ask:abcd1234:1" },
      { label: "GB/T 00008", action: "ask:abcd1234:2" },
    ]);
    expect(questionsUnder(ambiguous)).toEqual([
      "What is open?",
      "GB/T 00001: what changed?",
      "GB/T 00008: what changed?",
    ]);
  });

  test("given a first statement that tells a change itself, as a model words it, then its redline stands beside it", () => {
    const worded: MarkedStatement = { ...lead, change: changeOf(["6.1"], ["6.2"]) };
    const { blocks } = renderAnswer(answer([worded, { ...lead, role: "note" }]), [], "abcd1234");

    expect(kinds(blocks)).toEqual(["list", "paragraph", "questions"]);
    expect(list(blocks)?.buttons).toMatchObject([{ label: "Redline 6.2" }]);
  });

  test.each([
    [changeOf(["5.2"], ["5.2"]), "Redline 5.2", "对照 5.2"],
    [changeOf([], ["8.4.1"]), "Redline 8.4.1", "对照 8.4.1"],
    [changeOf(["5.2"], ["5.2", "5.3"]), "Redline 5.2", "对照 5.2"],
    [changeOf(["5.2", "5.3"], ["5.2"]), "Redline 5.2", "对照 5.2"],
    [changeOf(["A"], ["B"]), "Redline annex B", "对照 附录B"],
    [changeOf(["5.2~2"], ["5.2~2"]), "Redline 5.2", "对照 5.2"],
    [changeOf(["第三章/第一节"], ["第四章/第一节"]), "Redline 第一节", "对照 第一节"],
    [changeOf(["~foreword"], ["~foreword"]), "Redline foreword", "对照 foreword"],
    [changeOf(["~前言"], ["~前言"]), "Redline 前言", "对照 前言"],
    [
      changeOf([], [`~${"a-very-long-title-".repeat(9)}`]),
      "Redline a very long title a very long…",
      "对照 a very long title a very long title…",
    ],
  ])("given the change %j, then its button is called “%s” and “%s”", (change, english, chinese) => {
    const labelIn = (language: "en" | "zh") =>
      list(renderAnswer(answer([point("it", change)], { language }), [], "abcd1234").blocks)?.buttons?.[0]
        ?.label;

    expect([labelIn("en"), labelIn("zh")]).toEqual([english, chinese]);
  });

  test("given any answer, then without an exchange nothing in it can be pressed", () => {
    const { blocks } = renderAnswer(answer([lead, ...points]), [], null);

    expect(JSON.stringify(blocks)).not.toMatch(/abcd1234|"buttons"|"actions"|"rest"/);
    expect(kinds(blocks)).toEqual(["paragraph", "list", "questions"]);
  });
});

describe("a summary under an exchange", () => {
  const digest: Digest = {
    language: "en",
    since: "2026-11-09",
    until: "2026-11-16",
    title: "What is new",
    sections: [
      {
        kind: "editions",
        title: "New editions",
        statements: [lead, point("6.2", changeOf(["6.1"], ["6.2"]))],
      },
      { kind: "periods", title: "Comment periods", statements: [point("open")] },
      { kind: "editions", title: "More", statements: [point("7", changeOf(["7"], []))] },
    ],
    citations: [],
    cited: [],
    told: { editions: [], news: [] },
    followups: ["What is open?"],
  };

  test("given changes in several sections, then their redlines are counted through", () => {
    const { blocks } = renderDigest(digest, "abcd1234");

    expect(list(blocks, 0)?.buttons).toMatchObject([{ action: "redline:abcd1234:0" }]);
    expect(list(blocks, 1)?.buttons).toBeUndefined();
    expect(list(blocks, 2)?.buttons).toMatchObject([{ action: "redline:abcd1234:1" }]);
    expect(list(blocks, 2)?.rest).toBe(`rest:abcd1234:${blocks.indexOf(list(blocks, 2) ?? blocks[0]!)}`);
    expect(blocks.at(-1)).toMatchObject({ kind: "questions", actions: ["ask:abcd1234:0"] });
  });

  test("given no exchange, then nothing in it can be pressed", () => {
    expect(JSON.stringify(renderDigest(digest, null))).not.toMatch(/"buttons"|"actions"|"rest"/);
  });
});
