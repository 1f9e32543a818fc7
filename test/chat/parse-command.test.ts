import { expect, test } from "@jest/globals";
import { parseCommand } from "../../src/chat/parse-command.ts";

test.each([
  ["changes sm-key-management", "changes", "sm-key-management"],
  ["Deadlines", "deadlines", ""],
  ["news:  GB/T 00801 ", "news", "GB/T 00801"],
  ["ask what changed?", "ask", "what changed?"],
  ["变化 GB/T 00801", "changes", "GB/T 00801"],
  ["截止", "deadlines", ""],
  ["动态：密钥管理", "news", "密钥管理"],
  ["提问 密钥多久轮换一次？", "ask", "密钥多久轮换一次？"],
  ["帮助", "help", ""],
  ["help?", "help", ""],
  ["", "help", ""],
  ["   ", "help", ""],
])("given “%s”, then it is read as %s of “%s”", (typed, verb, words) => {
  expect(parseCommand(typed)).toEqual({ kind: "command", verb, words, from: null, to: null });
});

test.each([
  "what changed in the encryption group's draft?",
  "变化有哪些？",
  "help me with clause 5.2",
  "changes\u00a0",
  "asking for a friend",
])("given “%s”, which only looks like a verb or is none, then nothing of it is lost", (typed) => {
  const { verb, words } = parseCommand(typed);

  expect(verb === "ask" ? words : verb).toBe(verb === "ask" ? typed : typed.trim());
});
