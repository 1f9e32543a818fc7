import { expect, test } from "@jest/globals";
import { readCatalogue } from "../../../src/answers/understand/catalogue.ts";
import { chineseNames, withNamesRight } from "../../../src/answers/understand/chinese-spelling.ts";
import { namesIn } from "../../../src/answers/understand/find-scope.ts";
import { asker } from "../../support/library-content.ts";
import { openSampleHouse } from "../../support/sample-house.ts";

const NAMES = chineseNames([
  "密钥管理要求",
  "密钥管理标准",
  "日志留存",
  "终端设备组",
  "远程身份核验",
  "数据分类分级",
  "data classification",
]);

test.each([
  ["密钥管里要求有什么变化？", "密钥管理要求有什么变化？"],
  ["日志流存要多久", "日志留存要多久"],
  ["远程身份核俭标准", "远程身份核验标准"],
  ["数据分类分极规则", "数据分类分级规则"],
  ["密钥理管标准有哪些版本", "密钥管理标准有哪些版本"],
])("given “%s”, then one wrong character of a name is set right", (written, right) => {
  expect(withNamesRight(written, NAMES)).toBe(right);
});

test.each([
  ["a name that is right", "密钥管理要求有什么变化？"],
  ["a word of asking after a name", "终端设备多长时间检查一次"],
  ["another word where the name has its own", "远程身份核查怎么做"],
  ["two wrong characters", "日记流存要多久"],
  ["a particle that stands in the name's place", "日志留的时间"],
  ["no name at all", "今天天气怎么样？"],
])("given %s, then nothing is changed", (_, written) => {
  expect(withNamesRight(written, NAMES)).toBe(written);
});

test("given names that differ by that very character, then none of them is meant", () => {
  const names = chineseNames(["密钥管理要求", "密钥管制要求"]);

  expect(withNamesRight("密钥管里要求", names)).toBe("密钥管里要求");
});

test("given a word of the field where the name has another, then it is no slip", () => {
  const names = chineseNames(["数据分级规则"]);

  expect(withNamesRight("数据定级规则是什么", names, new Set(["定级"]))).toBe("数据定级规则是什么");
  expect(withNamesRight("数据份级规则是什么", names, new Set(["定级"]))).toBe("数据分级规则是什么");
});

test("given every line of the sample library, then none is taken for a slip in the name of a standard or group", async () => {
  await using house = await openSampleHouse();
  const groups = (await house.committees()).flatMap((committee) => committee.groups.map(({ id }) => id));
  const view = house.library.view(asker(["public", ...groups]));
  const catalogue = await readCatalogue(view);
  const names = chineseNames(namesIn(catalogue).map(({ name }) => name));
  const changed: string[] = [];
  for (const edition of await view.editions())
    for (const { id, language } of edition.texts)
      for (const { title, text } of language === "zh" ? await view.clauses(id) : [])
        for (const line of [title ?? "", ...text.split("\n")])
          if (withNamesRight(line, names, catalogue.words) !== line)
            changed.push(`${line} > ${withNamesRight(line, names, catalogue.words)}`);

  expect(names.all.length).toBeGreaterThan(50);
  expect(changed).toEqual([]);
});

test.each([
  ["评估工作应做到什么"],
  ["密钥管理员应如何登录"],
  ["应将密钥管理写入合同吗"],
  ["云服务商用密码密钥管理要求"],
  ["抗量子密码标准改了什么"],
])("given “%s” beside the names of groups, then nothing is changed", (written) => {
  const names = chineseNames([
    "评估工作组",
    "密钥管理组",
    "云密钥管理组",
    "商用密码组",
    "后量子密码",
    "云服务商用密码密钥管理要求",
  ]);

  expect(withNamesRight(written, names)).toBe(written);
});
