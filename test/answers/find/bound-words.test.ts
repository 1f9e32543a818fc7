import { expect, test } from "@jest/globals";
import { namesIn, ownersIn } from "../../../src/answers/find/bound-words.ts";

test.each([
  ["Which port does QUIC listen on?", ["quic"]],
  ["May I use CUBIC instead of NewReno?", ["cubic", "newreno"]],
  ["SM4 的密钥有多长？", ["sm4", "sm"]],
])("given “%s”, then what it calls by name is %j", (question, names) => {
  expect([...namesIn(question)]).toEqual(names);
});

test.each([
  ["a small word in capitals", "The key MUST be kept, SHALL it?"],
  ["a sentence in capitals", "WHICH PORT"],
  ["words that begin a sentence", "Keys are rotated. Logs are kept."],
])("given %s, then it is no name", (_, question) => {
  expect([...namesIn(question)]).toEqual([]);
});

test.each([
  ["What is the phone number of the chief editor?", ["editor"]],
  ["who decides on the retention of personal photos in the log standard", ["photo"]],
  ["智能体访问凭证的有效期有多长？", ["凭证"]],
  ["How long are logs kept?", []],
])("given “%s”, then that of which something is asked is %j", (question, owners) => {
  expect([...ownersIn(question)]).toEqual(owners);
});
