import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { answerQuestion } from "../../src/answers/answer-question.ts";
import type { Answer } from "../../src/answers/answer.ts";
import type { Wording } from "../../src/answers/word/wording.ts";
import type { House } from "../../src/bot.ts";
import { audiences } from "../../src/standards/audience.ts";
import { languageOf } from "../../src/text/language.ts";
import { BAD_MODELS, INVENTED } from "../support/bad-models.ts";
import { NOW } from "../support/cases.ts";
import { startLoopbackModel } from "../support/loopback-model.ts";
import { wordingAt } from "../support/model-wording.ts";
import { openSampleHouse } from "../support/sample-house.ts";

/** One of each kind of question, in both languages; two that no rule places, and two that are refused. */
const QUESTIONS = {
  changes: "what changed in the encryption group's draft?",
  "changes in Chinese": "密钥管理送审稿中哪些要求收紧了？",
  "a clause": "What does clause 6.2 of the key management draft say?",
  "a clause in the other language": "日志留存草案6.2规定了什么？",
  provisions: "How long must logs be kept?",
  deadlines: "until when can I comment on the agent draft?",
  "news in Chinese": "关于密钥管理有什么新闻？",
  editions: "which editions of the key management draft are there?",
  "an open question":
    "Compare the log retention draft and the key management draft: how long must records be kept?",
  "an open question in Chinese": "比较日志留存草案与密钥管理草案：记录保存多久？",
  "what nothing is held on": "what will the weather be tomorrow?",
  "what is ambiguous": "what changed in the draft for review?",
} as const;

/** Milliseconds that an answer waits for models, and in which it must be there on a busy machine. */
const PATIENCE = 700;
const BOUND = 8_000;
/** Answers at once, so that the hanging ones hang together. */
const MOST_REQUESTS = 400;

let house: House;
beforeAll(async () => {
  house = await openSampleHouse();
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
});

async function asked(text: string, wording: Wording | null) {
  const asker = { audiences: audiences(), asOf: null };
  const partials: Answer[] = [];
  const start = performance.now();
  const trace = await answerQuestion(
    { text, language: languageOf(text), asker, now: NOW, thread: null },
    {
      view: house.library.view(asker),
      search: house.search,
      wording,
      onPartial: (partial) => partials.push(partial),
    },
  );
  return { trace, partials, milliseconds: performance.now() - start };
}

const textsOf = ({ statements }: Answer) => statements.map(({ text }) => text);

describe.each(Object.entries(BAD_MODELS))("given a model that %s", (_, turn) => {
  test("when anything is asked, then each answer is there in time, and holds only what was composed", async () => {
    await using endpoint = await startLoopbackModel(Array.from({ length: MOST_REQUESTS }, () => turn));
    const wording = await wordingAt({ url: endpoint.url, patience: PATIENCE });

    const answers = await Promise.all(
      Object.entries(QUESTIONS).map(async ([kind, text]) => ({
        kind,
        composed: (await asked(text, null)).trace.answer,
        ...(await asked(text, wording)),
      })),
    );

    for (const { kind, composed, trace, partials, milliseconds } of answers) {
      const shown = [trace.answer, ...partials].flatMap(textsOf);
      // Nothing of what a bad model adds holds; what it repeats of the composed statements does.
      expect({ kind, invented: shown.filter((text) => INVENTED.test(text)) }).toEqual({ kind, invented: [] });
      expect({ kind, own: shown.filter((text) => !textsOf(composed).includes(text)) }).toEqual({
        kind,
        own: [],
      });
      expect({ kind, outcome: trace.answer.outcome }).toEqual({ kind, outcome: composed.outcome });
      expect(
        trace.answer.citations.every(({ machineTranslation }) => !INVENTED.test(machineTranslation ?? "")),
      ).toBe(true);
      expect(JSON.stringify(trace.answer)).not.toMatch(INVENTED);
      expect(milliseconds).toBeLessThan(BOUND);
    }
    expect(endpoint.requests.length).toBeGreaterThan(0);
  });
});
