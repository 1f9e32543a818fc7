import { describe, expect, test } from "@jest/globals";
import { findFact, findKind, findOtherKinds } from "../../../src/answers/understand/find-kind.ts";

describe("the kind of a question", () => {
  test.each([
    ["what changed in the draft?", "changes"],
    ["how often must a one-time nonce change?", "provisions"],
    ["may the stored key be replaced?", "provisions"],
    ["what's new in the review draft?", "changes"],
    ["Is there a new “shall”?", "changes"],
    ["which requirements are new?", "changes"],
    ["compare the two editions", "changes"],
    ["what was dropped?", "changes"],
    ["草案有什么变化", "changes"],
    ["新增了哪些要求", "changes"],
    ["与上一版相比有何不同", "changes"],
    ["删了什么", "changes"],
    ["by when must we comment?", "deadlines"],
    ["is it still open for comments?", "deadlines"],
    ["which comment periods are open?", "deadlines"],
    ["意见什么时候截止", "deadlines"],
    ["正在征求意见的标准有哪些", "deadlines"],
    ["what does the press say about it?", "news"],
    ["any news?", "news"],
    ["有什么新闻", "news"],
    ["媒体怎么报道", "news"],
    ["which editions are there?", "editions"],
    ["what stage is it at?", "editions"],
    ["when was it published?", "editions"],
    ["which drafts does the group have?", "editions"],
    ["有哪些版本", "editions"],
    ["什么时候实施", "editions"],
    ["how long must logs be kept?", "provisions"],
    ["密钥应多久轮换一次", "provisions"],
    ["what does clause 5.2 say?", "provisions"],
    ["define key", "provisions"],
    ["help", "help"],
    ["你好", "help"],
    ["what can you do?", "help"],
  ])("given “%s”, then it asks for %s", (question, kind) => {
    expect(findKind(question)).toBe(kind);
  });

  test.each([
    ["which requirements became mandatory?", "changes"],
    ["what turned into a must?", "changes"],
    ["which requirements are no longer required?", "changes"],
    ["any updates?", "changes"],
    ["whats new", "changes"],
    ["哪些“宜”变成了“应”？", "changes"],
    ["哪些要求由宜改为应", "changes"],
    ["哪些术语变了", "changes"],
    ["哪些条款不再要求了？", "changes"],
    ["which drafts close next week?", "deadlines"],
    ["is it too late to comment?", "deadlines"],
    ["最近有什么新闻？", "news"],
    ["有没有新工作组组建的消息？", "news"],
    ["有几个版本", "editions"],
    ["when does it come into force?", "editions"],
    ["which group writes it?", "editions"],
    ["is it mandatory?", "editions"],
    ["是强制性标准吗", "editions"],
    ["何时实施", "editions"],
    ["hello there", "help"],
    ["thanks!", "help"],
    ["thank you very much", "help"],
    ["谢谢", "help"],
    ["你是谁", "help"],
  ])("given “%s”, then it asks for %s too", (question, kind) => {
    expect(findKind(question)).toBe(kind);
  });

  test.each([
    "网络日志至少保存几个月？",
    "who must sign the evaluation report?",
    "which storage media must be destroyed?",
    "消息认证码用什么算法？",
    "动态口令有效期多长",
    "how often must passwords be changed?",
    "when must keys be moved to the module?",
    "how must firmware updates be signed?",
    "is a new key required after compromise?",
    "what must happen to keys that are no longer required?",
    "不再使用的密钥应如何处理",
    "不同级别的日志保存多久？",
    "新增设备时要做什么",
    "如何修改口令",
    "配置变更须谁批准",
    "what is the deadline for patching critical vulnerabilities?",
    "by when must keys be rotated?",
    "at which stage of development must testing be done?",
    "密钥处于什么状态时可以导出",
    "which versions of TLS does a gateway have to support?",
    "is key rotation mandatory?",
    "when is a certificate issued?",
    "网络日志留存的要求是什么？",
  ])("given “%s”, whose words only look like signs, then it asks what a text says", (question) => {
    expect(findKind(question)).toBe("provisions");
  });
});

describe("what becomes of standards, and what words mean, is no change of a text", () => {
  // A name stands in a question as the blanks that are left of it.
  test.each([
    ["what standards replace          ?", "editions"],
    ["what did           replace?", "editions"],
    ["          被哪个标准代替？", "editions"],
    ["          还有效吗？", "editions"],
    ["is there a newer draft of          ?", "editions"],
    ["has the comment draft of           been superseded?", "editions"],
    ["what was replaced in the draft?", "changes"],
    ["what changed against its predecessor?", "changes"],
    ["what is the difference between shall and should?", "provisions"],
    ["“应”和“宜”有什么区别？", "provisions"],
    ["“宜”是什么意思？", "provisions"],
    ["which shoulds became shalls?", "changes"],
    ["哪些“宜”改成了“应”？", "changes"],
    ["which terms were redefined?", "changes"],
    ["哪些术语的定义改了？", "changes"],
    ["how often must keys be replaced?", "provisions"],
  ])("given “%s”, then it asks for %s", (question, kind) => {
    expect(findKind(question)).toBe(kind);
  });
});

describe("the other kinds that a question asks for", () => {
  test.each([
    ["what changed, and by when must we comment?", ["changes"]],
    ["有什么变化？什么时候截止意见？", ["changes"]],
    ["what does clause 5.2 require? and what changed in it?", ["provisions"]],
    ["what changed between the first and the second draft?", []],
    ["which drafts are open for comment now?", []],
  ])("given “%s”, then they are %p", (question, others) => {
    expect(findOtherKinds(question, findKind(question))).toEqual(others);
  });
});

describe("the fact that a question asks for", () => {
  test.each([
    ["when does it come into force?", "effective"],
    ["标准何时实施？", "effective"],
    ["when was it published?", "published"],
    ["which group writes it?", "group"],
    ["哪个工作组起草的", "group"],
    ["is it mandatory?", "mandatory"],
    ["是推荐性标准吗", "mandatory"],
    ["what stage is it at?", "stage"],
    ["is it too late to comment?", "comment-open"],
    ["what standards replace          ?", "replaced-by"],
    ["is           still in force?", "replaced-by"],
    ["has           -2023 been replaced?", "replaced-by"],
    ["is           (2023) mandatory?", "mandatory"],
    ["哪个标准代替了          ？", "replaced-by"],
    ["what did           replace?", "replaces"],
    ["          代替了哪个标准？", "replaces"],
    ["is there a newer draft of          ?", "newest"],
    ["what is the latest edition of          ?", "newest"],
    ["which edition of           is the most recent?", "newest"],
    ["          有没有更新的版本？", "newest"],
    ["which editions are there?", null],
    ["到哪一步了，什么时候实施？", null],
    ["what changed?", null],
  ])("given “%s”, then it is %p", (question, fact) => {
    expect(findFact(question, findKind(question))).toBe(fact);
  });
});
