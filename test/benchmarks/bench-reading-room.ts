import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { openHouse } from "../../src/bot.ts";
import type { Desk } from "../../src/chat/desk/desk.ts";
import { loadConfig } from "../../src/config.ts";
import { openExchanges } from "../../src/library/sqlite/exchanges.ts";
import { openReadingRoom } from "../../src/reading-room/open-reading-room.ts";
import { languageOf } from "../../src/text/language.ts";
import { NOW, readCases } from "../support/cases.ts";
import { SAMPLE_CORPUS } from "../support/sample-house.ts";

/** What the main thread has to do with 200 questions: keep them, hand them out, and stay free to acknowledge others. */

const AT_ONCE = 200;
const THREADS = 2;
const ROUNDS = 3;

const QUESTIONS = readCases().map(({ question }) => question);

const print = (line: string) => void process.stdout.write(`${line}\n`);
const mebibytes = () => process.memoryUsage().rss / 2 ** 20;

async function keepMany(dataDir: string): Promise<void> {
  await using exchanges = await openExchanges(dataDir);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await Promise.all(
      Array.from({ length: AT_ONCE }, (_, i) =>
        exchanges.take({
          key: `${round}/${i}`,
          place: "slack:T1/C1",
          conversation: `slack:T1/C1/${i}`,
          receivedAt: new Date(),
          request: "?".repeat(600),
        }),
      ),
    );
    times.push(performance.now() - start);
  }
  print(`keep ${AT_ONCE} questions at once: ${inWords(times)}; goal under 100 ms`);
}

const ask = (desk: Desk, text: string) =>
  desk.answer({
    id: "abcdefghijkl",
    text,
    language: languageOf(text),
    audiences: [],
    now: NOW,
    thread: null,
  });

async function answerOneByOne(desk: Desk): Promise<void> {
  const times: number[] = [];
  for (const question of QUESTIONS) {
    const start = performance.now();
    await ask(desk, question);
    times.push(performance.now() - start);
  }
  print(`answer ${QUESTIONS.length} questions one by one: ${inWords(times)}`);
}

async function answerMany(desk: Desk): Promise<void> {
  const blocked = monitorEventLoopDelay({ resolution: 1 });
  blocked.enable();
  const times = await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, i) => {
      const start = performance.now();
      await ask(desk, QUESTIONS[i % QUESTIONS.length] ?? "");
      return performance.now() - start;
    }),
  );
  blocked.disable();
  print(
    `answer ${AT_ONCE} questions at once: ${inWords(times)}; ` +
      `the main thread was held up for ${(blocked.max / 1e6).toFixed(1)} ms at most; goal under 50 ms`,
  );
}

function inWords(milliseconds: readonly number[]): string {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(1);
  const mean = sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  return `mean ${mean.toFixed(1)} ms, p95 ${at(0.95)} ms, at most ${at(1)} ms`;
}

const dataDir = await mkdtemp(join(tmpdir(), "rapporteur-bench-"));
try {
  const config = loadConfig({ CORPUS_DIR: SAMPLE_CORPUS, DATA_DIR: dataDir }, dataDir);
  await (await openHouse(config, () => {}))[Symbol.asyncDispose]();
  await keepMany(dataDir);

  const before = mebibytes();
  const start = performance.now();
  await using desk = await openReadingRoom({
    config,
    threads: THREADS,
    onLoss: (reason) => print(`LOST A THREAD: ${reason.message}`),
  });
  const opened = performance.now() - start;
  print(
    `open ${THREADS} threads: ${opened.toFixed(0)} ms, ${((mebibytes() - before) / THREADS).toFixed(0)} MiB each`,
  );
  for (let round = 0; round < ROUNDS; round++) await answerOneByOne(desk);
  for (let round = 0; round < ROUNDS; round++) await answerMany(desk);
  print(`after all that: ${((mebibytes() - before) / THREADS).toFixed(0)} MiB each`);
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
