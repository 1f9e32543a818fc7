import { describe, expect, test } from "@jest/globals";
import { findTopic } from "../../../src/answers/understand/find-topic.ts";
import type { QuestionKind } from "../../../src/answers/understanding.ts";

const topicOf = (question: string, kind: QuestionKind) => findTopic(question, kind, []);

describe("what a question is about", () => {
  test.each<[string, QuestionKind, string, boolean]>([
    ["what changed about key rotation in the", "changes", "key rotation", true],
    ["关于密钥轮换的规定有什么变化？", "changes", "密钥轮换", true],
    ["what changed for cloud users?", "changes", "cloud users", true],
    ["what changed in the draft?", "changes", "", false],
    ["which clauses changed on key backup since the", "changes", "key backup", true],
    ["有什么对比", "changes", "", false],
    ["how long must logs be kept?", "provisions", "logs be kept", false],
    ["what does it say about tools?", "provisions", "tools", true],
    ["what must logs for incidents hold?", "provisions", "logs for incidents hold", false],
    ["any news about Taylor Swift?", "news", "Taylor Swift", true],
    ["最近有什么新闻？", "news", "", false],
    ["deadlines?", "deadlines", "", false],
    ["      草案里密钥多久轮换一次？", "provisions", "密钥 轮换", false],
    ["              中密钥多久轮换一次？", "provisions", "密钥 轮换", false],
    ["      标准中密钥多久轮换一次？", "provisions", "密钥 轮换", false],
    ["              中文版怎么说中间件？", "provisions", "中文版 说中间件", false],
    ["tell me the top 3 changes", "changes", "", false],
    ["what changed in 12 and 30", "changes", "", false],
  ])("given “%s”, then it is “%s” of “%s”, set off: %p", (question, kind, topic, setOff) => {
    expect(topicOf(question, kind)).toEqual({ topic, setOff });
  });

  test("given a second kind that is asked for, then its words are no topic either", () => {
    expect(findTopic("what changed, and by when must we comment?", "deadlines", ["changes"]).topic).toBe("");
  });
});
