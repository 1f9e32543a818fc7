import { expect, test } from "@jest/globals";
import { compareTexts } from "../../src/changes/compare.ts";
import { linesOf, textOf, type Sketch } from "./texts.ts";

const ACCOUNTS = "应对登录的用户分配账户和权限。应及时删除多余的账户。";
const audit = (kept: string): string =>
  `应启用安全审计功能，审计应覆盖到每个用户。审计记录应至少保存${kept}。`;

function compared(before: readonly Sketch[], after: readonly Sketch[]): string[] {
  return linesOf(compareTexts(textOf("zh", before), textOf("zh", after)).changes);
}

const LEVELS: readonly Sketch[] = [
  ["1", "范围", "本文件规定了要求。"],
  ["2", "二级", ""],
  ["2.1", "访问控制", ACCOUNTS],
  ["2.2", "安全审计", audit("3个月")],
  ["3", "三级", ""],
  ["3.1", "访问控制", `${ACCOUNTS}访问控制的粒度应达到文件级。`],
  ["3.2", "安全审计", `${audit("6个月")}应对审计进程进行保护。`],
];

test("given twins at two levels, when one was raised to what its twin says and moved, then it is still itself", () => {
  const [scope, two, accounts, , ...three] = LEVELS;
  const after = [
    scope!,
    two!,
    ["2.1", "安全审计", audit("6个月")],
    ["2.2", "访问控制", accounts![2]],
    ...three,
  ] as const;

  const changes = compared(LEVELS, after);

  expect(changes).toContain("2.2 -> 2.1 renumbered modified");
  expect(changes).toContain("3.2 -> 3.2 kept same");
});

test("given a level that was dropped and the others raised, then each control is that of its own level", () => {
  const level = (number: number, name: string, kept: string): Sketch[] => [
    [`${number}`, name, ""],
    [`${number}.1`, "身份鉴别", "应对登录的用户进行身份标识和鉴别。"],
    [`${number}.2`, "审计", audit(kept)],
  ];
  const scope: Sketch = ["1", "范围", "本文件规定了要求。"];
  const [first, second, third] = ["一级要求", "二级要求", "三级要求"] as const;

  const changes = compared(
    [scope, ...level(2, first, "1个月"), ...level(3, second, "3个月"), ...level(4, third, "6个月")],
    [scope, ...level(2, second, "6个月"), ...level(3, third, "12个月")],
  );

  expect(changes).toContain("2.2 -> deleted modified");
  expect(changes).toContain("3.2 -> 2.2 renumbered modified");
  expect(changes).toContain("4.2 -> 3.2 renumbered modified");
});

test("given a clause that went and one that came with little in common, then nothing makes them one", () => {
  const after = [
    ...LEVELS.slice(0, 3),
    ["2.2", "物理环境", "机房应设置灭火设备。"],
    ...LEVELS.slice(4),
  ] as const;

  const changes = compared(LEVELS, after);

  expect(changes).toContain("2.2 -> deleted modified");
  expect(changes).toContain("-> 2.2 added modified");
});

test("given twins whose figures were raised alike, then each was raised, and no sentence went from one to the other", () => {
  const after: Sketch[] = LEVELS.map(([number, title, text]) => [
    number,
    title,
    text.replace("6个月", "12个月").replace("3个月", "6个月"),
  ]);

  const { changes, summary } = compareTexts(textOf("zh", LEVELS), textOf("zh", after));

  expect(linesOf(changes)).toContain("2.2 -> 2.2 kept modified");
  expect(changes.flatMap(({ movedSentences }) => movedSentences)).toEqual([]);
  expect(summary.force).toMatchObject({ created: 0, removed: 0 });
});
