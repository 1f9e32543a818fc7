import { describe, expect, test } from "@jest/globals";
import { asksForClauses, findShape } from "../../../src/answers/understand/find-structures.ts";

describe("what happened to the clauses asked for", () => {
  test.each([
    ["which clauses were moved?", ["moved"]],
    ["哪些条款移到了别处", ["moved"]],
    ["which clauses were split or merged?", ["split", "merged"]],
    ["哪些条款被拆分了", ["split"]],
    ["合并了哪3处", ["merged"]],
    ["what was renumbered?", ["renumbered"]],
    ["哪些条重新编号了", ["renumbered"]],
    ["which clauses are new?", ["added"]],
    ["what was added?", ["added"]],
    ["which annexes were deleted?", ["deleted"]],
    ["which requirements were added?", []],
    ["what changed?", []],
    ["what's new?", []],
  ])("given “%s”, then it is %p", (question, structures) => {
    expect(findShape(question).structures).toEqual(structures);
  });

  test.each(["合并了哪3处", "拆分2条", "「合并3处」", "拆分的两条"])(
    "given “%s”, then how many is no topic of its own",
    (question) => {
      const [span, ...others] = findShape(question).spans;

      expect(others).toEqual([]);
      expect(question.replace(question.slice(span?.start, span?.end), "")).toMatch(/^[「」]*$/u);
    },
  );

  test.each([
    ["show only editorial changes", true],
    ["哪些是编辑性修改", true],
    ["what changed other than editorial changes?", false],
    ["非编辑性修改有哪些", false],
    ["what changed?", false],
  ])("given “%s”, then editorial changes alone are asked for: %p", (question, editorialOnly) => {
    expect(findShape(question).editorialOnly).toBe(editorialOnly);
  });

  test.each([
    ["which tables changed?", ["table"]],
    ["哪些表格有变化", ["table"]],
    ["did any definitions change?", ["term"]],
    ["哪些术语变了", ["term"]],
    ["which annexes changed?", ["annex"]],
    ["which normative references changed?", ["reference"]],
    ["引用文件有变化吗", ["reference"]],
    ["which figures changed?", ["figure"]],
    ["哪些数值变了", ["figure"]],
    ["what changed in terms of signatures?", []],
  ])("given “%s”, then the parts are %p", (question, parts) => {
    expect(findShape(question).parts).toEqual(parts);
  });

  test("given clauses rather than duties, then the question asks for clauses", () => {
    expect(asksForClauses("which clauses were added?")).toBe(true);
    expect(asksForClauses("which requirements were added?")).toBe(false);
  });
});

describe("terms that are defined otherwise than before", () => {
  test.each([
    ["which terms were redefined?", ["definition"]],
    ["which definitions changed?", ["definition"]],
    ["哪些术语的定义改了？", ["definition"]],
    ["哪些术语被重新定义了？", ["definition"]],
    ["which terms are new?", ["term"]],
    ["新增了哪些术语？", ["term"]],
  ])("given “%s”, then the changes are those of %p", (question, parts) => {
    expect(findShape(question).parts).toEqual(parts);
  });

  test("given 重新定义, then nothing new is asked for", () => {
    expect(findShape("哪些术语被重新定义了？").structures).toEqual([]);
  });
});
