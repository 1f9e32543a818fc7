import { expect, test } from "@jest/globals";
import { withoutFillers } from "../../../src/answers/find/fillers.ts";

test.each([
  ["设备编码一共几位", "设备编码 几位"],
  ["如果这个密钥到底丢了", "密钥 丢了"],
  ["一般用户的权限", "用户的权限"],
])("given “%s”, then “%s” is left", (query, left) => {
  expect(withoutFillers(query).replace(/\s+/g, " ").trim()).toBe(left);
});

test("given the same characters within other words, or English, then they stay", () => {
  expect(withoutFillers("通用用户接口 what is it")).toBe("通用用户接口 what is it");
});
