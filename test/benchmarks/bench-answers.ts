import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { parseArgs } from "node:util";
import type { Desk } from "../../src/chat/desk/desk.ts";
import { loadConfig } from "../../src/config.ts";
import { openLibrary } from "../../src/library/sqlite/open-library.ts";
import { openReadingRoom } from "../../src/reading-room/open-reading-room.ts";
import { catchUp } from "../../src/retrieval/catch-up.ts";
import { openPassageIndex } from "../../src/retrieval/sqlite/open-index.ts";
import { languageOf } from "../../src/text/language.ts";
import { NOW } from "../support/cases.ts";
import { clause, putEdition } from "../support/library-content.ts";
import { generatedEditions, generatedQuestions } from "./search/generated-clauses.ts";

/**
 * Whole answers without a model from a library of generated clauses, as chats get them, by the reading room:
 * `npm run bench:answers -- [--clauses 100000] [--questions 200]`.
 */

/** Questions that make both threads warm and do not count. */
const WARM_AFTER = 20;
const GOAL = "goals: p95 under 150 ms; the main thread never held up over 50 ms";

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      clauses: { type: "string", default: "100000" },
      questions: { type: "string", default: "200" },
    },
  });
  const clauses = Number(values.clauses);
  const dataDir = await mkdtemp(join(tmpdir(), "rapporteur-bench-"));
  try {
    await fill(dataDir, clauses);
    const config = loadConfig({ CORPUS_DIR: dataDir, DATA_DIR: dataDir }, dataDir);
    await using desk = await openReadingRoom({
      config,
      onLoss: (reason) => say(`LOST A THREAD: ${reason.message}`),
    });
    await answerAll(desk, generatedQuestions(Number(values.questions), clauses).map(asSomebodyAsks));
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function fill(dataDir: string, count: number): Promise<void> {
  const start = performance.now();
  await using library = await openLibrary(dataDir);
  await using index = await openPassageIndex(dataDir);
  await library.write(async (writer) => {
    for (const passages of generatedEditions(count)) {
      const [first] = passages;
      if (!first?.edition) continue;
      const clauses = passages.map(({ clause: number, heading, text }) =>
        clause(number ?? "", text, heading.slice(heading.indexOf(" ") + 1)),
      );
      const { audience } = first;
      const date = first.date ?? "2026-01-01";
      await putEdition(writer, first.edition, { audience, date }, clauses, first.language);
    }
  });
  await catchUp(library, index);
  say(`${count.toLocaleString("en")} clauses kept and indexed in ${inSeconds(performance.now() - start)} s`);
}

function asSomebodyAsks(words: string): string {
  return languageOf(words) === "en" ? `What is required of ${words}?` : `对${words}有什么要求？`;
}

async function answerAll(desk: Desk, questions: readonly string[]): Promise<void> {
  const blocked = monitorEventLoopDelay({ resolution: 1 });
  const times: number[] = [];
  for (const [at, text] of questions.entries()) {
    const start = performance.now();
    await desk.answer({
      id: "abcdefghijkl",
      text,
      language: languageOf(text),
      audiences: [],
      now: NOW,
      thread: null,
    });
    if (at === WARM_AFTER) blocked.enable();
    if (at > WARM_AFTER) times.push(performance.now() - start);
  }
  blocked.disable();
  times.sort((a, b) => a - b);
  const part = (share: number) => (times[Math.ceil(share * times.length) - 1] ?? 0).toFixed(1);
  say(
    `${times.length} answers one by one: p50 ${part(0.5)} ms, p95 ${part(0.95)} ms, at most ${part(1)} ms; ` +
      `the main thread was held up for ${(blocked.max / 1e6).toFixed(1)} ms at most; ${GOAL}`,
  );
}

function inSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

await main();
