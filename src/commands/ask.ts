import { answerText } from "../answers/answer.ts";
import { answerQuestion, type AnswerTrace } from "../answers/answer-question.ts";
import { openHouse } from "../bot.ts";
import { renderAnswer } from "../chat/render-answer.ts";
import { printMessage } from "../chat/terminal/print-message.ts";
import { loadConfig } from "../config.ts";
import { RapporteurError, UsageError } from "../standards/errors.ts";
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

const STAGES = ["question", "evidence", "draft", "answer"] as const;
type Stage = (typeof STAGES)[number];
/** Stages of the way to a chat platform, which arrive with it. */
const STAGES_NOT_BUILT: readonly string[] = ["slack", "discord"];

export const ask: Command = {
  usage: `ask QUESTION [--language zh|en] [--show ${STAGES.join(",")}] ${CONTENT_USAGE}`,
  options: { ...CONTENT_OPTIONS, show: { type: "string" }, language: { type: "string" } },
  async run(invocation, surroundings) {
    const start = performance.now();
    const written = invocation.operands.join(" ");
    operand({ ...invocation, operands: [written] }, 0, "The question");
    const stages = stagesOf(invocation);
    const now = nowOf(invocation, surroundings);
    await using house = await openHouse(loadConfig(), surroundings.progress);
    const asker = askerOf(invocation, await house.committees());
    const language = languageOption(invocation) ?? languageOf(written);
    const view = house.library.view(asker);
    surroundings.progress(house.wording ? `asking ${house.wording.model.name}` : "");
    const trace = await answerQuestion(
      { text: written, language, asker, now },
      { view, search: house.search, wording: house.wording },
    );
    surroundings.progress("");
    const milliseconds = Math.round(performance.now() - start);
    if (flag(invocation, "json"))
      return surroundings.print(`${JSON.stringify(jsonOf(trace, stages, milliseconds))}\n`);
    for (const stage of stages.filter((s) => s !== "answer")) {
      surroundings.print(`${stage}: ${JSON.stringify(stageOf(trace, stage), null, 2)}\n\n`);
    }
    surroundings.print(printMessage(renderAnswer(trace.answer, await view.editions()), surroundings));
  },
};

function stagesOf(invocation: Invocation): readonly Stage[] {
  const named = (text(invocation, "show") ?? "")
    .split(",")
    .map((s) => s.trim())
    .filter((s) => s !== "");
  const later = named.find((s) => STAGES_NOT_BUILT.includes(s));
  if (later !== undefined)
    throw new RapporteurError("NOT_BUILT", `--show ${later}: that platform is not built yet.`);
  const unknown = named.find((s) => !STAGES.some((stage) => stage === s));
  if (unknown !== undefined)
    throw new UsageError(`--show ${unknown}: there is no such stage. Known are: ${STAGES.join(", ")}.`);
  return STAGES.filter((stage) => named.includes(stage));
}

function jsonOf(trace: AnswerTrace, stages: readonly Stage[], milliseconds: number) {
  const { answer } = trace;
  const { question, outcome, language, citations, choices, followups, engine } = answer;
  return {
    question,
    outcome,
    language,
    answer: answerText(answer),
    citations,
    choices,
    followups,
    engine,
    milliseconds,
    ...Object.fromEntries(
      stages.filter((s) => s !== "answer").map((stage) => [stage, stageOf(trace, stage)]),
    ),
  };
}

/** What a stage made, with names in place of the things themselves. */
function stageOf(
  { understanding, answer, evidence, draft, notWorded, dropped }: AnswerTrace,
  stage: Exclude<Stage, "answer">,
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
  }
}
