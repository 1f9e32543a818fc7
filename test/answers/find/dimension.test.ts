import { expect, test } from "@jest/globals";
import { dimensionAsked } from "../../../src/answers/find/dimension.ts";

test.each([
  ["终端的工作温度范围是多少？", "工作温度为-20℃~60℃", "取值范围为0~65536"],
  ["What colour must the casing have?", "the casing shall be grey in colour", "the casing shall be closed"],
  ["审核人员的年龄上限是多少岁？", "审核人员不应超过60周岁", "时延上限为400ms"],
  ["要交多少申请费？", "申请费为500元", "逾期不申请的，处以罚款"],
  ["审查费由谁收取？", "审查费由机构收取", "审查由机构负责"],
  ["What reward does a finder get?", "a reward of 500 yuan is paid", "findings are reported"],
  ["Which port does the service use?", "the service shall listen on port 443", "ports are kept closed"],
])("given “%s”, then “%s” may give it and “%s” can't", (question, gives, lacks) => {
  const given = dimensionAsked(question);

  expect([given?.test(gives), given?.test(lacks)]).toEqual([true, false]);
});

test.each(["日志留存多久？", "How many copies are needed?", "Temperature sensors shall be tested."])(
  "given “%s”, then no dimension of this kind is asked for",
  (question) => {
    expect(dimensionAsked(question)).toBeNull();
  },
);
