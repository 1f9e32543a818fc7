import { describe, expect, test } from "@jest/globals";
import type { Clause } from "../../src/standards/clause.ts";
import { findProvisions, forceStyleOf, provisionsOf } from "../../src/standards/provisions.ts";

const forces = (text: string, language: "zh" | "en"): string[] =>
  findProvisions(text, language).map((provision) => provision.force);

describe("provisions in Chinese", () => {
  test.each([
    ["密钥应加密存储。", ["shall"]],
    ["密钥管理系统应对密钥进行备份。", ["shall"]],
    ["运营者应当及时公开。", ["shall"]],
    ["网络运营者必须依法履行义务。", ["shall"]],
    ["只准许管理员登录。", ["shall"]],
    ["密码模块应能够检测篡改。", ["shall"]],
    ["供应商应在7 d内响应。", ["shall"]],
    ["系统应响应用户请求。", ["shall"]],
    ["应采取措施应对风险。", ["shall"]],
    ["当发现异常时应立即报警。", ["shall"]],
    ["如不能满足5.2的要求，应记录原因。", ["shall"]],
    ["应当公开的信息应及时公开。", ["shall"]],
    ["密钥不应以明文导出。", ["shall not"]],
    ["任何人不得泄露口令。", ["shall not"]],
    ["禁止共享私钥。", ["shall not"]],
    ["不允许远程导出密钥。", ["shall not"]],
    ["密钥不可导出。", ["shall not"]],
    ["宜采用适宜的算法。", ["should"]],
    ["推荐使用SM4算法。", ["should"]],
    ["建议每年评估一次。", ["should"]],
    ["口令不宜少于12位。", ["should not"]],
    ["用户可选择算法。", ["may"]],
    ["经批准方可使用。", ["may"]],
    ["应用程序可用于生成密钥。", ["may"]],
    ["允许用户更改口令。", ["may"]],
    ["不必公开算法细节。", ["need not"]],
    ["无须重新鉴别。", ["need not"]],
    ["该接口能生成随机数。", ["can"]],
    ["设备能够自检。", ["can"]],
    ["密钥不能恢复。", ["cannot"]],
    ["密钥应加密，且不应以明文导出。", ["shall", "shall not"]],
    ["系统应记录日志，宜保存十二个月。", ["shall", "should"]],
    ["原来规定不应少于8位,现在规定宜为12位。", ["shall not", "should"]],
    ["系统应记录日志，并应定期备份。", ["shall"]],
    ["样本应在30 d内恢复。", ["shall"]],
    ["数据的提供应经过批准。", ["shall"]],
    ["接口的返回应包含签名。", ["shall"]],
    ["失效应立即上报。", ["shall"]],
    ["日志的管理应由专人负责。", ["shall"]],
    ["运营者应收集证据，应变更口令，应声明用途。", ["shall"]],
    ["系统应验证签名，应运行自检，应允许撤销。", ["shall"]],
    ["应答报文应在1 s内返回。", ["shall"]],
    ["授权宜每年复核。", ["should"]],
    ["密钥与算法的组合宜登记。", ["should"]],
    ["管理员可控制访问，可取消授权，可变更配置。", ["may"]],
    ["经确认可采用其他算法。", ["may"]],
    ["系统可增强性能。", ["may"]],
    ["系统可每季度备份一次，可按重要性分级。", ["may"]],
    ["不可将真实的数据用于测试。", ["shall not"]],
    ["应可靠运行，应可供查询，应满足用户要求。", ["shall"]],
    ["场所应配备消防设施，交易所应建立制度。", ["shall"]],
    ["应确保密钥不能被导出。", ["shall"]],
    ["应防止未授权的用户能够访问。", ["shall"]],
    ["能够访问核心数据的人员应签署保密协议。", ["shall"]],
    ["运营者应应用户要求删除数据。", ["shall"]],
    ["销毁依法应当保存的凭证的，可以并处罚款。", ["may"]],
    ["密钥应为新的密钥，应有专人的签字。", ["shall"]],
    ["双因素鉴别不再强制要求。", ["need not"]],
    ["不再允许使用弱口令，切勿泄露口令。", ["shall not"]],
    ["未经允许不得复制。", ["shall not"]],
    ["经用户允许后方可用于训练。", ["may"]],
  ])("given %s, then its forces are %j", (text, expected) => {
    expect(forces(text, "zh")).toEqual(expected);
  });

  test.each([
    "对用户请求的响应时间为1 s。",
    "相应的措施见表 1。",
    "每个用户对应一个密钥。",
    "自适应算法适应网络变化。",
    "应用程序接口见附录 A。",
    "应急预案每年演练一次。",
    "应答报文的格式见图 2。",
    "供应链的完整性由供应商证明。",
    "可信计算平台的可用性和可靠性很重要。",
    "许可证由主管部门颁发。",
    "密钥可能泄露。",
    "这是不可能的。",
    "签名提供不可否认性。",
    "随机数是必不可少的。",
    "智能体具有推理功能。",
    "性能和能力见表 3。",
    "本文件适用于密码产品的设计。",
    "推荐性标准由企业自愿采用。",
    "提出的改进建议见附录。",
    "《网络安全应急响应指南》规定了流程。",
    "“应”表示要求。",
    "注：用户可自行选择。",
    "示例：应用系统应停止。",
    "设计者不得不权衡成本。",
    "应公安机关的请求提供日志。",
    "必须指出，应注意的是，风险始终存在。",
    "验证系统是否应记录。",
    "密钥的生成、分发可追溯、可审计。",
    "宜昌的宜居环境。",
    "接口返回“用户应在30 d内更换口令”的提示。",
    "所应承担的责任由合同约定。",
  ])("given the false friend in %s, then there is no provision", (text) => {
    expect(forces(text, "zh")).toEqual([]);
  });
});

