import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { numberCitations } from "../../../src/answers/answer.ts";
import { answerQuestion } from "../../../src/answers/answer-question.ts";
import type { Draft } from "../../../src/answers/draft.ts";
import { translateAnswer } from "../../../src/answers/translate/translate-answer.ts";
import type { House } from "../../../src/bot.ts";
import { renderAnswer } from "../../../src/chat/render-answer.ts";
import { printMessage } from "../../../src/chat/terminal/print-message.ts";
import { audiences } from "../../../src/standards/audience.ts";
import { NOW } from "../../support/cases.ts";
import { givenIn, isToWord } from "../../support/given-to-model.ts";
import { says, startLoopbackModel, type Turn } from "../../support/loopback-model.ts";
import { wordingAt } from "../../support/model-wording.ts";
import { openSampleHouse } from "../../support/sample-house.ts";
import { piece } from "../verify/evidence-pieces.ts";

/** Reports stand in one language only: in English they are quoted in an answer in Chinese. */
const QUESTION = "关于密钥管理有什么新闻？";

let house: House;
beforeAll(async () => {
  house = await openSampleHouse();
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
});

interface Quotation {
  readonly id: string;
  readonly text: string;
}

async function answered(translate: (quotations: readonly Quotation[]) => unknown) {
  const turn: Turn = (body, response) => {
    if (isToWord(body)) {
      const { draft } = givenIn(body);
      return says({ statements: draft.map((one) => ({ ...one, quotes: [] })) })(body, response);
    }
    const user = body.messages.at(-1)?.content ?? "";
    const { quotations } = JSON.parse(user.slice(user.indexOf("{"), user.lastIndexOf("}") + 1));
    return says(translate(quotations))(body, response);
  };
  await using endpoint = await startLoopbackModel(Array.from({ length: 4 }, () => turn));
  const asker = { audiences: audiences(), asOf: null };
  const view = house.library.view(asker);
  const { answer, prompts } = await answerQuestion(
    { text: QUESTION, language: "zh", asker, now: NOW, thread: null },
    { view, search: house.search, wording: await wordingAt({ url: endpoint.url }) },
  );
  const shown = printMessage(renderAnswer(answer, await view.editions(), null), {
    width: 120,
    colour: false,
  });
  return { answer, prompts, shown, foreign: answer.citations.filter(({ language }) => language === "en") };
}

describe("quotations in the other language", () => {
  test("given a translation that holds, then it stands beside the original, marked as a machine's", async () => {
    const old = piece("e1", "6.2 Rotation", "Keys shall be rotated every 12 months.");
    const other = piece("e2", "6.3 Storage", "Tenants shall keep their keys.");
    const evidence = new Map([old, other].map((one) => [one.id, one]));
    const draft: Draft = {
      outcome: "answered",
      language: "zh",
      statements: [{ role: "lead", text: "密钥应轮换。", evidence: ["e1", "e2"] }],
      choices: [],
      followups: [],
    };
    await using endpoint = await startLoopbackModel([
      says({
        translations: [
          { id: "q1", text: "密钥应每12个月轮换一次。" },
          { id: "q2", text: "客户应保管其密钥。" },
        ],
      }),
    ]);
    const glossary = [
      { zh: ["密钥"], en: ["key"], note: null },
      { zh: ["租户"], en: ["tenant"], note: null },
    ];

    const answer = await translateAnswer(
      numberCitations("密钥怎么换？", draft, evidence, "composed"),
      evidence,
      { glossary: async () => glossary },
      await wordingAt({ url: endpoint.url }),
      AbortSignal.timeout(5_000),
    );
    const shown = printMessage(renderAnswer(answer, [], null), { width: 120, colour: false });

    expect(JSON.stringify(endpoint.requests[0]?.body.messages)).toContain("租户");
    expect(answer.citations.map(({ machineTranslation }) => machineTranslation)).toEqual([
      "密钥应每12个月轮换一次。",
      // It calls a tenant a customer.
      undefined,
    ]);
    expect(shown).toContain("Keys shall be rotated every 12 months.");
    expect(shown).toMatch(/机器翻译[^]*密钥应每12个月轮换一次。/);
  });

  test("given translations that do not hold, then none of them is shown", async () => {
    let asked: readonly Quotation[] = [];
    const { foreign, shown, prompts } = await answered((quotations) => {
      asked = quotations;
      return { translations: quotations.map(({ id }) => ({ id, text: "幽灵译文" })) };
    });

    expect(foreign.length).toBeGreaterThan(0);
    expect(asked.map(({ text }) => text)).toEqual(foreign.map(({ quote }) => quote));
    // Every one of them lacks figures or terms of its original.
    expect(shown).not.toContain("幽灵译文");
    expect(prompts.join()).toMatch(/word-answer 2 .*translate-quotations 1/);
  });

  test.each([
    ["gives nothing", () => ({ translations: [] })],
    ["gives another form", () => ["译文"]],
    ["names what it was not given", () => ({ translations: [{ id: "q99", text: "译文" }] })],
  ])("given a model that %s, then the answer is as it was", async (_, translate) => {
    const { answer } = await answered(translate);

    expect(answer.outcome).toBe("answered");
    expect(answer.citations.every(({ machineTranslation }) => machineTranslation === undefined)).toBe(true);
  });
});
