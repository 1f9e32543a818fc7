import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { answerText } from "../../src/answers/answer.ts";
import { answerQuestion, type AnswerTrace } from "../../src/answers/answer-question.ts";
import type { ThreadScope } from "../../src/answers/thread-scope.ts";
import type { House } from "../../src/bot.ts";
import { renderAnswer } from "../../src/chat/render-answer.ts";
import { printMessage } from "../../src/chat/terminal/print-message.ts";
import { audiences } from "../../src/standards/audience.ts";
import { languageOf } from "../../src/text/language.ts";

/** A citation that an answer must hold: a clause (a list anchor may follow its number) or a news item. */
export type ExpectedCitation =
  | { readonly standard: string; readonly edition: string; readonly clause: string }
  | { readonly news: string };

/** A real question and what the corpus makes the right answer, as `question.yaml` says it. */
export interface Case {
  readonly name: string;
  readonly question: string;
  readonly as: readonly string[];
  readonly at: string | null;
  /** What was asked before in the same conversation, and by whom. */
  readonly after: readonly { readonly question: string; readonly as: readonly string[] }[];
  readonly expect: {
    readonly outcome: string;
    readonly language: string;
    readonly cites?: readonly ExpectedCitation[];
    readonly says?: readonly string[];
    /** May stand in no stage of the answer. */
    readonly never?: readonly string[];
  };
}

/** Every case is asked on this day. */
export const NOW = new Date("2026-11-20T09:00:00+08:00");
export const CASES = join(import.meta.dirname, "../cases");

export function readCases(): readonly Case[] {
  return readdirSync(CASES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(CASES, entry.name, "question.yaml")))
    .map(({ name }) => {
      const { as, at, after, ...rest } = parse(readFileSync(join(CASES, name, "question.yaml"), "utf8"));
      const before: readonly { question: string; as?: string }[] = after ?? [];
      return {
        name,
        ...rest,
        as: audiencesIn(as),
        at: at ?? null,
        after: before.map((one) => ({ question: one.question, as: audiencesIn(one.as ?? as) })),
      };
    });
}

function audiencesIn(written: string | undefined): readonly string[] {
  return (written ?? "public").split(",").map((audience) => audience.trim());
}

/** What a case's answer went through, as its folder records it. */
export interface CaseResult {
  readonly trace: AnswerTrace;
  readonly answerText: string;
  /** By file name. */
  readonly files: Readonly<Record<string, string>>;
}

export async function answerCase(asked: Case, house: House): Promise<CaseResult> {
  const ask = (text: string, as: readonly string[], thread: ThreadScope | null) => {
    const asker = { audiences: audiences(as), asOf: asked.at };
    const question = { text, language: languageOf(text), asker, now: NOW, thread };
    return answerQuestion(question, {
      view: house.library.view(asker),
      search: house.search,
      wording: null,
    });
  };
  let thread: ThreadScope | null = null;
  for (const before of asked.after) thread = (await ask(before.question, before.as, thread)).scope;
  const trace = await ask(asked.question, asked.as, thread);
  const { answer, evidence } = trace;
  const view = house.library.view({ audiences: audiences(asked.as), asOf: asked.at });
  const message = renderAnswer(answer, await view.editions(), null);
  return {
    trace,
    answerText: answerText(answer),
    files: {
      "evidence.json": json(evidence.map(({ id, audience, citation }) => ({ id, audience, ...citation }))),
      "answer.json": json({
        ...answer,
        statements: undefined,
        choices: answer.choices.map(({ text }) => text),
        answer: answerText(answer).split("\n"),
      }),
      "rendered.txt": printMessage(message, { width: 100, colour: false }),
    },
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