describe("provisions in English", () => {
  test.each([
    ["Keys shall be stored encrypted.", ["shall"]],
    ["Users must change the password.", ["shall"]],
    ["Passwords are required to be changed.", ["shall"]],
    ["The report is to be kept.", ["shall"]],
    ["If it cannot comply, the device shall stop.", ["shall"]],
    ["Keys shall not leave the module.", ["shall not"]],
    ["Private keys shall never leave the module.", ["shall not"]],
    ["Keys must never be shared.", ["shall not"]],
    ["Backups should never be kept online.", ["should not"]],
    ["Users must not share keys.", ["shall not"]],
    ["Reuse of keys is prohibited.", ["shall not"]],
    ["Remote export is not allowed.", ["shall not"]],
    ["Logs should be kept.", ["should"]],
    ["It is recommended that logs are kept.", ["should"]],
    ["Keys should not be shared.", ["should not"]],
    ["The user may choose an algorithm.", ["may"]],
    ["Export is permitted within the group.", ["may"]],
    ["The device need not be certified.", ["need not"]],
    ["Users do not have to register.", ["need not"]],
    ["The module can store ten keys.", ["can"]],
    ["The key cannot be recovered.", ["cannot"]],
    ["Keys shall be encrypted and should not leave the module.", ["shall", "should not"]],
    ["No private key shall leave the module.", ["shall not"]],
    ["Under no circumstances may the seed be stored.", ["shall not"]],
    ["No later than 24 h after discovery, the operator shall report.", ["shall"]],
    ["The operator shall neither sell nor share data.", ["shall not"]],
    ["Implementations shall, where practicable, not log PINs.", ["shall not"]],
    ["The operator shall not only sign but also encrypt.", ["shall"]],
    ["The applicant shall not be required to appear.", ["need not"]],
    ["A second check is no longer required.", ["need not"]],
    ["Tokens may no longer be cached.", ["shall not"]],
    ["The signature is mandatory.", ["shall"]],
    ["Remote access shall be prohibited.", ["shall not"]],
    ["Do not reuse nonces.", ["shall not"]],
    ["The operator shall stop the service if it cannot comply.", ["shall"]],
    ["When keys expire they shall be destroyed.", ["shall"]],
    ["Clocks shall be set so that events can be correlated.", ["shall"]],
    ["Systems in which users may register shall log it.", ["shall"]],
    ["In early May the keys may be renewed.", ["may"]],
  ])("given %s, then its forces are %j", (text, expected) => {
    expect(forces(text, "en")).toEqual(expected);
  });

  test.each([
    "This part was issued in May 2024.",
    "The comment period ends on 8 May.",
    "The can is recycled.",
    "Speed is a must for the market.",
    "Data that may contain secrets is destroyed at once.",
    "If the server cannot answer, the client waits.",
    "Should the server fail, the client waits.",
    'The word "shall" expresses a requirement.',
    "The fields are encrypted as required by the profile.",
    "NOTE Users may choose.",
    "EXAMPLE The server shall stop.",
    "It should be noted that clocks drift.",
    "The shall-statements and the may-retry flag are listed.",
    "The dialogue shows “you must accept the terms”.",
    "The need not to disclose sources is understood.",
    "This has to do with the age of the device.",
    "Users were required to change passwords in 2019.",
    "The server will refuse what an attacker could guess or might forge.",
  ])("given the false friend in %s, then there is no provision", (text) => {
    expect(forces(text, "en")).toEqual([]);
  });

  test("given a text that declares key words, then only upper-case words carry force", () => {
    const text = {
      language: "en" as const,
      clauses: [
        clauseWith('The key words "MUST" and "MAY" are to be interpreted as in BCP 14.'),
        clauseWith(""),
      ],
    };

    const style = forceStyleOf(text);

    expect(
      findProvisions("A server MUST stop. It must be said that it can. It MAY resume.", "en", style).map(
        (p) => p.verb,
      ),
    ).toEqual(["MUST", "MAY"]);
  });
});

