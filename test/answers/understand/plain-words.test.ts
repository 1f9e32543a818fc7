import { expect, test } from "@jest/globals";
import { inPlainWords } from "../../../src/answers/understand/plain-words.ts";

test.each([
  ["标准啥时候实施？", "标准什么时候实施？"],
  ["这稿改了啥", "这稿改了什么"],
  ["咋规定的", "怎么规定的"],
  ["最新是哪稿", "最新是哪一稿"],
  ["多快要重连", "多久要重连"],
  ["gimme the diffs pls", "give me the differences please"],
  ["key mgmt reqs", "key management requirements"],
  ["def of a key", "definition of a key"],
  ["gimme an overview of the gateway draft", "give me the scope of the gateway draft"],
  ["what is the gateway draft about?", "what is the scope of the gateway draft?"],
  ["网关标准主要讲啥？", "网关标准的适用范围是什么？"],
  ["概述一下网关标准", "适用范围：网关标准"],
  ["How long are logs kept, and is that mandatory?", "How long are logs kept?"],
  ["日志要保存多久，是强制的吗？", "日志要保存多久？"],
  ["are there  2024 audits?", "are there 2024 audits?"],
  ["the log draft\n\n2026 is near", "the log draft\n2026 is near"],
  ["标准2024以来的变化", "标准2024年以来的变化"],
  ["why isnt it mandatory", "why is not it mandatory"],
])("given “%s”, then it is read as “%s”", (question, plain) => {
  expect(inPlainWords(question)).toBe(plain);
});

test.each([
  "多快算快？",
  "GB/T 00801",
  "hinstd and yrs-long",
  "哪些版本",
  "GB/T 00801-2024之后",
  "give me an overview of the changes in the draft",
  "what is it about?",
  "is that mandatory?",
  "这是强制的吗？",
  "第8章讲了什么",
  "密钥清单里要写哪些内容？",
  "大家对这个标准说了什么",
])("given “%s”, then nothing is changed", (question) => {
  expect(inPlainWords(question)).toBe(question);
});
