import { describe, expect, test } from "@jest/globals";
import { withoutAsking, withoutParticles } from "../../../src/answers/understand/question-words.ts";

describe("a question without what merely asks", () => {
  test("given words of asking, then they are gone", () => {
    expect(withoutAsking("how long must the logs be kept, please?")).toBe("the logs be kept, ?");
    expect(withoutAsking("清单里要写哪些内容")).toBe("清单里");
  });

  test("given particles between Chinese words, then no pair of characters is made across them", () => {
    expect(withoutParticles("小时内要通知租户")).toMatch(/^小时\s+通知租户$/);
    expect(withoutParticles("谁负责给密钥标明级别")).toContain("负责 密钥");
  });

  test("given words that hold the same characters, then they stay whole", () => {
    expect(withoutParticles("重要数据的功能和内容")).toMatch(/重要.*功能.*内容/);
  });
});

test("given which of how many levels, then nothing of the asking is left", () => {
  expect(withoutAsking("变更分为哪几级")).toBe("变更分为");
});
