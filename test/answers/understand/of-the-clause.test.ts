import { describe, expect, test } from "@jest/globals";
import type { ThreadScope } from "../../../src/answers/thread-scope.ts";
import { ask, editionsOf, gist, QUOTED } from "./conversation.ts";

/** A clause of the newest edition was quoted. */
const ANSWERED: ThreadScope = { ...QUOTED, editions: ["2026-10-rd"], answeredIn: "6.2" };

describe("a question that goes on from the clause that was quoted", () => {
  test.each([
    "did it change?",
    "since when?",
    "is this new?",
    "这是新规定吗",
    "比以前严了吗",
    "什么时候改的",
    "这条改过吗",
  ])("given “%s”, then it asks what became of that clause", (question) => {
    expect(gist(ask(question, ANSWERED))).toBe("changes keys 6.2");
  });

  test.each([
    "was that different in the working draft?",
    "did the working draft have that too?",
    "工作组草案也这么规定吗",
  ])("given “%s”, then that draft is set against the edition that was quoted", (question) => {
    const understood = ask(question, ANSWERED);

    expect(gist(understood)).toBe("changes keys 6.2");
    expect(editionsOf(understood)).toEqual([{ by: "stage", stage: "working-draft" }, "2026-10-rd"]);
  });

  test.each(["is that mandatory?", "where?", "放哪里"])(
    "given “%s”, then it asks for the clause itself",
    (question) => {
      expect(gist(ask(question, ANSWERED))).toBe("provisions keys 6.2");
    },
  );

  test("given “is the standard mandatory?”, then it asks of the standard", () => {
    expect(ask("is the standard mandatory?", ANSWERED)).toMatchObject({ kind: "editions", clause: null });
  });

  test.each(["what was it before?", "原来呢", "以前是多少"])(
    "given “%s”, then the same is sought in the edition before",
    (question) => {
      const understood = ask(question, ANSWERED);

      expect(understood).toMatchObject({ kind: "provisions", topic: "backup" });
      expect(editionsOf(understood)).toEqual([2]);
    },
  );

  test("given what an earlier version of the program kept, then there is no such clause", () => {
    const { answeredIn: _, ...kept } = ANSWERED;

    expect(ask("did it change?", kept).clause).toBeNull();
  });
});

describe("a question that leaves out the standard it asks of", () => {
  const LISTED: ThreadScope = { ...QUOTED, kind: "editions", fact: "stage", topic: "", editions: [] };

  test.each([
    ["谁负责", "group"],
    ["它有强制性吗", "mandatory"],
  ])("given “%s” after a question of its stage, then it asks for %s", (question, fact) => {
    expect(gist(ask(question, LISTED))).toBe(`editions/${fact} keys`);
  });
});
