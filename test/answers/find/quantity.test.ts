import { expect, test } from "@jest/globals";
import { quantityAsked } from "../../../src/answers/find/quantity.ts";

test.each([
  ["how often must keys be rotated?", "keys shall be rotated every 6 months"],
  ["how often must keys be rotated?", "keys shall be rotated at least once a year"],
  ["how often are logs reviewed?", "logs are reviewed at intervals of 30 days"],
  ["多久轮换一次？", "密钥应每6个月轮换一次"],
  ["密钥几年轮换一次？", "密钥应每年轮换"],
  ["how long are logs kept?", "logs are kept for 6 months"],
  ["日志留存多久？", "日志留存不少于6个月"],
  ["how many copies are there?", "at least 3 copies"],
])("given “%s”, then “%s” tells it", (question, sentence) => {
  expect(quantityAsked(question)?.test(sentence)).toBe(true);
});

test.each([
  ["how often must keys be rotated?", "the mark shall be updated within 5 working days"],
  ["how often must keys be rotated?", "the agents shall authenticate each other once they meet"],
  ["多久轮换一次？", "应在5个工作日内更新标识"],
  ["多久轮换一次？", "每个密钥应有用途"],
  ["how long are logs kept?", "a) logs are kept in a safe place"],
])("given “%s”, then “%s” does not tell it", (question, sentence) => {
  expect(quantityAsked(question)?.test(sentence)).toBe(false);
});
