import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { answerText } from "../../src/answers/answer.ts";
import { answerQuestion, type AnswerTrace } from "../../src/answers/answer-question.ts";
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
      const { as, at, ...rest } = parse(readFileSync(join(CASES, name, "question.yaml"), "utf8"));
      return {
        name,
        ...rest,
        as: String(as ?? "public")
          .split(",")
          .map((a) => a.trim()),
        at: at ?? null,
      };
    });
}

/** What a case's answer went through, as its folder records it. */
export interface CaseResult {
  readonly trace: AnswerTrace;
  readonly answerText: string;
  /** By file name. */
  readonly files: Readonly<Record<string, string>>;
}

export async function answerCase(asked: Case, house: House): Promise<CaseResult> {
  const asker = { audiences: audiences(asked.as), asOf: asked.at };
  const view = house.library.view(asker);
  const question = { text: asked.question, language: languageOf(asked.question), asker, now: NOW };
  const trace = await answerQuestion(question, { view, search: house.search, wording: null });
  const { answer, evidence } = trace;
  const message = renderAnswer(answer, await view.editions());
  return {
    trace,
    answerText: answerText(answer),
    files: {
      "evidence.json": json(evidence.map(({ id, audience, citation }) => ({ id, audience, ...citation }))),
      "answer.json": json({ ...answer, statements: undefined, answer: answerText(answer).split("\n") }),
      "rendered.txt": printMessage(message, { width: 100, colour: false }),
    },
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
