import { describe, expect, test } from "@jest/globals";
import { amountOf, withUniformAmounts } from "../../src/text/amounts.ts";

describe("an amount, however it is written", () => {
  test.each([
    ["24小时", "24 h"],
    ["2 hours", "120分钟"],
    ["六个月", "6 months"],
    ["半年", "6个月"],
    ["1年", "12个月"],
    ["2周", "14天"],
    ["1万条", "10 000条"],
    ["5万元", "50,000元"],
    ["1亿", "10000万"],
    ["百分之九十九点五", "99.5％"],
    ["1GB", "1 024 MB"],
    ["1500 ms", "1.5秒"],
    ["two hours", "2 h"],
  ])("given %s and %s, then they are one", (one, other) => {
    expect(amountOf(one)).not.toBeNull();
    expect(amountOf(one)?.key).toBe(amountOf(other)?.key);
  });

  test.each([
    ["24小时", "1天"],
    ["3天", "3个工作日"],
    ["30天", "1个月"],
    ["6月", "6个月"],
    ["1 GB", "1 000 MB"],
    ["3名", "3次"],
    ["1万元", "1万条"],
  ])("given %s and %s, then they are two", (one, other) => {
    expect(amountOf(one)?.key).not.toBe(amountOf(other)?.key);
  });

  test.each(["1.2.3", "5.10", "每年", "三级三等2"])("given %s, then it is none", (written) => {
    expect(amountOf(written)).toBeNull();
  });

  test.each([
    ["应在2小时内恢复", "应在7200 s内恢复"],
    ["共1万条，占百分之五", "共10000条，占5 %"],
    ["每月3日发布，3日内答复", "每月3日发布，3 d内答复"],
    ["见5.10和TLS 1.2", "见5.10和TLS 1.2"],
    ["A5年鉴，6月起", "A5年鉴，6月起"],
  ])("given the text %s, then its amounts are written one way: %s", (text, uniform) => {
    expect(withUniformAmounts(text)).toBe(uniform);
  });
});
