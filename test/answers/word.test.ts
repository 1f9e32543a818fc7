import { describe, expect, test } from "@jest/globals";
import type { Draft } from "../../src/answers/draft.ts";
import type { Evidence } from "../../src/answers/evidence.ts";
import { wordDraft } from "../../src/answers/word.ts";
import { openAiModel } from "../../src/model/openai/openai-model.ts";
import { loadPrompt } from "../../src/model/prompts.ts";
import { audiences } from "../../src/standards/audience.ts";
import {
  failsWith,
  hangs,
  inventsEvidence,
  obeysInjectedOrder,
  says,
  startLoopbackModel,
  type Turn,
} from "../support/loopback-model.ts";

const clause = (id: string, audience: string, text: string): Evidence => ({
  id,
  audience,
  text,
  citation: {
    kind: "clause",
    standard: "keys",
    edition: "keys/2026-10-rd",
    textId: "keys/2026-10-rd.en",
    language: "en",
    clauseId: id,
    clause: "6.2",
    page: null,
    quote: text,
    source: "keys.md",
    translation: false,
  },
});
const OLD = clause("e1", "public", "Keys should be rotated within 24 months.");
const NEW = clause("e2", "public", "Keys shall be rotated within 12 months.");
const DRAFT: Draft = {
  outcome: "answered",
  language: "en",
  statements: [
    { role: "lead", text: "One clause changed.", evidence: ["e1", "e2"] },
    { role: "point", text: "6.2 was tightened.", evidence: ["e1", "e2"] },
  ],
  choices: [],
  followups: [],
};

async function worded(turns: readonly Turn[], pieces: readonly Evidence[] = [OLD, NEW], patience = 2_000) {
  await using endpoint = await startLoopbackModel(turns);
  const model = openAiModel({ apiKey: null, baseUrl: endpoint.url, model: "small", timeoutMs: patience });
  const wording = { model, prompt: await loadPrompt("word-answer"), mayLeave: audiences(), patience };
  const result = await wordDraft(DRAFT, "what changed?", new Map(pieces.map((p) => [p.id, p])), wording);
  return { result, asked: endpoint.requests.map((r) => JSON.stringify(r.body.messages)) };
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
      draft: { statements: [{ role: "lead", text: GOOD.text, evidence: ["e1", "e2"] }] },
    });
  });

  test("given a later statement that invents a figure, then it alone is dropped and counted", async () => {
    const { result } = await worded([
      says({ statements: [GOOD, statement("Keys shall be rotated within 3 months.", "e2")] }),
    ]);

    expect(result).toMatchObject({
      worded: true,
      faults: ["invented-figure"],
      draft: { statements: [{ text: GOOD.text }] },
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
    const { result } = await worded([hangs()], [OLD, NEW], 100);

    expect(result).toEqual({ worded: false, reason: "model-failed", code: "MODEL_TIMEOUT" });
    expect(performance.now() - start).toBeLessThan(1_500);
  });

  test("given one piece of evidence that is not public, then nothing at all is sent", async () => {
    const { result, asked } = await worded(
      [says({ statements: [GOOD] })],
      [OLD, clause("e2", "wg3", NEW.text)],
    );

    expect(result).toEqual({ worded: false, reason: "must-not-leave" });
    expect(asked).toEqual([]);
  });
});
