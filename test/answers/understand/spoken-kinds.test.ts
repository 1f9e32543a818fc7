import { describe, expect, test } from "@jest/globals";
import { findFact, findKind } from "../../../src/answers/understand/find-kind.ts";

/** Where the name of a standard was blanked out. */
const NAME = "      ";

describe("the kind of a question in everyday words", () => {
  test.each([
    "did they drop anything on outsourcing?",
    `did ${NAME} drop outsourcing?`,
    "what did the review draft add?",
    "has the retention period been extended?",
    "was the stop time shortened?",
    "any new terms in the draft?",
    "is it a new shall that keys are not exported?",
    "日志送审稿把哪些内容去掉了",
    "送审稿加了什么新东西",
    "跟去年那个指南比有什么不一样",
    "期限是不是延长了",
    "停止时间缩短了吗",
    "口令登录那条没了吗",
    "动了哪些地方",
    "比报批稿松了哪些",
  ])("given “%s”, then it asks what changed", (question) => {
    expect(findKind(question)).toBe("changes");
  });

  test.each([
    "if the key is leaked, is it replaced at once?",
    "is an expired certificate replaced automatically?",
    "when a model is changed, must the assessment be repeated?",
    "what must be done when a tool description changes?",
    "how many versions of a record must be kept?",
    "may the period be extended?",
    "when can the retention period be extended?",
    "工具描述变了怎么办",
    "数据规模变化多少要重新定级",
    "期限可以延长吗",
    "日志谁来管",
    "会话结束后密钥还能用吗",
  ])("given “%s”, then it asks what a text provides", (question) => {
    expect(findKind(question)).toBe("provisions");
  });

  test.each([
    [`${NAME}最新是哪一稿`, "newest"],
    [`${NAME}现在是哪个版本`, "newest"],
    [`what was the newest ${NAME} text?`, "newest"],
    [`${NAME}还管用吗`, "replaced-by"],
    [`is ${NAME} still good?`, "replaced-by"],
    [`what came after ${NAME}?`, "replaced-by"],
    [`when does ${NAME} kick in?`, "effective"],
    [`when do the ${NAME} rules start to apply?`, "effective"],
    [`${NAME}哪天开始执行`, "effective"],
    [`${NAME}归谁管`, "group"],
    [`who is behind the ${NAME} draft?`, "group"],
    [`which committee owns the ${NAME}?`, "group"],
    [`is the ${NAME} draft going to be binding?`, "mandatory"],
    [`${NAME}是强制的还是推荐的`, "mandatory"],
    [`${NAME}走到哪个环节了`, "stage"],
    [`is the ${NAME} draft final yet?`, "stage"],
  ])("given “%s”, then it asks for the fact “%s”", (question, fact) => {
    expect(findKind(question)).toBe("editions");
    expect(findFact(question, "editions")).toBe(fact);
  });

  test.each([
    `are comments on ${NAME} over?`,
    "what's closing this week?",
    "can I still send feedback on it?",
    "how do I submit comments?",
    "还剩几天可以反馈",
    "这周有哪些征求意见要到期",
    "那意见还能提吗",
    "反馈还来得及吗",
  ])("given “%s”, then it asks for comment periods", (question) => {
    expect(findKind(question)).toBe("deadlines");
  });

  test.each([
    `has the ${NAME} met this month?`,
    `did ${NAME} meet recently?`,
    "what do gateway makers complain about?",
    "how did the makers take the draft?",
    "when does the review meeting take place?",
    "业界对它有什么意见",
    "密码组开会了吗",
  ])("given “%s”, then it asks for news", (question) => {
    expect(findKind(question)).toBe("news");
  });
});
