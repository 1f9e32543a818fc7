import { describe, expect, test } from "@jest/globals";
import { bindsFigureOtherwise } from "../../../src/answers/verify/figures-bound.ts";

const KEYS = "Keys shall be rotated every 90 days and logs shall be kept for 180 days.";
const INFORM = "The provider shall inform the tenant within 24 hours and submit a full report within 7 days.";
const SENSORS = "Sensors shall report every 5 seconds, controllers every 30 seconds.";
const GATEWAY =
  "The gateway shall close idle sessions after 15 minutes and lock accounts for 60 minutes after 5 failed attempts.";
const VIDEO =
  "Video shall be retained for not less than 90 days, of which 30 days shall be available online, and incident footage for not less than 1 year.";
const PATCHES =
  "Emergency patches shall be installed within 48 hours of release and other patches within 30 days.";
const TOKENS = "Tokens shall be valid for 15 minutes and shall be bound to 1 session.";
const LEVELS = "Keys of levels 1 and 2 shall be rotated every 12 months and keys of level 3 every 6 months.";
const BACKUPS = "Backups shall be made daily and restored for test once a year.";
const KEYS_ZH = "密钥应每90天轮换一次，日志应保存180天。";
const INFORM_ZH = "提供者应在24小时内通知租户，并在7天内提交报告。";

describe("a figure and what it is said of, in a source that gives several in one sentence", () => {
  test.each([
    ["the figure of another", KEYS, "Logs shall be kept for 90 days."],
    ["another's deed with its figure", KEYS, "Logs shall be rotated every 90 days."],
    ["the deed of one of another", KEYS, "Keys shall be kept for 180 days."],
    ["both figures exchanged", KEYS, "Keys shall be rotated every 180 days and logs kept for 90 days."],
    [
      "the figure of a deed of the same subject",
      INFORM,
      "The provider must submit a full report within 24 hours.",
    ],
    ["the figure of a part without a verb", SENSORS, "Sensors must report every 30 seconds."],
    ["of a part without a verb another's figure", SENSORS, "Controllers must report every 5 seconds."],
    [
      "one of its two figures",
      GATEWAY,
      "The gateway must lock accounts for 15 minutes after 5 failed attempts.",
    ],
    ["another's frequency", BACKUPS, "Backups must be restored for test daily."],
    ["the figure of another", KEYS_ZH, "日志应保存90天。"],
    ["the figure of a deed of the same subject", INFORM_ZH, "提供者应在24小时内提交报告。"],
  ])("given %s, as of “%s” “%s”, then it is bound otherwise", (_, source, said) => {
    expect(bindsFigureOtherwise(said, [source])).toBe(true);
  });

  test.each([
    [KEYS, "Logs must be kept for 180 days, and keys must be rotated every 90 days."],
    [KEYS, "Every 90 days keys must be rotated."],
    [KEYS, "Keys must be rotated every 90 days, and logs must be kept."],
    [INFORM, "The tenant must be informed within 24 hours, and a full report submitted within 7 days."],
    [INFORM, "The provider must inform the tenant within a day and submit a full report within a week."],
    [SENSORS, "Controllers must report every 30 seconds and sensors every 5."],
    [GATEWAY, "After 5 failed attempts accounts must be locked for 60 minutes."],
    [VIDEO, "Incident footage must be retained for at least 1 year."],
    [PATCHES, "Emergency patches must be installed within 48 hours of their release, others within 30 days."],
    [
      "Keys shall be generated and rotated every 90 days, and logs kept for 180 days.",
      "Keys must be rotated every 90 days.",
    ],
    [TOKENS, "Tokens must be bound to 1 session."],
    [LEVELS, "Keys of level 2 must be rotated every 12 months."],
    ["Logs are inspected after 30, 60 and 90 days.", "Logs are inspected after 60 days."],
    [KEYS, "Keys and logs: every 90 days and for 180 days respectively."],
    [KEYS_ZH, "日志必须保存180天，密钥必须每90天轮换一次。"],
    [INFORM_ZH, "报告应在7天内提交，租户应在24小时内得到通知。"],
  ])("given “%s”, when “%s” is said of it, then its figures are bound as there", (source, said) => {
    expect(bindsFigureOtherwise(said, [source])).toBe(false);
  });

  test("given another sentence that says it with that figure, then it is bound as there", () => {
    const sources = [KEYS, "Logs of administrators shall be kept for 90 days."];

    expect(bindsFigureOtherwise("Logs of administrators must be kept for 90 days.", sources)).toBe(false);
  });

  // Emergency patches are patches, too: that "other" parts the two, words can't tell.
  test.failing("given what only a small word parts from another, then it should be bound otherwise", () => {
    expect(bindsFigureOtherwise("Emergency patches must be installed within 30 days.", [PATCHES])).toBe(true);
  });
});
