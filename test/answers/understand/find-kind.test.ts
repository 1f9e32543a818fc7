import { describe, expect, test } from "@jest/globals";
import { findDuties, findKind } from "../../../src/answers/understand/find-kind.ts";

describe("the kind of a question", () => {
  test.each([
    ["what changed in the draft?", "changes"],
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
    ["which requirements are new?", "new"],
    ["what was tightened?", "tightened"],
    ["哪些要求放宽了", "relaxed"],
    ["which duties were removed?", "removed"],
    ["what changed?", null],
  ])("given “%s”, then the duties asked for are %s", (question, duties) => {
    expect(findDuties(question)).toBe(duties);
  });
});
