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
    ["密钥应当加密。", "密钥应加密。", "spelling"],
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
    ["within 30 s", "within 30 min"],
    ["Keys are not exported.", "Keys are exported."],
    ["采用SM2算法。", "采用SM3算法。"],
    ["Keys are encrypted.", "Keys are decrypted."],
  ])("given %j and then %j, then it is no matter of editing", (old, after) => {
    expect(editorialReason(old, after, renumbering)).toBeNull();
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
