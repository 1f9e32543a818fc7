import { describe, expect, test } from "@jest/globals";
import { blank, findNames, nameList } from "../../../src/answers/understand/names.ts";

const names = [
  { name: "WG1", value: "wg1" },
  { name: "data security group", value: "wg8" },
  { name: "big data security group", value: "swg-bds" },
  { name: "密码组", value: "wg3" },
  { name: "special working group", value: "swg-bds" },
  { name: "special working group", value: "swg-ets" },
];
const found = (text: string) => findNames(text, nameList(names)).map((m) => m.value);

describe("names in a question", () => {
  test("given a name inside a longer one, then only the longer one is found", () => {
    expect(found("the Big Data Security Group's draft")).toEqual(["swg-bds"]);
  });

  test("given a Latin name inside a word, then it is not found", () => {
    expect(found("what does WG10 do, and xWG1?")).toEqual([]);
  });

  test("given a possessive or plural, then the name is found", () => {
    expect(found("WG1's plan and data security groups")).toEqual(["wg1", "wg8"]);
  });

  test("given Chinese, then no boundary is needed", () => {
    expect(found("请问密码组的草案")).toEqual(["wg3"]);
  });

  test("given a name that several bear, then each is found", () => {
    expect(found("the special working group").sort()).toEqual(["swg-bds", "swg-ets"]);
  });

  test("given stretches to put aside, then the others keep their places", () => {
    expect(blank("see WG1 now", [{ start: 4, end: 7 }])).toBe("see     now");
  });
});
