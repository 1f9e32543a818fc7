import { expect, test } from "@jest/globals";
import { compareTexts } from "../../src/changes/compare.ts";
import { summariseByTopic } from "../../src/changes/topics.ts";
import { textOf, type Sketch } from "./texts.ts";

const OLD: readonly Sketch[] = [
  ["5", "密钥管理", ""],
  ["5.1", "生成", "密钥应由物理噪声源生成。"],
  ["5.2", "存储", "密钥宜加密存储，存储介质宜上锁。"],
  ["6", "日志", ""],
  ["6.1", "保存", "日志保存的期限为30 d，由管理员登记。"],
  ["7", "人员", ""],
  ["7.1", "培训", "人员应接受培训。"],
];

test("given changes under several top-level clauses, then each is a topic with its counts, the weightiest first", () => {
  const after = OLD.map(([number, title, text]): Sketch => [
    number,
    title,
    text.replaceAll("宜", "应").replace("30 d", "60 d"),
  ]);
  const [before, now] = [textOf("zh", OLD), textOf("zh", after)];

  const topics = summariseByTopic(compareTexts(before, now).changes, before, now);

  expect(topics.map(({ id, title, changes, force }) => [id, title, changes, force.tightened])).toEqual([
    ["5", "密钥管理", 1, 2],
    ["6", "日志", 1, 0],
  ]);
});

test("given a topic that went altogether, then it is told by its old title", () => {
  const [before, now] = [textOf("zh", OLD), textOf("zh", OLD.slice(0, 5))];

  const topics = summariseByTopic(compareTexts(before, now).changes, before, now);

  expect(topics.map(({ title, changes, force }) => [title, changes, force.removed])).toEqual([
    ["人员", 2, 1],
  ]);
});

test("given matter without number or title in two places, then it is no topic together", () => {
  const words = (verb: string): readonly Sketch[] => [
    ["", "", `密钥${verb}由物理噪声源生成。`],
    ["5", "日志", "日志保存的期限为30 d。"],
    ["", "", `访客${verb}由员工陪同进入机房。`],
  ];
  const [before, now] = [textOf("zh", words("宜")), textOf("zh", words("应"))];

  const topics = summariseByTopic(compareTexts(before, now).changes, before, now);

  expect(topics.map(({ changes }) => changes)).toEqual([1, 1]);
});
