import { describe, expect, test } from "@jest/globals";
import type { Draft } from "../../../src/answers/draft.ts";
import type { Evidence } from "../../../src/answers/evidence.ts";
import { wordDraft } from "../../../src/answers/word/word-draft.ts";
import { openAiModel } from "../../../src/model/openai/openai-model.ts";
import { loadPrompt } from "../../../src/model/prompts.ts";
import { audiences } from "../../../src/standards/audience.ts";
import { piece } from "../verify/evidence-pieces.ts";
import {
  breaksOffAfter,
  failsWith,
  hangs,
  inventsEvidence,
  obeysInjectedOrder,
  says,
  startLoopbackModel,
  type Turn,
} from "../../support/loopback-model.ts";

const OLD = piece("e1", "6.2 Rotation", "Keys should be rotated within 24 months.", "2026-05-cd");
const NEW = piece("e2", "6.2 Rotation", "Keys shall be rotated within 12 months.");
const DRAFT: Draft = {
  outcome: "answered",
  language: "en",
  statements: [
    { role: "lead", text: "One clause changed.", evidence: ["e1", "e2"] },
    { role: "point", text: "6.2 was tightened.", evidence: ["e1", "e2"] },
    { role: "note", text: "The Chinese original prevails.", evidence: ["e2"] },
  ],
  choices: [],
  followups: [],
};

interface Circumstances {
  readonly pieces?: readonly Evidence[];
  readonly patience?: number;
  readonly draft?: Draft;
  readonly question?: string;
  readonly asker?: readonly string[];
  readonly mayLeave?: readonly string[];
}

async function worded(turns: readonly Turn[], circumstances: Circumstances = {}) {
  const { pieces = [OLD, NEW], patience = 2_000, draft = DRAFT, question = "what changed?" } = circumstances;
  const { asker = [], mayLeave = [] } = circumstances;
  await using endpoint = await startLoopbackModel(turns);
  const model = openAiModel({ apiKey: null, baseUrl: endpoint.url, model: "small", timeoutMs: patience });
  const prompt = await loadPrompt("word-answer");
  const heard: string[][] = [];
  const result = await wordDraft(
    draft,
    { text: question, asker: { audiences: audiences(asker), asOf: null } },
    new Map(pieces.map((p) => [p.id, p])),
    { model, prompt, mayLeave: audiences(mayLeave), patience },
    {
      signal: AbortSignal.timeout(patience),
      onStatements: (sound) => heard.push(sound.map((one) => one.text)),
    },
  );
  return { result, heard, asked: endpoint.requests.map((r) => JSON.stringify(r.body.messages)) };
}
const statement = (text: string, ...evidence: string[]) => ({ text, evidence, quotes: [] });
const BROKEN = failsWith(500, { message: "Something broke.", code: "server_error" });
const GOOD = statement(
  "Keys shall now be rotated within 12 months; before, they should be within 24 months.",
  "e1",
  "e2",
);

