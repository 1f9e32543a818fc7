import { describe, expect, test } from "@jest/globals";
import type { ThreadScope } from "../../../src/answers/thread-scope.ts";
import { ask, COMPARED, editionsOf, gist, KEYS, QUOTED } from "./conversation.ts";

const PAIR = ["2026-05-cd", "2026-10-rd"];

describe("a question that leaves something out, after a comparison", () => {
  test.each([
    ["and in the draft before?", "changes keys", [2]],
    ["and before that?", "changes keys", [2]],
    ["the previous one?", "changes keys", [2]],
    ["那上一版呢？", "changes keys", [2]],
    ["之前的呢？", "changes keys", [2]],
    ["compared with the one before?", "changes keys", [1, "2026-10-rd"]],
    ["与之前那版相比呢？", "changes keys", [1, "2026-10-rd"]],
    ["and the next draft?", "changes keys", [4]],
    ["那下一版呢？", "changes keys", [4]],
    ["and the review draft?", "changes keys", [{ by: "stage", stage: "review-draft" }]],
    ["征求意见稿呢？", "changes keys", [{ by: "stage", stage: "comment-draft" }]],
    ["what about clause 7.2?", "changes keys 7.2", PAIR],
    ["and 7.2?", "changes keys 7.2", PAIR],
    ["第8章呢？", "changes keys 8", PAIR],
    ["6.2呢？", "changes keys 6.2", PAIR],
    ["附录A呢？", "changes keys A", PAIR],
    ["did 6.1 change?", "changes keys 6.1", PAIR],
    ["what does 6.2 say?", "provisions keys 6.2", []],
    ["6.2条怎么规定的？", "provisions keys 6.2", []],
    ["and the deadline?", "deadlines keys", []],
    ["by when must we comment?", "deadlines keys", []],
    ["截止日期呢？", "deadlines keys", []],
    ["how many days are left?", "deadlines keys", []],
    ["is it mandatory?", "editions/mandatory keys", []],
    ["是强制性的吗？", "editions/mandatory keys", []],
    ["when does it enter into force?", "editions/effective keys", []],
    ["谁起草的？", "editions/group keys", []],
    ["which editions are there?", "editions keys", []],
    ["any news?", "news keys", []],
    ["媒体怎么说？", "news keys", []],
    ["what does the press say about it?", "news keys", []],
    ["and since June?", "changes keys", []],
    ["what else?", "changes keys", PAIR],
    ["还有吗？", "changes keys", PAIR],
    ["does the standard allow paper backup?", "provisions keys", []],
  ])("given “%s”, then it asks for %s", (question, expected, meant) => {
    const understood = ask(question, COMPARED);

    expect(gist(understood)).toBe(expected);
    expect(editionsOf(understood)).toEqual(meant);
  });

  test.each([
    ["only the new duties?", { duties: "new" }],
    ["哪些是新增的要求？", { duties: "new" }],
    ["just the tightened ones", { duties: "tightened", topic: "" }],
    ["只看加严的", { duties: "tightened" }],
    ["哪些要求放宽了？", { duties: "relaxed" }],
    ["which clauses were moved?", { structures: ["moved"] }],
    ["only the tables?", { parts: ["table"] }],
    ["术语呢？", { parts: ["term"] }],
    ["what about paper backup?", { topic: "paper backup", setOff: true }],
    ["纸质备份呢？", { topic: "纸质备份", setOff: true }],
  ])("given “%s”, then it narrows the same comparison down", (question, narrowed) => {
    const understood = ask(question, COMPARED);

    expect(gist(understood)).toBe("changes keys");
    expect(editionsOf(understood)).toEqual(PAIR);
    expect(understood).toMatchObject(narrowed);
  });

  test("given clause 6 was asked about, when only its new duties are wanted, then the clause stays", () => {
    expect(ask("only the new duties?", { ...COMPARED, clause: "6" })).toMatchObject({
      clause: "6",
      duties: "new",
    });
    expect(ask("what about the tables?", { ...COMPARED, clause: "6" })).toMatchObject({
      clause: null,
      parts: ["table"],
    });
  });

  test.each([
    ["那英文版呢？", "en"],
    ["in English, please?", "en"],
    ["and in Chinese?", "zh"],
    ["the original text?", "en"],
  ])("given “%s”, then the same is told in that language", (question, language) => {
    const understood = ask(question, COMPARED);

    expect([gist(understood), understood.language]).toEqual(["changes keys", language]);
    expect(editionsOf(understood)).toEqual(PAIR);
  });

  test.each(["why?", "and why is that?", "为什么？", "为什么要改？"])(
    "given “%s”, then a reason is asked for",
    (question) => {
      expect(gist(ask(question, COMPARED))).toBe("reason keys");
    },
  );

  test.each([
    ["and for the log retention standard?", "changes logs"],
    ["what about GB/T 00008?", "changes logs"],
    ["GB/T 00008", "changes logs"],
    ["那日志留存要求呢？", "changes logs"],
    ["and the retention one?", "changes logs"],
    ["and the log group?", "changes wg7"],
    ["那日志组呢？", "changes wg7"],
    ["and clause 7 of GB/T 00008?", "changes logs 7"],
  ])("given “%s”, then the same is asked of that one, in its own editions", (question, expected) => {
    const understood = ask(question, { ...COMPARED, clause: "6.1", duties: "new" });

    expect(gist(understood)).toBe(expected);
    expect([understood.duties, editionsOf(understood)]).toEqual(["new", []]);
  });
});

