import { writeFile } from "node:fs/promises";
import { answerText } from "../answers/answer.ts";
import { answerQuestion, type AnswerTrace } from "../answers/answer-question.ts";
import { openHouse } from "../bot.ts";
import { keepEvidence, writeBundle } from "../bundles/keep-bundle.ts";
import { makeBundle } from "../bundles/make-bundle.ts";
import { renderMessage } from "../chat/discord/render-message.ts";
import { moreButton } from "../chat/reception/notices.ts";
import { renderAnswer } from "../chat/render-answer.ts";
import { renderPosts } from "../chat/slack/render-posts.ts";
import { printMessage } from "../chat/terminal/print-message.ts";
import { loadConfig } from "../config.ts";
import { RapporteurError, UsageError } from "../standards/errors.ts";
import type { Edition } from "../standards/standard.ts";
import { languageOf } from "../text/language.ts";
import {
  askerOf,
  CONTENT_OPTIONS,
  CONTENT_USAGE,
  flag,
  languageOption,
  nowOf,
  operand,
  text,
} from "./arguments.ts";
import type { Command, Invocation } from "./command.ts";

const STAGES = ["question", "evidence", "draft", "answer", "slack", "discord"] as const;
type Stage = (typeof STAGES)[number];
/** Stands in the buttons of posts that are only shown, where the exchange's id would. */
const NO_EXCHANGE = "shown";

export const ask: Command = {
  usage: `ask QUESTION [--language zh|en] [--show ${STAGES.join(",")}] [--bundle FILE] ${CONTENT_USAGE}`,
  operands: Infinity,
  options: {
    ...CONTENT_OPTIONS,
    show: { type: "string" },
    language: { type: "string" },
    bundle: { type: "string" },
  },
  async run(invocation, surroundings) {
    const start = performance.now();
    const written = invocation.operands.join(" ");
    operand({ ...invocation, operands: [written] }, 0, "The question");
    const stages = stagesOf(invocation);
    const now = nowOf(invocation, surroundings);
    const config = loadConfig();
    await using house = await openHouse(config, surroundings.progress);
    const asker = askerOf(invocation, await house.committees());
    const language = languageOption(invocation) ?? languageOf(written);
    const view = house.library.view(asker);
    surroundings.progress(house.wording ? `asking ${house.wording.model.name}` : "");
    const trace = await answerQuestion(
      { text: written, language, asker, now, thread: null },
      {
        view,
        ...(asker.asOf !== null && { later: house.library.view({ ...asker, asOf: null }) }),
        search: house.search,
        wording: house.wording,
        onPartial: (partial) => surroundings.progress(partial.statements.at(-1)?.text ?? ""),
      },
    );
    surroundings.progress("");
    const bundle = await keepEvidence(trace, house.library, asker, config);
    const file = text(invocation, "bundle");
    if (file !== null)
      await writeTo(file, writeBundle(bundle ?? (await makeBundle(trace, house.library, asker))));
    const editions = await view.editions();
    const shown = stages
      .filter((stage) => stage !== "answer")
      .map((stage) => [stage, stageOf(trace, stage, editions)] as const);
    const milliseconds = Math.round(performance.now() - start);
    if (flag(invocation, "json"))
      return surroundings.print(
        `${JSON.stringify({ ...jsonOf(trace, milliseconds), bundle: bundle?.id ?? null, ...Object.fromEntries(shown) })}\n`,
      );
    for (const [stage, made] of shown) surroundings.print(`${stage}: ${JSON.stringify(made, null, 2)}\n\n`);
    surroundings.print(
      printMessage(renderAnswer(trace.answer, editions, null, bundle?.id ?? null), surroundings),
    );
  },
};

/** @throws RapporteurError WRITE */
async function writeTo(file: string, written: string): Promise<void> {
  try {
    await writeFile(file, written);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new RapporteurError("WRITE", `The bundle cannot be written to ${file}: ${why}`);
  }
}

function stagesOf(invocation: Invocation): readonly Stage[] {
  const named = (text(invocation, "show") ?? "")
    .split(",")
    .map((s) => s.trim())
    .filter((s) => s !== "");
  const unknown = named.find((s) => !STAGES.some((stage) => stage === s));
  if (unknown !== undefined)
    throw new UsageError(`--show ${unknown}: there is no such stage. Known are: ${STAGES.join(", ")}.`);
  return STAGES.filter((stage) => named.includes(stage));
}

function jsonOf({ answer, prompts }: AnswerTrace, milliseconds: number) {
  const { question, outcome, language, citations, choices, followups, engine } = answer;
  return {
    question,
    outcome,
    language,
    answer: answerText(answer),
    citations,
    choices: choices.map(({ text: shown }) => shown),
    followups,
    engine,
    milliseconds,
    prompts,
  };
}

/** What a stage made, with names in place of the things themselves. */
function stageOf(
  { understanding, answer, evidence, draft, notWorded, dropped }: AnswerTrace,
  stage: Exclude<Stage, "answer">,
  editions: readonly Edition[],
) {
  switch (stage) {
    case "question": {
      const { scope, ...rest } = understanding;
      const ids = (things: readonly { readonly id: string }[]) => things.map((thing) => thing.id);
      const named = {
        named: ids(scope.named),
        likely: ids(scope.likely),
        groups: ids(scope.groups),
        committees: ids(scope.committees),
        unheldNumber: scope.unheldNumber,
      };
      return { text: answer.question, ...rest, scope: named };
    }
    case "evidence":
      return evidence;
    case "draft":
      return { ...draft, dropped, notWorded };
    case "slack":
      return renderPosts(renderAnswer(answer, editions, NO_EXCHANGE), {
        more: moreButton(NO_EXCHANGE, answer.language),
      }).posts;
    case "discord":
      return renderMessage(renderAnswer(answer, editions, NO_EXCHANGE), {
        more: moreButton(NO_EXCHANGE, answer.language),
      }).posts;
  }
}
