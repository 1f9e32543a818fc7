import { expect, test } from "@jest/globals";
import {
  asksForAnything,
  asksForScope,
  explanationAsked,
  soughtIn,
} from "../../../src/answers/find/sought.ts";

test.each([
  ["what is a look-up secret?", "A look-up secret is a record of codes.", "Look-up secrets shall be stored."],
  ["why is it salted?", "It is salted to prevent guessing.", "It shall be salted."],
  ["为什么要加盐？", "加盐是为了防止猜测。", "应加盐。"],
])("given “%s”, then “%s” explains it and “%s” does not", (question, explains, demands) => {
  const asked = explanationAsked(question);

  expect([asked?.test(explains), asked?.test(demands)]).toEqual([true, false]);
});

test.each([
  ["does the draft say anything about payments?", true],
  ["does it mention payments?", true],
  ["标准有没有提到支付？", true],
  ["how are payments confirmed?", false],
])("given “%s”, then it asks whether anything is said: %p", (question, asks) => {
  expect(asksForAnything(question)).toBe(asks);
});

test("given several things that are asked for, then a list is looked for", () => {
  const several = (question: string) => soughtIn(question, false, new Set()).several;

  expect([several("可以采取哪些措施？"), several("which conditions apply?"), several("密钥多长？")]).toEqual([
    true,
    true,
    false,
  ]);
});

test.each([
  "what is the gateway standard about?",
  "概述一下网关标准",
  "网关标准适用于谁？",
  "gimme an overview",
])("given “%s”, then what it asks stands in a scope", (question) => {
  expect(asksForScope(question)).toBe(true);
});
