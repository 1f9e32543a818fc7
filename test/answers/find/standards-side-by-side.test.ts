import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { answerQuestion, type AnswerTrace } from "../../../src/answers/answer-question.ts";
import { answerText } from "../../../src/answers/answer.ts";
import type { House } from "../../../src/bot.ts";
import { audiences } from "../../../src/standards/audience.ts";
import { languageOf } from "../../../src/text/language.ts";
import { openSampleHouse } from "../../support/sample-house.ts";

let house: House;
beforeAll(async () => {
  house = await openSampleHouse();
}, 60_000);
afterAll(async () => {
  await house[Symbol.asyncDispose]();
});

function ask(text: string): Promise<AnswerTrace> {
  const asker = { audiences: audiences([]), asOf: null };
  return answerQuestion(
    { text, language: languageOf(text), asker, now: new Date("2026-11-20T09:00:00+08:00"), thread: null },
    { view: house.library.view(asker), search: house.search, wording: null },
  );
}

const cited = ({ answer }: AnswerTrace) =>
  answer.citations.map(({ standard, clause }) => `${standard} ${clause}`);

describe("two standards on one matter", () => {
  test.each([
    "compare GB/T 00801 and GB/T 00806 on log retention",
    "GB/T 00801 和 GB/T 00806 在日志保存上有什么要求上的不同",
  ])("given “%s”, then both stand side by side", async (question) => {
    expect(cited(await ask(question))).toEqual(
      expect.arrayContaining(["sm-key-management 8.2", "iot-gateway 7.1"]),
    );
  });

  test.each([
    "compare GB/T 00801 and GB/T 00802 on key destruction",
    "GB/T 00801和GB/T 00802在密钥销毁上有什么不同",
  ])("given “%s”, of which one says nothing, then that is said of it", async (question) => {
    const trace = await ask(question);

    expect(cited(trace)).toEqual(["sm-key-management 6.7", "pqc-migration ~cover"]);
    expect(answerText(trace.answer)).toMatch(
      /find nothing about this in GB\/T 00802|没有找到这方面的内容：GB\/T 00802/,
    );
  });
});

describe("a figure that each standard may set", () => {
  test.each(["how often must keys be rotated?", "密钥多久更换一次？"])(
    "given “%s”, then the standards that call it otherwise are told too",
    async (question) => {
      expect(cited(await ask(question))).toEqual(["sm-key-management 6.6", "iot-gateway 6.5.1"]);
    },
  );

  test("given 应 in a question, then it is no part of the words around it", async () => {
    expect(cited(await ask("日志应留存多久"))).toContain("log-retention 6.1");
  });
});

describe("which standard replaces which", () => {
  test.each([
    ["what standards replace GB/T 00605?", "is replaced by GB/T 00805-2026"],
    ["GB/T 00605被哪个标准代替？", "已由GB/T 00805-2026"],
    ["what did GB/T 00805 replace?", "replaces GB/T 00605-2020"],
    ["does GB/T 00805 replace GB/T 00605?", "replaces GB/T 00605-2020"],
  ])("given “%s”, then the foreword that says so is cited", async (question, said) => {
    const trace = await ask(question);

    expect(answerText(trace.answer)).toContain(said);
    expect(cited(trace)[0]).toMatch(/^data-classification ~(?:foreword|前言)/);
  });

  test("given a standard that replaces none, then no text is said to say so", async () => {
    const { answer } = await ask("what did GB/T 00801 replace?");

    expect(answer.outcome).toBe("answered");
    expect(answerText(answer)).toContain("No text I hold says that GB/T 00801-202X");
  });

  test.each(["is there a newer draft of GB/T 00801?", "GB/T 00801有没有更新的版本？"])(
    "given “%s”, then the newest edition goes first",
    async (question) => {
      const { answer } = await ask(question);

      expect(answer.statements[0]?.text).toMatch(/28 October 2026|2026年10月28日/);
    },
  );

  test("given a comparison with the standard that it replaced, then that is the older side", async () => {
    const trace = await ask("which terms are new in GB/T 00805 against the standard it replaces?");

    expect(cited(trace)).toContain("data-classification 3.4");
    expect(answerText(trace.answer)).toContain("GB/T 00605-2020");
  });
});

describe("what only looks like another question", () => {
  test.each(["what is the difference between shall and should?", "“应”和“宜”有什么区别？"])(
    "given “%s” where no text defines them, then no editions are compared",
    async (question) => {
      const { answer } = await ask(question);

      expect(answer.outcome).toBe("not-found");
      expect(answer.citations).toEqual([]);
    },
  );

  test("given a question about what is prohibited, then only prohibitions are told", async () => {
    const { answer } = await ask("物联网网关标准禁止哪些行为？");
    const points = answer.statements.filter(({ role }) => role === "point");

    expect(points.length).toBeGreaterThan(3);
    expect(points.every(({ text }) => text.includes("不应"))).toBe(true);
  });

  test("given a question about what does not apply, then the opposite is no answer", async () => {
    expect((await ask("which requirements do NOT apply to level 2?")).answer.outcome).toBe("not-found");
    expect(cited(await ask("what does GB/T 00805 not apply to?"))).toEqual(["data-classification 1"]);
  });

  test("given a question about the cases of something, then the whole list is told", async () => {
    const { answer } = await ask("哪些情形应重新定级？");

    expect(answerText(answer)).toContain("有下列情形之一的");
    expect(answerText(answer)).toContain("b) 数据规模超过定级时的2倍；");
  });

  test("given a number of things asked for, then clauses of other standards with any figure are not told", async () => {
    expect(cited(await ask("密钥备份至少要几份？"))[0]).toBe("sm-key-management 6.2 c)");
    expect(cited(await ask("密钥备份至少要几份？")).join()).not.toContain("pqc-migration");
  });

  test("given figures asked for, then the sentence with the figure is shown", async () => {
    const { answer } = await ask("what figures changed in GB/T 00805 against GB/T 00605?");

    expect(answerText(answer)).toContain("清单宜每月更新一次。");
  });
});
