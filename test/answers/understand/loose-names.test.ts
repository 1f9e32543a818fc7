import { describe, expect, test } from "@jest/globals";
import { findLooseNames, looseNames } from "../../../src/answers/understand/loose-names.ts";
import { standard } from "../../support/library-content.ts";

const KEYS = standard("keys");
const GRADES = standard("grades");
const NAMES = looseNames([
  { name: "key management standard", value: KEYS },
  { name: "密钥管理标准", value: KEYS },
  { name: "数据分级规则", value: GRADES },
  { name: "2020年版分级指南", value: GRADES },
]);
const called = (text: string, others: readonly string[] = []) => {
  const places = others.map((name) => ({
    start: text.indexOf(name),
    end: text.indexOf(name) + name.length,
  }));
  return findLooseNames(text, NAMES, places, places).map((found) => [
    found.standard.id,
    text.slice(found.start, found.end),
  ]);
};

describe("what a standard is called near one of its names", () => {
  test.each([
    ["what did the key management review draft add?", "keys", "key management"],
    ["the key management rules", "keys", "key management"],
    ["密钥管理送审稿加了什么", "keys", "密钥管理"],
    ["key management: may a tenant leave?", "keys", "key management"],
    ["数据分级新规则改了什么", "grades", "数据分级新规则"],
    ["2020年的分级指南还有效吗", "grades", "2020年的分级指南"],
  ])("given “%s”, then %s is meant", (text, id, words) => {
    expect(called(text)).toEqual([[id, words]]);
  });

  test("given the beginning of a name beside another standard, then it is one of the two", () => {
    expect(called("compare alerts in key management and the gateway draft", ["gateway draft"])).toEqual([
      ["keys", "key management"],
    ]);
  });

  test.each([
    "who is responsible for key management?",
    "密钥管理由谁负责",
    "how is key management organized?",
  ])("given “%s”, then it speaks of the matter and names no standard", (text) => {
    expect(called(text)).toEqual([]);
  });

  test("given a name that several standards could bear, then none is meant", () => {
    const names = looseNames([
      { name: "log retention standard", value: KEYS },
      { name: "log retention rules", value: GRADES },
    ]);

    expect(findLooseNames("the log retention draft", names, [], [])).toEqual([]);
  });
});
