import { expect, test } from "@jest/globals";
import { wordsIn } from "../../../src/answers/compose/words-in.ts";

test.each([
  ["密钥管理要求", "《密钥管理要求》"],
  ["《智能体安全要求》公开征求意见", "《〈智能体安全要求〉公开征求意见》"],
  ["关于《〈密码法〉释义》的解读", "《关于〈《密码法》释义〉的解读》"],
])("given the title %s, then it stands in marks as %s (GB/T 15834)", (title, written) => {
  expect(wordsIn("zh").standard(null, title)).toBe(written);
  expect(wordsIn("zh").newsItem("2026-10-12", "示例标准观察", title, "征求意见。")).toContain(
    `，${written}：`,
  );
});
