import { expect, test } from "@jest/globals";
import { boundAsked } from "../../../src/answers/find/bounds.ts";

test.each([
  ["what is the maximum length of a name?", "the length must not exceed 20 bytes", "names have 8 bytes"],
  [
    "at most how many bytes may it send?",
    "it must not send more than 1200 bytes",
    "it must not send 1200 bytes",
  ],
  ["how many copies are needed at least?", "at least two copies are kept", "two copies are kept"],
  ["what is the minimum key length?", "keys of 128 bits or more", "keys of up to 128 bits"],
  ["录像最长几分钟？", "录像不得超过5分钟", "录像为5分钟"],
  ["现场至少要有几名人员？", "人员不得少于二人", "人员不得多于二人"],
  ["最多罚多少钱？", "处十万元以下的罚款", "处十万元以上的罚款"],
])("given “%s”, then “%s” gives the limit and “%s” does not", (question, gives, lacks) => {
  const bound = boundAsked(question);

  expect([bound?.test(gives), bound?.test(lacks)]).toEqual([true, false]);
});

test("given a question that asks for no limit, then there is none", () => {
  expect(boundAsked("how long is the key?")).toBeNull();
});
