import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { answerText } from "../../../src/answers/answer.ts";
import { answerQuestion } from "../../../src/answers/answer-question.ts";
import type { House } from "../../../src/bot.ts";
import { audiences } from "../../../src/standards/audience.ts";
import { languageOf } from "../../../src/text/language.ts";
import { NOW } from "../../support/cases.ts";
import { givenIn } from "../../support/given-to-model.ts";
import {
  failsWith,
  looksUp,
  looksUpNoMore,
  says,
  startLoopbackModel,
  type Turn,
} from "../../support/loopback-model.ts";
import { limitOf, wordingAt } from "../../support/model-wording.ts";
import { openSampleHouse } from "../../support/sample-house.ts";

/** No rule can place it: it sets two standards against each other. */
const OPEN = "Compare the log retention draft with the key management draft.";

let house: House;
beforeAll(async () => {
  house = await openSampleHouse();
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
});

async function asked(
  turns: readonly Turn[],
  {
    as = [],
    text = OPEN,
    limit = limitOf(1_000_000),
  }: {
    readonly as?: readonly string[];
    readonly text?: string;
    readonly limit?: ReturnType<typeof limitOf>;
  } = {},
) {
  await using endpoint = await startLoopbackModel(turns);
  const asker = { audiences: audiences(as), asOf: null };
  const trace = await answerQuestion(
    { text, language: languageOf(text), asker, now: NOW, thread: null },
    {
      view: house.library.view(asker),
      search: house.search,
      wording: await wordingAt({ url: endpoint.url, limit }),
    },
  );
  const sent = endpoint.requests.map(({ body }) => JSON.stringify(body));
  return { trace, text: answerText(trace.answer), sent, used: limit.used() };
}

const search = (words: string, standard: string) => looksUp([["search", { words, standard }]]);

/** Says the first statement of each standard that was looked up, in its composed words. */
const saysWhatWasFound: Turn = (body, response) => {
  const { draft } = givenIn(body);
  const cited = draft.filter(({ evidence }) => evidence.length > 0);
  return says({ statements: cited.map((one) => ({ ...one, quotes: [] })) })(body, response);
};

describe("an open question", () => {
  test("given a model that looks up both sides, then the answer rests on both, with citations read at their place", async () => {
    const { trace, text, used } = await asked([
      search("records kept", "log-retention"),
      search("records kept", "sm-key-management"),
      looksUpNoMore(),
      saysWhatWasFound,
    ]);

    expect(trace.answer).toMatchObject({ outcome: "partly", engine: "openai:small" });
    expect(new Set(trace.answer.citations.map(({ standard }) => standard))).toEqual(
      new Set(["log-retention", "sm-key-management"]),
    );
    expect(text).toContain("[1]");
    expect(trace.prompts).toEqual([
      expect.stringMatching(/^choose-look-ups 1 \([0-9a-f]{12}\)$/),
      expect.stringMatching(/^answer-open-question 1 \([0-9a-f]{12}\)$/),
    ]);
    expect(used).toBeGreaterThan(0);
  });

  test("given a model that finds nothing that answers, then the refusal stands, without a citation", async () => {
    const { trace } = await asked([
      search("records kept", "log-retention"),
      looksUpNoMore(),
      says({ statements: [] }),
    ]);

    expect(trace.answer).toMatchObject({ outcome: "not-found", citations: [], engine: "composed" });
    expect(trace.notWorded).toMatchObject({ reason: "nothing-found" });
  });

  test("given a model that answers from its own head, then the refusal stands", async () => {
    const { trace, text } = await asked([
      search("records kept", "log-retention"),
      looksUpNoMore(),
      says({ statements: [{ text: "Records shall be kept for 99 years.", evidence: ["e1"], quotes: [] }] }),
    ]);

    expect(trace.answer).toMatchObject({ outcome: "not-found", citations: [] });
    expect(text).not.toContain("99");
  });

  test("given a model that names audiences, standards and editions that the asker may not see, then it gets what the public gets", async () => {
    const secret = "pqc-migration";
    const given = {
      standard: secret,
      edition: "2026-11-rd",
      words: "cutover ledger",
      audiences: ["wg3"],
      as: "wg3",
    };

    const { sent } = await asked([
      looksUp([
        ["search", given],
        ["changes", { standard: secret, from: "2026-04-cd", to: "2026-11-rd" }],
      ]),
      looksUp([["clause", { ...given, clause: "7.2.1" }]]),
      looksUp([
        ["editions", { standard: secret }],
        ["news", { words: "cutover ledger" }],
      ]),
      looksUpNoMore(),
      says({ statements: [] }),
    ]);

    const told = sent
      .map((body) => JSON.parse(body))
      .flatMap(({ messages }) => messages)
      .filter(({ role }: { readonly role: string }) => role === "tool")
      .map(({ content }: { readonly content: string }) => content);
    expect(told.length).toBeGreaterThanOrEqual(5);
    expect(told.join("\n")).not.toMatch(/2026-11-rd|cutover ledger/i);
    expect(JSON.parse(sent[0] ?? "{}").messages[1].content).not.toContain("2026-11-rd");
  });

  test("given a member whose texts stay in the house, then nothing is sent at all", async () => {
    const { trace, sent } = await asked([looksUpNoMore()], { as: ["wg3"] });

    expect(sent).toEqual([]);
    expect(trace.notWorded).toMatchObject({ reason: "must-not-leave" });
    expect(trace.prompts).toEqual([]);
  });

  test("given a day whose tokens are used up, then nothing is sent, and the refusal stands", async () => {
    const { trace, sent } = await asked([looksUpNoMore()], { limit: limitOf(500) });

    expect(sent).toEqual([]);
    expect(trace.notWorded).toMatchObject({ reason: "model-failed", code: "MODEL_LIMIT" });
  });

  test("given an endpoint that breaks after a look-up, then what was looked up is worded nevertheless", async () => {
    const { trace } = await asked([
      search("records kept", "log-retention"),
      failsWith(500, { message: "Something broke." }),
      saysWhatWasFound,
    ]);

    expect(trace.answer.outcome).toBe("partly");
  });

  test("given a question that rules can place, then no look-up is chosen by a model", async () => {
    const { sent } = await asked([says({ statements: [] })], {
      text: "What does clause 6.2 of the key management draft say?",
    });

    expect(sent).toHaveLength(1);
    expect(sent[0]).not.toContain('"tools"');
  });
});
