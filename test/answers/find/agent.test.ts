import { expect, test } from "@jest/globals";
import { agentAsked } from "../../../src/answers/find/agent.ts";

test.each([
  ["Which laboratory tests the sensors?", "an accredited body tests them", "the sensors shall be tested"],
  ["What company carries out the audit?", "a third party audits it", "the audit is repeated"],
  ["哪家公司负责检测？", "检测由第三方实施", "应定期检测"],
])("given “%s”, then “%s” may name it and “%s” can't", (question, names, lacks) => {
  const agent = agentAsked(question);

  expect([agent?.test(names), agent?.test(lacks)]).toEqual([true, false]);
});

test("given a question that asks for no company or the like, then nobody need be named", () => {
  expect(agentAsked("Which records must a laboratory keep?")).toBeNull();
});
