import { describe, expect, test } from "@jest/globals";
import { questionText } from "../../../src/chat/discord/question-text.ts";

const BOT = "100";
const PEOPLE = [
  { id: "100", username: "rapporteur", global_name: null },
  { id: "200", username: "ann", global_name: "Ann", member: { nick: "安" } },
  { id: "300", username: "bob", global_name: "Bob" },
];

describe("a question as plain words", () => {
  test.each([
    ["<@100> what changed?", "what changed?"],
    ["<@!100>，密码组的草案有哪些变化？", "密码组的草案有哪些变化？"],
    ["hey <@100>: what changed?", "hey : what changed?"],
    ["what did <@200> and <@300> mean, <@100>", "what did 安 and Bob mean,"],
    ["what did <@999> mean?", "what did mean?"],
    ["<@&5> see <#12> :) <:party:77> <a:dance:78>", "see :)"],
    ["what came after <t:1793462400:D>?", "what came after 2026-11-01?"],
    ["at <t:999999999999>", "at"],
    ["use </rapporteur ask:55>", "use /rapporteur ask"],
    ["one\r\n\r\n\r\n\r\ntwo   three", "one\n\ntwo three"],
    ["5 < 6 & 7 > 6, **bold** <b>", "5 < 6 & 7 > 6, **bold** <b>"],
    ["<@100>", ""],
  ])("given %j, then %j", (content, text) => {
    expect(questionText(content, BOT, PEOPLE)).toBe(text);
  });
});
