import { describe, expect, test } from "@jest/globals";
import { compareTexts } from "../../src/changes/compare.ts";
import { differing, linesOf, textOf, type Sketch } from "./texts.ts";

const KEYS: readonly Sketch[] = [
  ["1", "范围", "本文件规定了密钥管理系统的安全要求。"],
  ["5", "技术要求", ""],
  ["5.1", "密钥生成", "密钥应由物理噪声源产生的随机数生成。密钥长度不应小于128比特。"],
  ["5.2", "密钥存储", "密钥应以密文形式存储在密码模块内。密钥的备份宜存放在异地。"],
  ["5.3", "密钥更换", "会话密钥宜每30 d更换一次。更换失败时，系统应报警并停止加密。"],
  ["5.4", "密钥销毁", "不再使用的密钥应在24 h内销毁。销毁记录应至少保存六个月。"],
  ["6", "管理要求", ""],
  ["6.1", "人员", "管理员应经过培训。审计员不应兼任管理员。"],
  ["6.2", "审计", "系统的操作日志应由审计员每周检查。检查结果宜形成报告。"],
  ["6.3", "应急", "应急预案应每年演练一次。演练结果可对外公开。"],
];

const renumbered = (index: number, number: string): Sketch => [number, KEYS[index]![1], KEYS[index]![2]];
const zh = (sketches: readonly Sketch[]) => textOf("zh", sketches);
const without = (...numbers: string[]): Sketch[] => KEYS.filter(([number]) => !numbers.includes(number));
const compare = (old: readonly Sketch[], after: readonly Sketch[]) => compareTexts(zh(old), zh(after));

/** A long clause about other matters, and a dozen clauses of one form beneath it. */
function inventory(): { readonly whole: string; readonly neighbours: Sketch[] } {
  const people =
    "Suppliers Visitors Guards Auditors Engineers Tenants Cleaners Porters Couriers Trainees Partners Brokers";
  const deeds =
    "inspect paint measure insure rehearse photograph lock count label weigh mend sketch polish guard test".split(
      " ",
    );
  const places = "roofs cellars meters lifts doors fences lamps".split(" ");
  const days = ["Monday", "Tuesday", "Friday"];
  const whole = people
    .split(" ")
    .flatMap((person) =>
      deeds.map((deed, i) => `${person} ${deed} ${places[(i * 3 + person.length) % 7]} on ${days[i % 3]}.`),
    );
  const things =
    "certificates tokens passwords backups logs gateways sessions terminals accounts patches devices records";
  const neighbours = things
    .split(" ")
    .map((thing, i): Sketch => [
      `5.${i + 1}`,
      "",
      `Operators shall review the list of ${thing} every year with the owner of each and sign it.`,
    ]);
  return { whole: whole.join(" "), neighbours };
}

