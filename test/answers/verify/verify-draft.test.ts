import { describe, expect, test } from "@jest/globals";
import type { Draft, Statement } from "../../../src/answers/draft.ts";
import { verifyDraft } from "../../../src/answers/verify/verify-draft.ts";
import { piece } from "./evidence-pieces.ts";

const VERIFIED = new Map(["e1", "e2"].map((id) => [id, piece(id, "6.2", "Keys shall be rotated.")]));
const REFUSAL: Draft = {
  outcome: "not-found",
  language: "en",
  statements: [{ role: "lead", text: "I find nothing.", evidence: [] }],
  choices: [],
  followups: [],
};
const say = (role: Statement["role"], text: string, ...evidence: string[]): Statement => ({
  role,
  text,
  evidence,
});
const draft = (statements: readonly Statement[], outcome: Draft["outcome"] = "answered"): Draft => ({
  outcome,
  language: "en",
  statements,
  choices: [{ text: "this?", name: "this" }],
  followups: ["that?"],
});
const verify = (made: Draft) => verifyDraft(made, VERIFIED, REFUSAL);

describe("a draft held against its verified evidence", () => {
  test("given evidence for all of it, then it is left as it is", () => {
    const made = draft([say("lead", "a", "e1"), say("point", "b", "e2")]);

    expect(verify(made)).toEqual({ draft: made, dropped: 0 });
  });

  test.each([
    ["without evidence", say("point", "c")],
    ["with evidence that did not stand", say("point", "c", "e1", "e9")],
  ])("given a point %s, then it is dropped and the answer is a partial one", (_, lost) => {
    const made = draft([say("lead", "a", "e1"), say("point", "b", "e2"), lost]);

    expect(verify(made)).toEqual({
      draft: { ...made, outcome: "partly", statements: made.statements.slice(0, 2) },
      dropped: 1,
    });
  });

  test.each([
    ["its lead", [say("lead", "a", "e9"), say("point", "b", "e2")]],
    ["its lead, though another follows", [say("lead", "a", "e9"), say("lead", "b", "e2")]],
    ["a lead without evidence", [say("lead", "a"), say("point", "b", "e2")]],
    ["all its points", [say("lead", "a", "e1"), say("point", "b", "e9"), say("note", "c", "e1")]],
    ["nothing because there was nothing", []],
  ])(
    "given a draft that loses %s, then it is refused, without choices or what to ask next",
    (_, statements) => {
      expect(verify(draft(statements)).draft).toBe(REFUSAL);
    },
  );

  test("given a later lead that is lost, then its points go with it and none passes to the lead before", () => {
    const kept = [say("lead", "a", "e1"), say("point", "b", "e2")];
    const made = draft([...kept, say("lead", "c", "e9"), say("point", "d", "e2"), say("note", "e", "e1")]);

    expect(verify(made)).toMatchObject({
      dropped: 2,
      draft: { outcome: "partly", statements: [...kept, say("note", "e", "e1")] },
    });
  });

  test.each(["not-found", "ambiguous", "out-of-scope"] as const)(
    "given a draft that is %s, then it needs no evidence",
    (outcome) => {
      const made = draft([say("lead", "a")], outcome);

      expect(verify(made)).toEqual({ draft: made, dropped: 0 });
    },
  );
});