describe("the style of a text that declares no key words", () => {
  const styleOf = (text: string) => forceStyleOf({ language: "en", clauses: [clauseWith(text)] });

  test.each([
    ["Servers MUST stop, and clients must wait.", "key-words"],
    ["Servers shall stop. Support is OPTIONAL.", "verbal-forms"],
    ["Servers must stop.", "verbal-forms"],
  ])("given %s, then it is %s", (text, expected) => {
    expect(styleOf(text)).toBe(expected);
  });
});

describe("provisions in lists", () => {
  test("given items without verbal forms, then they have the force of the sentence above them", () => {
    const text =
      "访问凭据应符合以下要求：\na) 加密存放；\nb) 不应写入日志；\nc) 定期更换。\n凭据宜由硬件保护。";

    const found = findProvisions(text, "zh");

    expect(found.map((p) => [p.sentence, p.force, p.inherited])).toEqual([
      ["访问凭据应符合以下要求：", "shall", false],
      ["加密存放；", "shall", true],
      ["不应写入日志；", "shall not", false],
      ["定期更换。", "shall", true],
      ["凭据宜由硬件保护。", "should", false],
    ]);
  });

  test("given a list within an item, then its items have that item's force", () => {
    const text =
      "The device shall:\na) log events;\nb) for the log, should offer:\n  1) a seal;\n  2) a lock;\nc) stop.";

    const found = findProvisions(text, "en");

    expect(found.map((p) => `${p.sentence} ${p.force}`)).toEqual([
      "The device shall: shall",
      "log events; shall",
      "for the log, should offer: should",
      "a seal; should",
      "a lock; should",
      "stop. shall",
    ]);
  });

  test("given a list of cases, then its items are conditions and no provisions", () => {
    const text = "有下列情形之一的，应重新定级：\na) 数据用途改变；\nb) 数据规模改变。";

    expect(findProvisions(text, "zh").map((p) => p.sentence)).toEqual(["有下列情形之一的，应重新定级："]);
  });

  test("given provisions, then each sentence stands in the text where it says", () => {
    const text = "前文。系统应报警。\n a) 宜停机；\n——不应重启。";

    const found = findProvisions(text, "zh");

    expect(found.map((p) => text.slice(p.start, p.start + p.sentence.length))).toEqual(
      found.map((p) => p.sentence),
    );
    expect(found).toHaveLength(3);
  });
});

describe("provisions of clauses", () => {
  test.each([
    ["foreword", null],
    ["introduction", null],
    ["term", "密钥 key"],
    ["clause", "范围"],
    ["clause", "规范性引用文件"],
  ] as const)("given a %s titled %s, then it holds none, whatever its words", (kind, title) => {
    expect(provisionsOf({ ...clauseWith("本文件可供参考，应遵守。"), kind, title }, "zh")).toEqual([]);
  });

  test("given a clause of requirements, then it holds them", () => {
    expect(provisionsOf(clauseWith("密钥应加密。"), "zh").map((p) => p.force)).toEqual(["shall"]);
  });
});

function clauseWith(text: string): Clause {
  return {
    id: "5",
    number: "5",
    title: "要求",
    level: 1,
    kind: "clause",
    parent: null,
    text,
    blocks: [],
    page: null,
  };
}
