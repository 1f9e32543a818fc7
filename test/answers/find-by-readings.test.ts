import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { answerQuestion } from "../../src/answers/answer-question.ts";
import type { House } from "../../src/bot.ts";
import { languageOf } from "../../src/text/language.ts";
import { asker } from "../support/library-content.ts";
import { openSampleHouse } from "../support/sample-house.ts";

let house: House;
beforeAll(async () => {
  house = await openSampleHouse();
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
});

const ask = (text: string) =>
  answerQuestion(
    {
      text,
      language: languageOf(text),
      asker: asker(["public"]),
      now: new Date("2026-11-20T09:00:00+08:00"),
      thread: null,
    },
    { view: house.library.view(asker(["public"])), search: house.search, wording: null },
  );

describe("a question of what came when, that names no clause", () => {
  test.each([
    ["is the ban on plaintext export new?", "7.3"],
    ["since when must stop take 1 second?", "5.3.2"],
    ["is two-person approval for recovering master keys new?", "7.1"],
  ])("given “%s”, then what became of %s, which speaks of it, is told", async (text, clause) => {
    const { understanding, answer } = await ask(text);

    expect(understanding).toMatchObject({ kind: "changes", clause });
    expect(answer.outcome).toBe("answered");
    expect(answer.citations.map((citation) => citation.clause?.split(" ")[0])).toContain(clause);
  });
});

describe("a question that no text answers as it was read first", () => {
  test.each([
    ["the IoT gateway standard: evolution of the terminal identifiers", "changes", "6.1.2"],
    ["how is the tool list changed?", "provisions", "5.2.1"],
    ["AI agent draft: progress?", "editions", "~cover"],
  ])("given “%s”, then it is answered as one of %s", async (text, kind, clause) => {
    const { understanding, answer } = await ask(text);

    expect(understanding.kind).toBe(kind);
    expect(answer.outcome).toBe("answered");
    expect(answer.citations.map((citation) => citation.clause)).toContain(clause);
  });

  test.each([
    "does the IoT gateway standard add sugar?",
    "which version of TLS does the AI agent standard require?",
  ])("given “%s”, which none of its readings answers, then it is refused", async (text) => {
    const { answer } = await ask(text);

    expect(answer.outcome).toBe("not-found");
    expect(answer.citations).toEqual([]);
  });
});
