import { describe, expect, test } from "@jest/globals";
import { commentDeadline } from "../../../src/intake/recognise/comment-deadline.ts";

describe("the time for comments", () => {
  test.each([
    ["如有意见或建议，请于2026年8月11日24:00前反馈秘书处。", null, "2026-08-11", "2026年8月11日24:00前"],
    ["意见反馈截止日期：2026-08-11", null, "2026-08-11", "截止日期:2026-08-11"],
    ["征求意见截止时间为2026年8月11日。", null, "2026-08-11", "截止时间为2026年8月11日"],
    ["请将意见于 2026 年 8 月 11 日之前返回，逾期视为无意见。", null, "2026-08-11", "2026 年 8 月 11 日之前"],
    [
      "公开征求意见时间：2026年6月12日至2026年8月11日。",
      "2026-06-12",
      "2026-08-11",
      "2026年6月12日至2026年8月11日",
    ],
    ["征求意见期为2026年6月12日至8月11日。", "2026-06-12", "2026-08-11", "2026年6月12日至8月11日"],
    ["Comments are invited by 11 August 2026.", null, "2026-08-11", "by 11 August 2026"],
    [
      "The deadline for comments is August 11, 2026.",
      null,
      "2026-08-11",
      "deadline for comments is August 11, 2026",
    ],
    [
      "This draft is open for comments from 12 June 2026 to 11 August 2026.",
      "2026-06-12",
      "2026-08-11",
      "12 June 2026 to 11 August 2026",
    ],
    ["The comment period ends on 2026-08-11.", null, "2026-08-11", "ends on 2026-08-11"],
  ])(
    "given “%s”, then it opens %s and closes %s, in the notice's own words",
    (text, opens, closes, wording) => {
      expect(commentDeadline(text)).toEqual({ opens, closes, wording });
    },
  );

  test.each([
    ["本文件征求意见稿于2026年6月12日完成。"],
    ["本标准自2027年1月1日起实施。"],
    ["请于2026年8月11日前报名参加培训。"],
    ["Comments on the draft of 12 June 2026 were many."],
    ["The audit shall end by 11 August 2026."],
    ["征求意见截止日期：202X年XX月XX日"],
    [""],
  ])("given “%s”, then none is stated", (text) => {
    expect(commentDeadline(text)).toBeNull();
  });

  test("given a notice of several sentences, then the one about comments counts", () => {
    const notice =
      "各相关单位：\n标准草案已于2026年6月10日通过专家审查。现公开征求意见，请于2026年8月11日前将意见反馈至秘书处。\n二〇二六年六月十二日";

    expect(commentDeadline(notice)).toMatchObject({ closes: "2026-08-11", wording: "2026年8月11日前" });
  });

  test("given a megabyte in one line, then it is read at once", () => {
    const text = `征求意见${"截止于 ".repeat(200_000)}`;
    const begun = performance.now();

    expect(commentDeadline(text)).toBeNull();
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
