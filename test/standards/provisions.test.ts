import { describe, expect, test } from "@jest/globals";
import type { Clause } from "../../src/standards/clause.ts";
import { findProvisions, forceStyleOf, provisionsOf } from "../../src/standards/provisions.ts";

const forces = (text: string, language: "zh" | "en"): string[] =>
  findProvisions(text, language).map((provision) => provision.force);

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

  test.each([
    ["Operators are to keep the log.", ["shall"]],
    ["The purposes of the log are to show and to prove.", []],
    ["The auditor may, but need not, sign.", ["may"]],
  ])("given %s, then its forces are %j", (text, expected) => {
    expect(forces(text, "en")).toEqual(expected);
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

  test.each([
    "同时满足下列条件的，处理者可存储图像：\na) 已同意；\nb) 未届满。",
    "下列条件全部成立时应删除：\na) 已撤回；\nb) 已届满。",
    "满足以下全部条件的系统，应定为三级：\na) 面向公众；\nb) 跨省。",
  ])(
    "given conditions that a list names before the verbal form, then its items are no provisions: %s",
    (text) => {
      expect(findProvisions(text, "zh")).toHaveLength(1);
    },
  );

  test("given conditions that are asked for, then each item is a provision", () => {
    expect(forces("申请人应满足下列条件：\na) 独立；\nb) 有资质。", "zh")).toEqual([
      "shall",
      "shall",
      "shall",
    ]);
  });

  test("given English conditions and English demands, then only the demands bind", () => {
    const conditions =
      "If all of the following conditions are met, it may be reused:\na) it is new;\nb) it is clean.";
    const demands = "The applicant shall meet the following conditions:\na) it is a firm;\nb) it has a seal.";

    expect(forces(conditions, "en")).toEqual(["may"]);
    expect(forces(demands, "en")).toEqual(["shall", "shall", "shall"]);
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
