import { describe, expect, test } from "@jest/globals";
import { countedIn, focusOf, kindIn } from "../../../src/answers/find/focus.ts";

describe("what a question asks to be told", () => {
  test.each([
    ["Which colour must the log server have?", "colour"],
    ["What is the fine for deleting logs too early?", "fine"],
    ["How tall must the fence be?", "tall"],
    ["Who pays for the tests?", "pai"],
    ["视频核验的网速不低于多少兆？", "网速"],
    ["签名服务要部署在哪个城市？", "城市"],
    ["车载终端要防水吗？", "防水"],
    ["Must terminals be waterproof?", "waterproof"],
  ])("given %s, then it is %s", (question, focus) => {
    expect([...focusOf(question)]).toContain(focus);
  });

  test("given a question whose first words only ask, then there is none", () => {
    expect([...focusOf("How long must logs be kept?"), ...focusOf("What happens after a failure?")]).toEqual(
      [],
    );
  });
});

test("given things that are to be counted, then they are told from those that are only spoken of", () => {
  expect([...countedIn("How many failed attempts are allowed per account?")]).toEqual(["fail", "attempt"]);
  expect([...countedIn("How long are logs kept?")]).toEqual([]);
});

test("given a question of which kind something is, then the kind is told", () => {
  expect([...kindIn("Which hash function must the server use?")]).toEqual(["hash", "function"]);
  expect([...kindIn("How long are logs kept?")]).toEqual([]);
});
