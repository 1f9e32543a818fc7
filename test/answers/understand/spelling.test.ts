import { describe, expect, test } from "@jest/globals";
import { corrected, vocabularyOf } from "../../../src/answers/understand/spelling.ts";

const vocabulary = vocabularyOf([
  "encryption group",
  "IoT gateway",
  "log retention",
  "remote identity proofing",
  "data classification",
  "product evaluation",
]);

describe("misspelt words in a question", () => {
  test.each([
    ["what chnaged in the encrpytion group's draft?", "what changed in the encryption group's draft?"],
    ["the retenton draft", "the retention draft"],
    ["iot gatway diffrent", "iot gateway different"],
    ["waht changed in teh draft", "what changed in the draft"],
    ["whcih definitons are new", "which definitions are new"],
    ["requirments tigthened", "requirements tightened"],
    ["Compere the data clasification edtions", "Compare the data classification editions"],
    ["the deadlin for coments", "the deadline for comments"],
    ["加密组 chnaged 了吗", "加密组 changed 了吗"],
  ])("given “%s”, then it is read “%s”", (written, right) => {
    expect(corrected(written, vocabulary)).toBe(right);
  });

  test.each([
    "hello, a chance to craft a key for keys",
    "they happen to drift, and users serve movies",
    "the contents identify an evolution and a clarification of retirement",
    "the companion of the projection is interpreted previously",
    "referenced, dropping, modifies, numbering, editors, strictest",
    "detention, mitigation, detected, produced, channels, failures",
    "CHNAGED, xChnaged, chnaged2, chnaged@example.org",
  ])("given the words of “%s”, which are right or no words, then they are left as they are", (written) => {
    expect(corrected(written, vocabulary)).toBe(written);
  });

  test("given two words that it could stand for, then it is left as it is", () => {
    const ambiguous = vocabularyOf(["morion", "motion"]);

    expect(corrected("moion", ambiguous)).toBe("moion");
  });
});