describe("the structure of changes", () => {
  test("given an edition and itself, then all is kept and same, in reading order", () => {
    const { changes, summary } = compare(KEYS, KEYS);

    expect(linesOf(changes)).toEqual(KEYS.map(([number]) => `${number} -> ${number} kept same`));
    expect(summary.structure).toEqual({
      kept: 10,
      renumbered: 0,
      moved: 0,
      merged: 0,
      split: 0,
      added: 0,
      deleted: 0,
    });
    expect(changes.every((change) => change.significance === 0 && change.confidence > 0.9)).toBe(true);
  });

  test("given an inserted clause, then it is added and those after it are renumbered", () => {
    const after: Sketch[] = [
      ...KEYS.slice(0, 4),
      ["5.3", "密钥导入", "导入的密钥应附有来源证明。来源不明的密钥不应导入。"],
      ["5.4", "密钥更换", "会话密钥宜每30 d更换一次。更换失败时，系统应报警并停止加密。"],
      ["5.5", "密钥销毁", "不再使用的密钥应在24 h内销毁。销毁记录应至少保存六个月。"],
      ...KEYS.slice(6),
    ];

    const { changes } = compare(KEYS, after);

    expect(differing(changes)).toEqual([
      "-> 5.3 added modified",
      "5.3 -> 5.4 renumbered same",
      "5.4 -> 5.5 renumbered same",
    ]);
    expect(changes.find((change) => change.structure === "added")?.force.map((f) => f.to)).toEqual([
      "shall",
      "shall not",
    ]);
  });

  test("given a deleted clause, then it stands where it stood", () => {
    const after = [
      ...without("5.2", "5.3", "5.4").slice(0, 3),
      renumbered(4, "5.2"),
      renumbered(5, "5.3"),
      ...KEYS.slice(6),
    ];

    const { changes } = compare(KEYS, after);

    expect(linesOf(changes).slice(2, 6)).toEqual([
      "5.1 -> 5.1 kept same",
      "5.2 -> deleted modified",
      "5.3 -> 5.2 renumbered same",
      "5.4 -> 5.3 renumbered same",
    ]);
  });

  test("given a clause put elsewhere, then it has moved, and those that follow it are renumbered", () => {
    const after: Sketch[] = [
      ...KEYS.slice(0, 6),
      ["5.5", "审计", KEYS[8]![2]],
      ...KEYS.slice(6, 8),
      ["6.2", "应急", KEYS[9]![2]],
    ];

    const { changes } = compare(KEYS, after);

    expect(differing(changes)).toEqual(["6.2 -> 5.5 moved same", "6.3 -> 6.2 renumbered same"]);
  });

  test("given two clauses in one, then they have merged", () => {
    const after: Sketch[] = [...without("6.2", "6.3"), ["6.2", "审计与应急", `${KEYS[8]![2]}${KEYS[9]![2]}`]];

    const { changes } = compare(KEYS, after);

    expect(differing(changes)).toEqual(["6.2+6.3 -> 6.2 merged modified"]);
    expect(changes.find((change) => change.structure === "merged")?.force).toEqual([]);
  });

  test("given an item taken into the long clause above it, which it is less like than its neighbours, then it merged", () => {
    const { whole, neighbours } = inventory();
    const item =
      "Operators shall review the list of keys every year with the owner of each and sign it. Sealed envelopes hold spare halves of each.";
    const taken = "Operators review keys every year with the owner; sealed envelopes hold spare halves.";
    const old = textOf("en", [["5", "Operation", whole], ...neighbours, ["5.13", "", item]]);
    const after = textOf("en", [["5", "Operation", `${whole} ${taken}`], ...neighbours]);

    const { changes } = compareTexts(old, after);

    expect(differing(changes)).toEqual(["5 -> 5 kept modified", "5.13 -> 5 merged modified"]);
  });

  test("given a requirement whose words went into an introduction without a number, then it is deleted", () => {
    const introduction = "本部分说明密钥的保管。";
    const after: Sketch[] = [["", "概述", `${introduction}${KEYS[8]![2]}`], ...without("6.2")];

    const { changes } = compare([["", "概述", introduction], ...KEYS], after);

    expect(differing(changes)).toEqual(expect.arrayContaining(["6.2 -> deleted modified"]));
  });

  test("given one clause made into two, then it was split", () => {
    const [first, second] = KEYS[5]![2].split(/(?<=。)/);
    const after: Sketch[] = [
      ...KEYS.slice(0, 5),
      ["5.4", "密钥销毁", first ?? ""],
      ["5.5", "销毁记录", second ?? ""],
      ...KEYS.slice(6),
    ];

    const { changes } = compare(KEYS, after);

    expect(differing(changes)).toEqual(["5.4 -> 5.4 kept modified", "5.4 -> 5.5 split same"]);
  });

  test("given a clause rewritten under its title and number, then it is kept and modified", () => {
    const after = KEYS.map((sketch): Sketch =>
      sketch[0] === "6.1" ? ["6.1", "人员", "岗位分离，由三人以上共同值守。"] : sketch,
    );

    expect(differing(compare(KEYS, after).changes)).toEqual(["6.1 -> 6.1 kept modified"]);
  });

  test("given another clause in the place and under the number of a deleted one, then they are two", () => {
    const after = KEYS.map((sketch): Sketch =>
      sketch[0] === "6.1"
        ? ["6.1", "Interfaces", "REST endpoints expose JSON over TLS; retries back off exponentially."]
        : sketch,
    );

    expect(differing(compare(KEYS, after).changes).toSorted()).toEqual([
      "-> 6.1 added modified",
      "6.1 -> deleted modified",
    ]);
  });

  test("given a chapter inserted before others, then their headings follow their clauses", () => {
    const after: Sketch[] = [
      KEYS[0]!,
      ["5", "总则", ""],
      ["5.1", "原则", "密钥管理遵循最小授权和职责分离的原则。"],
      ...KEYS.slice(1).map(([number, title, text]): Sketch => [
        `${Number(number[0]) + 1}${number.slice(1)}`,
        title,
        text,
      ]),
    ];

    const lines = linesOf(compare(KEYS, after).changes);

    expect(lines).toContain("5 -> 6 renumbered same");
    expect(lines).toContain("6.3 -> 7.3 renumbered same");
    expect(lines).toContain("-> 5 added modified");
  });

  test("given articles numbered throughout, then a new one renumbers those after it, whatever chapter they are in", () => {
    const article = (n: string, text: string): Sketch => [`第${n}条`, "", text];
    const old = textOf("zh", [
      ["第一章", "总则", ""],
      article("一", "为了规范密码应用，制定本条例。"),
      article("二", "在境内从事密码服务活动，适用本条例。"),
      ["第二章", "服务", ""],
      article("三", "服务机构应当取得许可，按照规定提交年度报告。"),
    ]);
    const after = textOf("zh", [
      ["第一章", "总则", ""],
      article("一", "为了规范密码应用，制定本条例。"),
      article("二", "密码工作坚持统一领导、分级负责。"),
      article("三", "在境内从事密码服务活动，适用本条例。"),
      ["第二章", "服务", ""],
      article("四", "服务机构应当取得许可，按照规定提交年度报告。"),
    ]);

    expect(differing(compareTexts(old, after).changes)).toEqual([
      "-> 第二条 added modified",
      "第二条 -> 第三条 renumbered same",
      "第三条 -> 第四条 renumbered same",
    ]);
  });

  test("given clauses of the same words, then their surroundings tell them apart", () => {
    const reserved = (number: string): Sketch => [
      number,
      "Reserved",
      "This clause is left empty on purpose.",
    ];
    const old = textOf("en", [
      ["1", "Keys", "Keys are generated."],
      reserved("2"),
      ["3", "Logs", "Logs are kept."],
      reserved("4"),
    ]);
    const after = textOf("en", [
      ["1", "Keys", "Keys are generated."],
      ["2", "Logs", "Logs are kept."],
      reserved("3"),
    ]);

    expect(differing(compareTexts(old, after).changes).toSorted()).toEqual([
      "2 -> deleted modified",
      "3 -> 2 renumbered same",
      "4 -> 3 renumbered same",
    ]);
  });

  test("given nothing on one side, then all is added or deleted", () => {
    expect(linesOf(compare([], KEYS).changes).every((line) => line.endsWith("added modified"))).toBe(true);
    expect(linesOf(compare(KEYS, []).changes).every((line) => line.endsWith("deleted modified"))).toBe(true);
    expect(compare([], []).changes).toEqual([]);
  });
});