describe("an answer worded by a model", () => {
  test("given statements that their evidence carries, then they are the answer", async () => {
    const { result } = await worded([says({ statements: [GOOD] })]);

    expect(result).toMatchObject({
      worded: true,
      draft: { statements: [{ role: "lead", text: GOOD.text, evidence: ["e1", "e2"] }, DRAFT.statements[2]] },
    });
  });

  test("given statements that rest on the evidence of a change, then they tell that change; on that of several, none", async () => {
    const change = (id: string) =>
      ({ fromText: "a.en", toText: "b.en", oldIds: [id], newIds: [id], called: "new" }) as const;
    const [rotation, storage] = [change("6.2"), change("6.3")];
    const other = piece("e3", "6.3 Storage", "Keys shall be stored in a module.");
    const draft: Draft = {
      ...DRAFT,
      statements: [
        { role: "lead", text: "Two clauses changed.", evidence: ["e1"] },
        { role: "point", text: "6.2 was tightened.", evidence: ["e1", "e2"], change: rotation },
        { role: "point", text: "6.3 is new.", evidence: ["e3"], change: storage },
      ],
    };
    const both = statement(
      "Keys shall be rotated within 12 months. Keys shall be stored in a module.",
      "e2",
      "e3",
    );

    const { result } = await worded(
      [says({ statements: [GOOD, statement("Keys shall be stored in a module.", "e3"), both] })],
      { draft, pieces: [OLD, NEW, other] },
    );

    expect(result.worded && result.draft.statements.map((s) => s.change)).toEqual([
      rotation,
      storage,
      undefined,
    ]);
  });

  test("given a quotation that runs over several lines, then it is shown in one", async () => {
    const list = piece("e4", "6.4 Storage", "Keys are stored as follows:\na) in a module;\nb) in 3 copies.");
    const draft: Draft = {
      ...DRAFT,
      statements: [{ role: "lead", text: "6.4 says how keys are stored.", evidence: ["e4"] }],
    };

    const { result } = await worded(
      [says({ statements: [statement("6.4 says: “Keys are stored as follows:\na) in a module;”", "e4")] })],
      { draft, pieces: [list] },
    );

    expect(result.worded && result.draft.statements.map(({ text }) => text)).toEqual([
      "6.4 says: “Keys are stored as follows: a) in a module;”",
    ]);
  });

  test("given a later statement that invents a figure, then it alone is dropped and counted", async () => {
    const { result } = await worded([
      says({ statements: [GOOD, statement("Keys shall be rotated within 3 months.", "e2")] }),
    ]);

    expect(result).toMatchObject({
      worded: true,
      faults: ["invented-figure"],
      draft: { statements: [{ text: GOOD.text }, { role: "note" }] },
    });
  });

  test("given a first statement that fails, then the composed answer stands", async () => {
    const { result } = await worded([
      says({ statements: [statement("Keys must never be rotated.", "e2"), GOOD] }),
    ]);

    expect(result).toEqual({ worded: false, reason: "unverified", faults: ["changed-force"] });
  });

  test("given a quotation beside the text that stands nowhere, then its statement fails", async () => {
    const quoted = { ...GOOD, quotes: [{ evidence: "e2", text: "rotated within 6 months" }] };

    expect((await worded([says({ statements: [quoted] })])).result).toMatchObject({
      worded: false,
      faults: ["invented-quotation"],
    });
  });

  test.each([
    ["invents evidence", [inventsEvidence()], "unverified"],
    ["obeys an order planted in a document", [obeysInjectedOrder()], "unverified"],
    ["says nothing in the form asked for", [says("As an AI, I think …")], "model-failed"],
    ["gives an empty list", [says({ statements: [] })], "unverified"],
    ["is broken", [BROKEN, BROKEN, BROKEN], "model-failed"],
  ])("given a model that %s, then the composed answer stands", async (_, turns, reason) => {
    expect((await worded(turns)).result).toMatchObject({ worded: false, reason });
  });

  test("given a model that never answers, then the composed answer stands within the time bound", async () => {
    const start = performance.now();
    const { result } = await worded([hangs()], { patience: 100 });

    expect(result).toEqual({ worded: false, reason: "model-failed", code: "MODEL_TIMEOUT" });
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("given one piece of evidence that is not public, then nothing at all is sent", async () => {
    const { result, asked } = await worded([says({ statements: [GOOD] })], {
      pieces: [OLD, { ...NEW, audience: "wg3" }],
    });

    expect(result).toEqual({ worded: false, reason: "must-not-leave" });
    expect(asked).toEqual([]);
  });

  test("given composed notes, then they are not the model's to word, and stand in the answer as they are", async () => {
    const { result, asked } = await worded([says({ statements: [GOOD] })]);

    expect(asked.join()).not.toContain("original prevails");
    expect(result).toMatchObject({ worded: true, draft: { statements: [{}, DRAFT.statements[2]] } });
  });

  test("given evidence of a clause, then the model is told number, stage, day and heading of its place", async () => {
    const { asked } = await worded([says({ statements: [GOOD] })]);

    expect(asked.join()).toContain("GB/T 00801-202X draft for review (2026-10-28), 6.2 Rotation");
    expect(asked.join()).not.toContain("keys/2026-10-rd");
  });
});

describe("a wording that is watched", () => {
  test("given statements of which the second does not hold, then each that holds is told as soon as it is whole, and no other", async () => {
    const later = statement("Keys should be rotated within 24 months before.", "e1");
    const invented = statement("Keys shall be rotated within 3 months.", "e2");

    const { heard } = await worded([says({ statements: [GOOD, invented, later] })]);

    expect(heard).toEqual([[GOOD.text], [GOOD.text, later.text]]);
  });

  test("given a first statement that does not hold, then nothing is told, whatever follows", async () => {
    const { heard } = await worded([
      says({ statements: [statement("Keys must never be rotated.", "e2"), GOOD] }),
    ]);

    expect(heard).toEqual([]);
  });

  test("given a reply that breaks off after a statement, then that was told, and the composed answer stands", async () => {
    const { heard, result } = await worded([
      breaksOffAfter(`{"statements":[${JSON.stringify(GOOD)},{"text":"Keys shall`),
    ]);

    expect(heard).toEqual([[GOOD.text]]);
    expect(result).toMatchObject({ worded: false, reason: "model-failed" });
  });
});

describe("a question of a member whose texts stay in the house", () => {
  const CONFIDENTIAL = "does the cutover ledger of our draft change key rotation?";

  test("given it, then none of its words leaves, and the answer is worded nevertheless", async () => {
    const { result, asked } = await worded([says({ statements: [GOOD] })], {
      question: CONFIDENTIAL,
      asker: ["wg3"],
    });

    expect(result).toMatchObject({ worded: true });
    expect(asked).toHaveLength(1);
    expect(asked.join()).not.toMatch(/cutover|ledger/);
    expect(asked.join()).toMatch(/question[^a-z]+null/);
  });

  test("given a composed statement that repeats its words, then nothing at all is sent", async () => {
    const lead = { role: "lead", text: "1 change about “cutover ledger”.", evidence: ["e1", "e2"] } as const;
    const { result, asked } = await worded([says({ statements: [GOOD] })], {
      question: CONFIDENTIAL,
      asker: ["wg3"],
      draft: { ...DRAFT, statements: [lead] },
    });

    expect(result).toEqual({ worded: false, reason: "must-not-leave" });
    expect(asked).toEqual([]);
  });

  test.each([
    ["of the public", [], []],
    ["whose audience may leave", ["wg3"], ["wg3"]],
  ])("given an asker %s, then the question is sent", async (_, asker, mayLeave) => {
    const { asked } = await worded([says({ statements: [GOOD] })], {
      question: CONFIDENTIAL,
      asker,
      mayLeave,
    });

    expect(asked.join()).toContain("cutover ledger");
  });
});
