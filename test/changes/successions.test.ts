import { describe, expect, test } from "@jest/globals";
import { compareTexts } from "../../src/changes/compare.ts";
import { outlineOf } from "../../src/changes/outline.ts";
import { successionsIn } from "../../src/changes/successions.ts";
import { differing, textOf, type Sketch } from "./texts.ts";

const ROTATION: Sketch = [
  "5.3",
  "Rotation",
  "Keys that sign certificates shall be rotated every two years, and sooner after an incident.",
];
const OLD: readonly Sketch[] = [
  ["5.1", "Generation", "Random numbers shall come from a generator that was certified for this use."],
  ["5.2", "Storage", "Secrets shall be stored within tamper resistant modules only."],
  ROTATION,
  ["5.4", "Destruction", "Whoever destroys a secret shall record the time and a witness."],
];

/** What `after` says, as `5.3 > 5.2` for each pair, and `5.3 is a signpost`. */
function told(after: readonly Sketch[], before: readonly Sketch[] = OLD): string[] {
  const [old, now] = [outlineOf(textOf("en", before)), outlineOf(textOf("en", after))];
  const { told: pairs, signposts } = successionsIn(old, now);
  return [
    ...pairs.map((pair) => `${old[pair.old]?.clause.number} > ${now[pair.new]?.clause.number}`),
    ...[...signposts].map((at) => `${now[at]?.clause.number} is a signpost`),
  ];
}

function having(...sketches: readonly Sketch[]): Sketch[] {
  return OLD.map((sketch) => sketches.find(([number]) => number === sketch[0]) ?? sketch);
}

describe("what the newer text says became of a clause", () => {
  test.each([
    "[Withdrawn: Incorporated into 5.2.]",
    "Withdrawn. Incorporated into 5.2 b).",
    "[DELETED, DUPLICATE OF 5.2]",
    "This clause has been merged with 5.2.",
    "This section was incorporated into the new clause 5.2 in edition 5.1.",
    "本条已并入5.2。",
    "（合并到 5.2）",
    "删除，移至5.2。",
  ])("given nothing but %j, then its matter stands there", (remark) => {
    expect(told(having(["5.3", "Rotation", remark]))).toEqual(["5.3 > 5.2", "5.3 is a signpost"]);
  });

  test.each([
    "[MODIFIED, MOVED FROM 5.3, LEVEL L1 > L2] Certificates shall be renewed.",
    "Certificates shall be renewed. (formerly 5.3)",
    "Certificates shall be renewed.（由原5.3调整）",
    "Certificates shall be renewed.（自5.3移入）",
    "Certificates shall be renewed.（原5.3）",
  ])("given %j, then it came from there", (text) => {
    expect(told([...OLD.slice(0, 2), ["7.1", "Renewal", text]])).toEqual(["5.3 > 7.1"]);
  });

  test("given several origins and an aim in one remark, then each number goes with its own phrase", () => {
    const after = having(["5.2", "", "[MERGED FROM 5.3 and 5.4; SPLIT TO 5.1] Secrets shall be stored."]);

    expect(told(after)).toEqual(["5.3 > 5.2", "5.4 > 5.2"]);
  });

  test("given a list with items and marks of either language, then all of its numbers count", () => {
    const remark = "[Moved from 5.1 b), old clause 5.3、5.4]";

    expect(told(having(["5.2", "", `${remark} Secrets shall be stored.`]))).toEqual([
      "5.1 > 5.2",
      "5.3 > 5.2",
      "5.4 > 5.2",
    ]);
  });

  test("given enhancements in parentheses, then spaces within their numbers make no difference", () => {
    const before: Sketch[] = [
      ["AC-2", "Accounts", "Accounts shall be managed."],
      ["AC-2(10)", "Shared accounts", "Shared accounts shall be closed."],
    ];
    const after: Sketch[] = [
      before[0]!,
      ["AC-2 (10)", "Shared accounts", "[Withdrawn: Incorporated into AC-2 k.]"],
    ];

    expect(told(after, before)).toEqual(["AC-2(10) > AC-2", "AC-2 (10) is a signpost"]);
  });

  test("given an article, then it is known by its number", () => {
    const before: Sketch[] = [
      ["第九条", "", "运营者应当记录日志。"],
      ["第十条", "", "运营者应当保存日志。"],
    ];

    expect(told([before[0]!, ["第十条", "", "（并入第九条）"]], before)).toEqual([
      "第十条 > 第九条",
      "第十条 is a signpost",
    ]);
  });

  test("given a remark that the older text has too, then it is about what stood before that", () => {
    const stub: Sketch = ["5.3", "Rotation", "[Withdrawn: Incorporated into 5.2.]"];

    expect(told(having(stub), having(stub))).toEqual([]);
  });

  test("given a clause that was withdrawn long ago, then another wording of that tells nothing", () => {
    const before = having(["5.3", "Rotation", "[Withdrawn: Incorporated into 5.2.]"]);

    expect(told(having(["5.3", "Rotation", "[Withdrawn: Incorporated into 5.2 b).]"]), before)).toEqual([]);
  });

  test.each([
    ["a number that nothing bears", "[Withdrawn: Incorporated into 9.9.]"],
    ["a duty to move something", "Secrets shall be moved to 5.2 by the operator."],
    ["a duty of itself that names another clause", "本条要求纳入5.2的检查范围。"],
    [
      "a duty that is covered elsewhere as well",
      "This requirement is covered by 5.2 as well and adds a log.",
    ],
    ["what a clause consists of", "本章由5个部分组成。"],
    ["what is made by another", "本条所列密钥由5.2规定的部门生成。"],
    ["a count in brackets", "值班小组应每日签到。（由5名成员组成）"],
    ["a remark amid other matter", "[Incorporated into 5.2.] Keys shall be rotated."],
  ])("given %s, then nothing is told", (_, text) => {
    expect(told(having(["5.3", "Rotation", text]))).toEqual([]);
  });

  test("given a remark of a hundred thousand spaces, then it is passed over", () => {
    const text = `Keys shall be rotated. (moved to${" ".repeat(100_000)}x)`;

    expect(told(having(["5.3", "Rotation", text]))).toEqual([]);
  });
});

describe("a comparison of texts that tell what became of their clauses", () => {
  test("given a clause withdrawn in favour of another, then it was merged into that, however little is left of it", () => {
    const after = having(
      ["5.2", "Storage", "Secrets shall be stored within tamper resistant modules only, and not for ever."],
      ["5.3", "Rotation", "[Withdrawn: Incorporated into 5.2.]"],
    );

    const { changes } = compareTexts(textOf("en", OLD), textOf("en", after));

    expect(differing(changes)).toEqual([
      "5.2 -> 5.2 kept modified",
      "5.3 -> 5.2 merged modified",
      "-> 5.3 added modified",
    ]);
  });

  test("given a clause that says where it stood, then it moved, though it was put in other words", () => {
    const after: Sketch[] = [
      ...OLD.filter((sketch) => sketch !== ROTATION),
      ["6.1", "Renewal", "[MOVED FROM 5.3] What authenticates others is replaced biennially."],
    ];

    const { changes } = compareTexts(textOf("en", OLD), textOf("en", after));

    expect(differing(changes)).toContain("5.3 -> 6.1 moved modified");
  });
});
