import { expect, test } from "@jest/globals";
import { openingWords } from "../../src/standards/clause.ts";

test.each([
  ["Keys rotate.", "“Keys rotate.”"],
  ["Keys rotate.\nOwners keep records.", "“Keys rotate.”"],
  ["Everybody who reads this text keeps it in a locked drawer.", "“Everybody who reads this text keeps it…”"],
  ["密钥由物理噪声源生成".repeat(5), `“${"密钥由物理噪声源生成".repeat(4)}…”`],
  ["", "~untitled"],
])("given %j without number or title, then it is called %s", (text, name) => {
  expect(openingWords({ text, id: "~untitled" })).toBe(name);
});
