import { expect, test } from "@jest/globals";
import { isQuestion } from "../../../src/chat/reception/is-question.ts";

test.each([
  "and in the draft before?",
  "What changed in 6.2",
  "那上一稿呢",
  "密钥多久轮换一次",
  "列出加严的条款",
  "is 6.2 new",
])("given “%s”, then somebody wants to know something", (text) => {
  expect(isQuestion(text)).toBe(true);
});

test.each(["thanks, that helps", "see you at lunch", "好的，谢谢", "I will bring it up on Monday", "👍"])(
  "given “%s”, then somebody talks to somebody else",
  (text) => {
    expect(isQuestion(text)).toBe(false);
  },
);
