import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { answerQuestion, type AnswerTrace } from "../../src/answers/answer-question.ts";
import { answerText } from "../../src/answers/answer.ts";
import type { House } from "../../src/bot.ts";
import { audiences } from "../../src/standards/audience.ts";
import { languageOf } from "../../src/text/language.ts";
import { openSampleHouse, SAMPLE_CORPUS } from "../support/sample-house.ts";
import { judge, type Judgement } from "./answers/judge.ts";
import { HALVES, readQuestions, type Half, type JudgedQuestion } from "./answers/questions.ts";
import { compareFigures, readFigures, writeFigures, type Figures } from "./recorded.ts";

/**
 * Asks the judged questions of the sample corpus, without a model, and counts what is right:
 * `npm run eval [-- --json | --record | --failures]`. Ends with 1 where a figure is below its floor or below the last
 * recorded run. `--failures` shows the answers that were wrong, of the open half only.
 */

/** Every question is asked on this day. */
const NOW = new Date("2026-11-20T09:00:00+08:00");
const RECORDED = join(import.meta.dirname, "recorded/answers.json");
/** What a release needs. */
const FLOORS: Figures = { kind: 0.97, standard: 0.97, clause: 0.92, refusal: 0.97, quotations: 1 };

interface Judged {
  readonly question: JudgedQuestion;
  readonly trace: AnswerTrace;
  readonly judgement: Judgement;
}

async function ask(house: House, question: JudgedQuestion): Promise<Judged> {
  const asker = { audiences: audiences(question.as), asOf: null };
  const trace = await answerQuestion(
    { text: question.text, language: languageOf(question.text), asker, now: NOW, thread: null },
    { view: house.library.view(asker), search: house.search, wording: null },
  );
  return { question, trace, judgement: judge(question, trace, sourceText) };
}

function sourceText(source: string): string {
  return readFileSync(join(SAMPLE_CORPUS, source), "utf8");
}

/** The share that is right, by field; what nothing was asked about counts as right. */
function figuresOf(judged: readonly Judged[]): Figures {
  const share = (values: readonly (boolean | null)[]) => {
    const asked = values.filter((value) => value !== null);
    return asked.length === 0 ? 1 : asked.filter(Boolean).length / asked.length;
  };
  const all = judged.map(({ judgement }) => judgement);
  const quotations = all.reduce((sum, one) => sum + one.quotations, 0);
  return {
    kind: share(all.map((one) => one.kind)),
    standard: share(all.map((one) => one.standard)),
    clause: share(all.map((one) => one.clause)),
    first: share(all.map((one) => one.first)),
    refusal: share(all.map((one) => one.refusal)),
    quotations: quotations === 0 ? 1 : all.reduce((sum, one) => sum + one.inSource, 0) / quotations,
  };
}

function isWrong({ judgement }: Judged): boolean {
  const { kind, standard, clause, refusal, quotations, inSource } = judgement;
  return [kind, standard, clause, refusal].includes(false) || inSource < quotations;
}

function tellFailure({ question, trace, judgement }: Judged): string {
  const wrong = Object.entries(judgement).filter(([, value]) => value === false);
  return [
    `\n# ${question.text} (${question.as.join(", ")})`,
    `  wrong: ${wrong.map(([name]) => name).join(", ")}; read as ${trace.understanding.kind}, ${trace.answer.outcome}`,
    `  ${answerText(trace.answer).replaceAll("\n", "\n  ")}`,
  ].join("\n");
}

const { values } = parseArgs({
  options: { json: { type: "boolean" }, record: { type: "boolean" }, failures: { type: "boolean" } },
});

const byHalf = new Map<Half, readonly Judged[]>();
await using house = await openSampleHouse();
for (const half of HALVES) {
  const judged: Judged[] = [];
  for (const question of readQuestions(half)) judged.push(await ask(house, question));
  byHalf.set(half, judged);
}

const figures: Figures = {
  ...figuresOf([...byHalf.values()].flat()),
  ...Object.fromEntries(
    [...byHalf].flatMap(([half, judged]) =>
      Object.entries(figuresOf(judged)).map(([name, value]) => [`${half} ${name}`, value]),
    ),
  ),
};
const compared = compareFigures(figures, readFigures(RECORDED));
const below = Object.entries(FLOORS).filter(([name, floor]) => (figures[name] ?? 0) < floor);

if (values.failures)
  for (const judged of (byHalf.get("open") ?? []).filter(isWrong))
    process.stdout.write(`${tellFailure(judged)}\n`);
if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
else {
  const counts = [...byHalf].map(([half, judged]) => `${judged.length} ${half}`).join(", ");
  process.stdout.write(`${counts}\n\n${"".padEnd(22)}     now  recorded   floor\n`);
  for (const { name, now, recorded, worse } of compared) {
    const floor = FLOORS[name];
    const cells = [now, recorded, floor ?? null].map((value) =>
      (value === null ? "" : value.toFixed(4)).padStart(8),
    );
    process.stdout.write(`${name.padEnd(22)}${cells.join("  ")}${worse ? "  worse" : ""}\n`);
  }
}
if (values.record) writeFigures(RECORDED, figures);
else if (below.length > 0 || compared.some(({ worse }) => worse)) process.exitCode = 1;
