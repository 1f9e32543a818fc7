import { describe, expect, test } from "@jest/globals";
import { mentions, typedWords } from "../../../src/chat/slack/typed-words.ts";

describe("what somebody typed in Slack", () => {
  test.each([
    ["<@U0BOT> what changed?", "what changed?"],
    ["<@U0BOT>: what changed?", "what changed?"],
    ["<@U0BOT|rapporteur>，密钥管理有什么变化？", "密钥管理有什么变化？"],
    ["what changed, <@U0BOT>?", "what changed, ?"],
    ["hello <@U0BOT> what changed?", "hello what changed?"],
    ["密钥管理<@U0BOT>有什么变化？", "密钥管理 有什么变化？"],
    ["what did <@U2|bob> say in <#C1|drafts>?", "what did @bob say in #drafts?"],
    ["what did <@U2> say in <#C1> and <#C2|>?", "what did say in and ?"],
    [
      "<!here> <!subteam^S1|@crypto> <!subteam^S1> <!date^1^{date}|18 November> look",
      "@here @crypto 18 November look",
    ],
    [
      "see <https://example.org/a?b=1&amp;c=2> and <https://example.org/|the draft>",
      "see https://example.org/a?b=1&c=2 and the draft",
    ],
    ["<mailto:a@example.org|a@example.org>", "a@example.org"],
    ["keys &lt; 256 &amp;&amp; &gt; 128", "keys < 256 && > 128"],
    ["a literal &amp;lt;@U0BOT&amp;gt;", "a literal &lt;@U0BOT&gt;"],
    ["line one\nline two", "line one\nline two"],
    ["  ", ""],
  ])("given %j, then it reads %j", (text, words) => {
    expect(typedWords(text, "U0BOT")).toBe(words);
  });

  test("given a mark that somebody typed as text, then nobody is called", () => {
    expect(mentions("&lt;@U0BOT&gt; what changed?", "U0BOT")).toBe(false);
  });
});
