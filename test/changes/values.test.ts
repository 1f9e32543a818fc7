import { describe, expect, test } from "@jest/globals";
import { changedValues } from "../../src/changes/values.ts";

const told = (old: string, after: string): string[] =>
  changedValues(old, after).map(({ kind, from, to }) => `${kind}: ${from} > ${to}`);

describe("the particulars that changed", () => {
  test.each([
    ["会话密钥每30 d更换。", "会话密钥每7 d更换。", ["figure: 30 d > 7 d"]],
    ["日志应保存不少于6个月。", "日志应保存不少于12个月。", ["threshold: 6个月 > 12个月"]],
    ["应在24 h以内报告。", "应在1 h以内报告。", ["threshold: 24 h > 1 h"]],
    ["保存六个月。", "保存6个月。", []],
    ["可用性不低于99.9％。", "可用性不低于99.9%。", []],
    ["应在24小时内恢复。", "应在24 h内恢复。", []],
    ["应在2小时内恢复。", "应在120分钟内恢复。", []],
    ["样本量为1万条。", "样本量为10 000条。", []],
    ["样本量为1万条。", "样本量为2万条。", ["figure: 1万条 > 2万条"]],
    ["容量不小于1GB。", "容量不小于1 024 MB。", []],
    ["期限应≥6个月。", "期限应不少于6个月。", []],
    ["期限应≥半年。", "应至少保存6个月。", []],
    ["期限应≥6个月。", "期限不得超过6个月。", ["threshold: ≥6个月 > 不得超过6个月"]],
    ["长度≥8位。", "长度≤8位。", ["threshold: ≥8位 > ≤8位"]],
    ["成功率达到百分之九十九点五。", "成功率达到99.5%。", []],
    ["注册资本1 000万元。", "注册资本2 000万元。", ["figure: 1 000万元 > 2 000万元"]],
    ["在24小时内报告。", "在1天内报告。", ["figure: 24小时 > 1天"]],
    ["每年评估一次。", "每半年评估一次。", ["figure: 每年 > 每半年"]],
    ["2026年5月1日起实施。", "2026年7月1日起实施。", ["date: 2026年5月1日 > 2026年7月1日"]],
    ["见GB/T 00711—2023。", "见GB/T 00711—2025。", ["reference: GB/T 00711—2023 > GB/T 00711—2025"]],
    ["依据《甲规定》。", "依据《乙规定》。", ["reference: 《甲规定》 > 《乙规定》"]],
    ["方法见5.2。", "方法见5.4。", ["cross-reference: 5.2 > 5.4"]],
    ["执行5.2列出的操作。", "执行5.4列出的操作。", ["cross-reference: 5.2 > 5.4"]],
    ["遵循6.1，参照A.2。", "遵循6.3，参照A.2。", ["cross-reference: 6.1 > 6.3"]],
    ["由7.1规定的角色审批。", "由7.2规定的角色审批。", ["cross-reference: 7.1 > 7.2"]],
    ["参考电压为1.5 V。", "参考电压为1.8 V。", ["figure: 1.5 V > 1.8 V"]],
    ["采用SHA-256。", "采用SM3。", ["identifier: SHA-256 > SM3"]],
    ["重试3次，等待5 s。", "等待10 s，重试3次。", ["figure: 5 s > 10 s"]],
    ["会话超时应不少于10 min。", "会话超时应不超过10 min。", ["threshold: 不少于10 min > 不超过10 min"]],
    ["口令长度应大于8位。", "口令长度应不小于8位。", ["threshold: 大于8位 > 不小于8位"]],
    ["口令不应少于8位。", "口令应至少8位。", []],
    [
      "a) 记录全过程，记录至少保存6个月。",
      "a) 在变更后3个工作日内更新联系方式；\nb) 记录全过程，记录至少保存3年。",
      ["figure: null > 3个工作日", "figure: 6个月 > 3年"],
    ],
    [
      "| 账号 | 每月 |\n| 补丁 | 每周 |",
      "| 账号 | 每周 | 管理员 |\n| 补丁 | 每周 | 管理员 |",
      ["figure: 每月 > 每周"],
    ],
    ["a) 时间；\n1) 地址。", "2) 时间；\n3) 地址。", []],
  ])("given %s and then %s, then %j", (old, after, expected) => {
    expect(told(old, after).toSorted()).toEqual(expected.toSorted());
  });

  test.each([
    ["kept for 30 days", "kept for 60 days", ["figure: 30 days > 60 days"]],
    ["kept for six months", "kept for 6 months", []],
    [
      "within 3 s, by two officers",
      "within 1 s, by three officers",
      ["threshold: 3 s > 1 s", "figure: two officers > three officers"],
    ],
    ["reviewed yearly", "reviewed quarterly", ["figure: yearly > quarterly"]],
    ["until 1 May 2026", "until 1 July 2026", ["date: 1 May 2026 > 1 July 2026"]],
    [
      "recorded as 2026-01-15T09:30:12+08:00",
      "recorded as 2026-01-15T09:30:12.125+08:00",
      ["date: 2026-01-15T09:30:12+08:00 > 2026-01-15T09:30:12.125+08:00"],
    ],
    ["reported by 09:30", "reported by 18:00", ["date: 09:30 > 18:00"]],
    ["in a ratio of 1:1000", "in a ratio of 2:1000", ["figure: 1 > 2"]],
    ["see RFC 5280", "see RFC 9525", ["reference: RFC 5280 > RFC 9525"]],
    ["over TLS 1.2", "over TLS 1.3", ["identifier: TLS 1.2 > TLS 1.3"]],
    ["as in Table 3", "as in Table 4", ["cross-reference: Table 3 > Table 4"]],
    ["1.5 h and 2 h", "1.5 h", ["figure: 2 h > null"]],
    ["at least 10 min", "at most 10 min", ["threshold: at least 10 min > at most 10 min"]],
    [
      "Logs are kept for 30 days.",
      "Plans are tested every 90 days. Logs are kept for 60 days.",
      ["figure: null > 90 days", "figure: 30 days > 60 days"],
    ],
    [
      "between at least 8 characters and at most 20 characters",
      "between at least 20 characters and at most 64 characters",
      ["threshold: 8 characters > 20 characters", "threshold: 20 characters > 64 characters"],
    ],
  ])("given %s and then %s, then %j", (old, after, expected) => {
    expect(told(old, after)).toEqual(expected);
  });

  test.each([
    ["kept for 30 days", "kept for at least 60 days", "threshold: 30 days > 60 days"],
    ["按30 d更换", "按不超过7 d更换", "threshold: 30 d > 7 d"],
  ])(
    "given a figure that became a limit, then the way back tells of a limit too: %s, %s",
    (old, after, there) => {
      const [kind, from, to] = there.split(/: | > /);

      expect(told(old, after)).toEqual([there]);
      expect(told(after, old)).toEqual([`${kind}: ${to} > ${from}`]);
    },
  );
});
