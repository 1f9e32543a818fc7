import { describe, expect, test } from "@jest/globals";
import { turnsRound } from "../../../src/answers/verify/opposites.ts";

describe("a statement in other words than its source", () => {
  test.each([
    [
      "a least as a most",
      "Logs shall be kept for at least 12 months.",
      "Logs must be kept for at most 12 months.",
    ],
    [
      "the time until as the time from",
      "Tenants shall be told within 24 hours.",
      "Tenants must be told after 24 hours.",
    ],
    ["all as some", "All keys shall be rotated every 90 days.", "Some keys must be rotated every 90 days."],
    [
      "those alone as all but those",
      "Access shall be granted to administrators only.",
      "Access must be granted to all but administrators.",
    ],
    [
      "what is not so as what is",
      "The gateway shall allow unencrypted sessions.",
      "It must allow encrypted sessions.",
    ],
    [
      "both as a choice",
      "The operator and the auditor shall sign.",
      "The operator or the auditor must sign.",
    ],
    [
      "a choice as both",
      "Either the operator or the auditor shall sign.",
      "Both the operator and the auditor must sign.",
    ],
    [
      "a level as those above it",
      "Keys of level 3 shall be rotated.",
      "Keys of level 3 and above must be rotated.",
    ],
    ["之前 as 之后", "提供者应在事件发生前24小时通知用户。", "提供者应在事件发生后24小时通知用户。"],
    ["至少 as 最多", "日志应保存至少6个月。", "日志最多保存6个月。"],
    ["未加密 as 加密", "网关应允许未加密的会话。", "网关应允许加密的会话。"],
  ])("given %s, then it turns it round", (_, source, statement) => {
    expect(turnsRound(statement, [source])).toBe(true);
  });

  test.each([
    [
      "a least in other words",
      "Logs shall not be kept for less than 12 months.",
      "Logs must be kept for 12 months or longer.",
    ],
    [
      "neither in other words",
      "Logs shall not record passwords or keys.",
      "Passwords and keys must not be recorded.",
    ],
    ["the same choice", "The operator or the auditor shall sign.", "The auditor or the operator must sign."],
    ["the same negation", "网关应拒绝未加密的会话。", "未加密的会话应被网关拒绝。"],
    [
      "a reason after a limit",
      "They shall be told within 24 hours of the leak.",
      "Within 24 hours after the leak they must be told.",
    ],
  ])("given %s, then it does not", (_, source, statement) => {
    expect(turnsRound(statement, [source])).toBe(false);
  });
});