describe("the text and force of changes", () => {
  test("given a reference that follows its clause's new number, then the text is editorial", () => {
    const old: Sketch[] = [...KEYS, ["6.4", "引用", "销毁按5.4执行。"]];
    const after: Sketch[] = [
      ...without("5.2", "5.3", "5.4", "6", "6.1", "6.2", "6.3"),
      renumbered(4, "5.2"),
      renumbered(5, "5.3"),
      ...KEYS.slice(6),
      ["6.4", "引用", "销毁按5.3执行。"],
    ];

    const change = compare(old, after).changes.find((one) => one.newIds[0] === "6.4");

    expect([change?.text, change?.editorial]).toEqual(["editorial", "cross-reference"]);
    expect(change?.force).toEqual([]);
  });

  test("given a duty tightened and a figure changed, then both are told, the duty first", () => {
    const after = KEYS.map((sketch): Sketch =>
      sketch[0] === "5.3"
        ? ["5.3", "密钥更换", "会话密钥应每7 d更换一次。更换失败时，系统应报警并停止加密。"]
        : sketch,
    );

    const change = compare(KEYS, after).changes.find((one) => one.newIds[0] === "5.3");

    expect(change?.force.map((f) => [f.from, f.to, f.direction, f.old, f.new])).toEqual([
      ["should", "shall", "tightened", "会话密钥宜每30 d更换一次。", "会话密钥应每7 d更换一次。"],
    ]);
    expect(change?.reasons.slice(0, 2)).toEqual(["duty-tightened", "figure-changed"]);
  });
});
