import { describe, expect, test } from "@jest/globals";
import { compareTexts } from "../../src/changes/compare.ts";
import { bySignificance } from "../../src/changes/summary.ts";
import type { ClauseText } from "../../src/standards/clause.ts";
import { textOf, type Sketch } from "./texts.ts";

const BASE: readonly Sketch[] = [
  ["3.1", "密钥", "控制密码变换的符号序列。"],
  ["5.1", "生成", "密钥应由物理噪声源生成。随机数宜经过检测。"],
  ["5.2", "存储", "密钥应加密存储，存储介质保存在机房的保险柜内。"],
  ["5.3", "更换", "会话密钥的更换周期为30 d，由管理员登记。"],
  ["5.4", "销毁", "销毁的过程由两人见证，见证人在记录上签字。"],
  ["5.5", "依据", "实施细则见GB/T 00711—2023，另有补充说明。"],
  ["A", "示例（资料性）", "用户宜参考下面的流程图，逐步完成配置。"],
];

const edit = (number: string, from: string, to: string): Sketch[] =>
  BASE.map((sketch) => (sketch[0] === number ? [number, sketch[1], sketch[2].replace(from, to)] : sketch));
const changed = (after: readonly Sketch[], kind?: (text: ClauseText) => ClauseText) => {
  const [old, now] = [textOf("zh", BASE), textOf("zh", after)];
  const { changes } = kind ? compareTexts(kind(old), kind(now)) : compareTexts(old, now);
  return bySignificance(changes)[0];
};

describe("the significance of changes", () => {
  test.each([
    ["a recommendation made a duty", edit("5.1", "宜经过", "应经过"), ["duty-tightened", "wording-changed"]],
    ["a duty made a recommendation", edit("5.2", "应加密", "宜加密"), ["duty-relaxed", "wording-changed"]],
    ["a duty turned round", edit("5.2", "应加密", "不应加密"), ["duty-reversed", "wording-changed"]],
    ["a figure", edit("5.3", "30 d", "7 d"), ["figure-changed", "wording-changed"]],
    ["a document referred to", edit("5.5", "00711", "00712"), ["reference-changed", "wording-changed"]],
    [
      "a limit set where none was",
      edit("5.3", "由管理员登记", "不少于2次"),
      ["figure-changed", "wording-changed"],
    ],
    [
      "a figure that comes with its sentence",
      edit("5.4", "签字。", "签字。签字一式2份。"),
      ["wording-changed"],
    ],
    ["the year of a document referred to", edit("5.5", "2023", "2025"), ["reference-changed"]],
    ["a word", edit("5.4", "见证", "监督"), ["wording-changed"]],
    ["a clause gone", BASE.filter(([number]) => number !== "5.4"), ["clause-deleted"]],
    ["what only informs", edit("A", "宜参考", "可参考"), ["duty-relaxed", "wording-changed", "informative"]],
  ])("given %s changed, then the reasons say so", (_, after, reasons) => {
    expect(changed(after)?.reasons).toEqual(reasons);
  });

  test("given a term in other words, then it is redefined", () => {
    const terms = (text: ClauseText): ClauseText => ({
      ...text,
      clauses: text.clauses.map((clause) => (clause.number === "3.1" ? { ...clause, kind: "term" } : clause)),
    });

    expect(changed(edit("3.1", "符号序列", "一组参数"), terms)?.reasons).toEqual([
      "term-redefined",
      "wording-changed",
    ]);
  });

  test("given a limit changed and a term in other words, then the limit comes first, and both before another figure", () => {
    const terms = (sketches: readonly Sketch[]) => {
      const text = textOf("zh", sketches);
      return {
        ...text,
        clauses: text.clauses.map((clause) =>
          clause.number === "3.1" ? { ...clause, kind: "term" as const } : clause,
        ),
      };
    };
    const worded = (value: string, meaning: string, limit: string): Sketch[] =>
      BASE.map(([number, title, words]) => [
        number,
        title,
        words.replace("30 d", value).replace("符号序列", meaning).replace("保险柜内", limit),
      ]);

    const { changes } = compareTexts(
      terms(worded("30 d", "符号序列", "保险柜内，不超过6个月")),
      terms(worded("7 d", "一组参数", "保险柜内，不超过12个月")),
    );

    expect(
      bySignificance(changes)
        .slice(0, 3)
        .map((change) => change.newIds[0]),
    ).toEqual(["5.2", "3.1", "5.3"]);
  });

  test("given changes of several kinds, then substance comes before wording, and wording before what only informs", () => {
    const after = [
      edit("5.1", "宜经过", "应经过"),
      edit("5.3", "30 d", "7 d"),
      edit("5.4", "见证", "监督"),
      edit("A", "宜参考", "可参考"),
    ].reduce((all, one) => all.map((sketch, i) => (one[i]![2] === BASE[i]![2] ? sketch : one[i]!)));

    const ranked = bySignificance(compareTexts(textOf("zh", BASE), textOf("zh", after)).changes);

    expect(ranked.map((change) => change.newIds[0])).toEqual(["5.1", "5.3", "5.4", "A"]);
  });

  test("given a clause that another took in, then it was merged in, and split off on the way back", () => {
    const after = BASE.filter(([number]) => number !== "5.4").map(([number, title, text]): Sketch => [
      number,
      title,
      number === "5.2" ? `${text}${BASE[4]![2]}` : text,
    ]);
    const [old, now] = [textOf("zh", BASE), textOf("zh", after)];

    expect(bySignificance(compareTexts(old, now).changes)[0]?.reasons).toEqual(["merged-in"]);
    expect(bySignificance(compareTexts(now, old).changes)[0]?.reasons).toEqual(["split-off"]);
  });

  test("given a figure that changed, then the change says from what to what", () => {
    expect(changed(edit("5.3", "30 d", "7 d"))?.values).toEqual([
      { kind: "figure", from: "30 d", to: "7 d" },
    ]);
  });

  test("given a newer edition that is merely cited, then it ranks below any wording", () => {
    const [cited, worded] = [edit("5.5", "2023", "2025"), edit("5.4", "见证", "监督")].map((after) =>
      changed(after),
    );

    expect(cited?.text).toBe("editorial");
    expect(cited?.significance).toBeLessThan(worded?.significance ?? 0);
  });

  test("given a mere renumbering, then a reader need not be told", () => {
    const after: Sketch[] = [
      ...BASE.slice(0, 1),
      ...BASE.slice(2).map(([number, title, text]): Sketch => [
        number === "A" ? "A" : `5.${Number(number[2]) - 1}`,
        title,
        text,
      ]),
    ];

    const { changes } = compareTexts(textOf("zh", BASE), textOf("zh", after));

    expect(
      changes.filter((change) => change.structure === "renumbered").map((change) => change.significance),
    ).toEqual([0, 0, 0, 0]);
    expect(bySignificance(changes)).toHaveLength(1);
  });

  test("given a change, then the summary counts it by structure, text and force", () => {
    const { summary } = compareTexts(textOf("zh", BASE), textOf("zh", edit("5.1", "宜经过", "应经过")));

    expect(summary).toEqual({
      structure: { kept: 7, renumbered: 0, moved: 0, merged: 0, split: 0, added: 0, deleted: 0 },
      text: { same: 6, editorial: 0, modified: 1 },
      force: { created: 0, tightened: 1, relaxed: 0, removed: 0, reversed: 0 },
    });
  });
});
