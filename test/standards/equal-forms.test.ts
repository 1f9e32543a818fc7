import { describe, expect, test } from "@jest/globals";
import { withUniformForms } from "../../src/standards/equal-forms.ts";

describe("verbal forms of equal force", () => {
  test.each([
    ["必须备份，应当加密，应该审计，须登记", "应备份，应加密，应审计，应登记"],
    ["不得外传，不可复制，严禁转借，不准进入", "不应外传，不应复制，不应转借，不应进入"],
    ["无须登录，无需审批，不需要复核", "不必登录，不必审批，不必复核"],
    ["应当能够自检，宜能够告警", "应能自检，宜能告警"],
    ["不得允许访问，应准许退出", "不应允许访问，应允许退出"],
    ["接口应不外露", "接口不应外露"],
    ["is required to log and is not allowed to erase", "shall log and shall not erase"],
    ["ought to be kept, is permitted to be read", "should be kept, may be read"],
  ])("given %s, then they are written one way: %s", (text, uniform) => {
    expect(withUniformForms(text)).toBe(uniform);
  });

  test.each([
    "响应时间应不超过2 s，应不断更新",
    "禁止名单和许可证不可否认",
    "系统不得不降级",
    "写明“必须”，见《必须事项》",
    "只准许管理员登录，应可恢复",
    "This must be required for tests.",
  ])("given what only looks like one, or has no equal, then it stays: %s", (text) => {
    expect(withUniformForms(text)).toBe(text);
  });
});
