import { describe, expect, test } from "@jest/globals";
import { editorialReason, isSame } from "../../src/changes/editorial.ts";

const renumbering = new Map([
  ["5.3", new Set(["5.4"])],
  ["A", new Set(["B"])],
  ["第十二条", new Set(["第十四条"])],
  ["1.2", new Set(["1.3"])],
]);

describe("editorial differences", () => {
  test.each([
    ["本标准规定了要求。", "本文件规定了要求。", "self-designation"],
    ["This standard specifies keys.", "This document specifies keys.", "self-designation"],
    ["密钥应加密(见附录A)；", "密钥应加密（见附录 A）。", "typography"],
    ["数据在1000000条以上。", "数据在1 000 000条以上。", "typography"],
    ["an “e-mail” address", 'an "email" address', "typography"],
    ["用户帐号应唯一。", "用户账号应唯一。", "spelling"],
    ["密钥应当加密。", "密钥应加密。", "verbal-form"],
    ["不得泄露数据。必须加密。须备份。", "不应泄露数据。应加密。应备份。", "verbal-form"],
    ["严禁使用DES，不可共用账号。", "不应使用DES，不应共用账号。", "verbal-form"],
    ["禁止外联，无需审批，可以查询，能够恢复。", "不应外联，不必审批，可查询，能恢复。", "verbal-form"],
    ["建议每年演练，不推荐远程维护。", "宜每年演练，不宜远程维护。", "verbal-form"],
    ["设备应当能够自检，不得允许匿名访问。", "设备应能自检，不应允许匿名访问。", "verbal-form"],
    ["固件应不含后门。", "固件不应含后门。", "verbal-form"],
    ["The device is required to log errors.", "The device shall log errors.", "verbal-form"],
    ["The operator is not required to reply.", "The operator need not reply.", "verbal-form"],
    ["Servers MUST NOT reply.", "Servers SHALL NOT reply.", "verbal-form"],
    ["可用性不低于99.9％。", "可用性不低于99.9%。", "typography"],
    ["应在24小时之内报告。", "应在24 h内报告。", "same-value"],
    ["应在2小时内恢复，日志保留2年。", "应在120分钟内恢复，日志保留24个月。", "same-value"],
    ["样本量为1万条。", "样本量为10 000条。", "same-value, typography"],
    ["不少于1GB的空间", "不小于1 024 MB的空间", "same-value"],
    ["期限应≥6个月。", "期限应不少于6个月。", "same-value"],
    ["长度不得少于8位。", "长度应不小于8位。", "verbal-form, same-value"],
    ["成功率应达到百分之九十五。", "成功率应达到95%。", "same-value"],
    ["kept for at least 2 hours", "kept for not less than 120 min", "same-value"],
    ["It shall not exceed 5 s.", "It shall be at most 5 seconds.", "same-value"],
    ["The organisation shall authorise it.", "The organization shall authorize it.", "spelling"],
    ["Key Management", "Key management", "capitals"],
    ["见GB/T 00801—2020。", "见GB/T 00801—2025。", "reference-year"],
    ["as given in ISO/IEC 27001:2013", "as given in ISO/IEC 27001:2022", "reference-year"],
    ["日志保存六个月。", "日志保存6个月。", "numerals"],
    ["kept for six months", "kept for 6 months", "numerals"],
    ["The keys are kept in the vault.", "Keys are kept in a vault.", "article, capitals"],
    ["应记录日志和告警。", "应记录告警和日志。", "word-order"],
    ["密钥备份、恢复和销毁", "密钥恢复、销毁和备份", "word-order"],
    ["Clients and servers check the tag.", "Servers and clients check the tag.", "word-order"],
    ["a) 加密存放；\nb) 定期更换。", "a) 加密存放；\nb) 定期更换；", "typography"],
    ["说明“密钥”的用法", "说明「密钥」的用法", "typography"],
    ["方法见5.3。", "方法见5.4。", "cross-reference"],
    ["as given in Annex A", "as given in Annex B", "cross-reference"],
    ["依照本法第十二条处罚。", "依照本法第十四条处罚。", "cross-reference"],
    ["本标准的方法见5.3", "本文件的方法见5.4。", "self-designation, typography, cross-reference"],
  ])("given %j and then %j, then the reason is %s", (old, after, expected) => {
    expect(editorialReason(old, after, renumbering)).toBe(expected);
  });

  test.each([
    ["密钥应加密。", "密钥宜加密。"],
    ["密钥应加密。", "密钥不应加密。"],
    ["保存6个月。", "保存12个月。"],
    ["期限为1.5 h。", "期限为15 h。"],
    ["不小于5。", "不小于-5。"],
    ["x > 5", "x < 5"],
    ["方法见5.3。", "方法见5.5。"],
    ["依照《示例法》第十二条处罚。", "依照《示例法》第十四条处罚。"],
    ["TLS 1.2 is used.", "TLS 1.3 is used."],
    ["Servers MUST stop.", "Servers must stop."],
    ["规范性引用文件\nGB/T 00801—2020", "规范性引用文件\nGB/T 00801—2025"],
    ["见GB/T 00801—2020。", "见GB/T 00802—2020。"],
    ["客户端鉴别服务器。", "服务器鉴别客户端。"],
    ["甲和乙分别保存密钥和口令。", "乙和甲分别保存密钥和口令。"],
    ["不记录口令和密钥", "记录口令和不密钥"],
    ["保存六个月。", "保存七个月。"],
    ["长度应大于8位。", "长度应大于或等于8位。"],
    ["长度应大于8位。", "长度应不小于8位。"],
    ["超时应不少于10 min。", "超时应不超过10 min。"],
    ["长度应≥8位。", "长度应≤8位。"],
    ["于6月提交。", "于6个月提交。"],
    ["在24小时内报告。", "在1天内报告。"],
    ["在3天内报告。", "在3个工作日内报告。"],
    ["第5.1条", "第5.10条"],
    ["保存1万条。", "保存1 000条。"],
    ["系统必须支持双栈。", "系统宜支持双栈。"],
    ["只准许管理员修改配置。", "管理员应修改配置。"],
    ["建议稿已经发布。", "宜稿已经发布。"],
    ["适用于禁止名单。", "适用于不应名单。"],
    ["接口不得允许匿名访问。", "接口不应匿名访问。"],
    ["写明“必须”二字。", "写明“应”二字。"],
    ["Servers must reply.", "Servers MUST reply."],
    ["The device is required for tests.", "The device shall for tests."],
    ["within 30 s", "within 30 min"],
    ["Keys are not exported.", "Keys are exported."],
    ["采用SM2算法。", "采用SM3算法。"],
    ["Keys are encrypted.", "Keys are decrypted."],
  ])("given %j and then %j, then it is no matter of editing", (old, after) => {
    expect(editorialReason(old, after, renumbering)).toBeNull();
  });
});

describe("editorial differences of long texts", () => {
  const permitted = "No visitor is permitted to enter the room. ".repeat(40);
  const may = "No visitor may enter the room. ".repeat(40);

  test("given the same forms in fewer letters throughout, then the reason is found though the lengths differ", () => {
    expect(editorialReason(permitted, may, renumbering)).toBe("verbal-form");
  });

  test.each([
    ["at the beginning", `Seal it. ${permitted}`, may],
    ["at the end", permitted, `${may} Seal it.`],
  ])("given something else %s, then it is no matter of editing", (_, old, after) => {
    expect(editorialReason(old, after, renumbering)).toBeNull();
  });

  test("given a list in another order behind a long beginning, then the reason is that", () => {
    expect(editorialReason(`${may}Keys and logs stay.`, `${may}Logs and keys stay.`, renumbering)).toBe(
      "word-order",
    );
  });
});

describe("sameness", () => {
  test.each([
    ["密钥应\n加密", "密钥应加密", true],
    ["the  key", "the key", true],
    ["密钥", "密码", false],
    ["a：b", "a:b", false],
  ])("given %j and %j, then it is %s", (one, other, expected) => {
    expect(isSame(one, other)).toBe(expected);
  });
});