describe("a question that leaves something out, after a quotation from one edition", () => {
  test.each([
    ["and in the draft before?", "provisions keys", [1], "backup"],
    ["那上一版呢？", "provisions keys", [1], "backup"],
    ["and in the review draft?", "provisions keys", [{ by: "stage", stage: "review-draft" }], "backup"],
    ["and the one after?", "provisions keys", [3], "backup"],
    ["what about key import?", "provisions keys", ["2026-05-cd"], "key import"],
    ["how long must it be kept?", "provisions keys", ["2026-05-cd"], "backup kept"],
    ["what changed?", "changes keys", [], ""],
    ["and the deadline?", "deadlines keys", [], ""],
  ])("given “%s”, then it asks for %s", (question, expected, meant, topic) => {
    const understood = ask(question, QUOTED);

    expect(gist(understood)).toBe(expected);
    expect([editionsOf(understood), understood.topic]).toEqual([meant, topic]);
  });
});

describe("a question of another sort, in a conversation", () => {
  test("given a group was asked about, then it is still that group", () => {
    const listed: ThreadScope = {
      ...COMPARED,
      kind: "editions",
      standards: [],
      editions: [],
      groups: ["wg3"],
    };

    expect(gist(ask("any deadlines?", listed))).toBe("deadlines wg3");
    expect(gist(ask("what changed?", listed))).toBe("changes wg3");
    expect(gist(ask("and the log group?", listed))).toBe("editions wg7");
  });

  test("given what came out in a stretch of time, then another stretch or a group asks the same", () => {
    const dates = ask("what came out since September?", null).dates;
    const recent: ThreadScope = { ...COMPARED, standards: [], editions: [], dates };

    expect(ask("and since August?", recent)).toMatchObject({
      kind: "changes",
      dates: [{ from: "2026-08-01" }],
    });
    expect(ask("and in the encryption group?", recent)).toMatchObject({ kind: "changes", dates });
    expect(ask("only the new duties?", recent)).toMatchObject({ duties: "new", dates });
  });

  test("given several standards fitted, when one is named, then the question is asked of that one", () => {
    const ambiguous: ThreadScope = {
      ...COMPARED,
      standards: ["keys", "logs"],
      clause: "6.2",
      editions: [],
      named: [{ by: "stage", stage: "comment-draft" }],
    };

    for (const name of ["GB/T 00001", "the key management one", "密钥管理要求"])
      expect(ask(name, ambiguous)).toMatchObject({
        scope: { named: [KEYS] },
        clause: "6.2",
        editions: ambiguous.named,
      });
  });

  test.each(["thanks", "ok", "Got it, thank you!", "👍", "好的", "收到，谢谢！", "明白了", "great :)"])(
    "given “%s”, then it is a courtesy",
    (text) => {
      expect(ask(text, COMPARED).kind).toBe("thanks");
    },
  );

  test.each(["help", "你好"])("given “%s”, then it asks for help", (text) => {
    expect(ask(text, COMPARED).kind).toBe("help");
  });
});
