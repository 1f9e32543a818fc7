import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as delay } from "node:timers/promises";
import { startBotProcess, type BotProcess } from "../support/bot-process.ts";
import { until } from "../support/chat/until.ts";
import { SAMPLE_CORPUS } from "../support/sample-house.ts";
import { temporaryFolder, type TemporaryFolder } from "../support/temporary-folder.ts";
import { startStorm, type Storm } from "./chat-storm.ts";

const KILLS = Number(process.env["KILLS"] ?? 100);
/** Milliseconds from a start to its end; a start takes about a third of them. */
const LONGEST_LIFE = 4000;
/** A minute, which is from one summary to the next, is a second. */
const SPEED = 60;
const ENTRY = "test/faults/chat-bot.ts";

let folder: TemporaryFolder;
let storm: Storm;
let began: number;
beforeEach(async () => {
  folder = temporaryFolder();
  cpSync(SAMPLE_CORPUS, join(folder.path, "corpus"), { recursive: true });
  began = Date.now();
  storm = await startStorm(folder, began);
});
afterEach(async () => {
  await storm[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});

test(`given ${KILLS} kills at random moments while questions and summaries flow, with lost requests and answers, 429s, 5xx and cut lines, then all is answered and told, and nothing twice`, async () => {
  const start = () => startBotProcess(storm.env, { entry: ENTRY, words: [String(began), String(SPEED)] });
  await calmly(start(), async () => {
    storm.crowd.greet();
    await until(() => unanswered().length === 0, 30_000);
  });

  storm.begin();
  for (let kill = 0; kill < KILLS; kill++) {
    storm.boards.publish();
    await killed(start(), Math.random() * LONGEST_LIFE);
  }
  storm.end();
  await calmly(start(), async () => {
    await until(
      () => unanswered().length === 0 && storm.boards.untold().length === 0 && endedOtherwise().length === 0,
      120_000,
    ).catch(() => {});
  });

  expect(unanswered()).toEqual([]);
  expect(storm.boards.untold()).toEqual([]);
  expect(storm.saidTwice()).toEqual([]);
  expect(endedOtherwise()).toEqual([]);
  expect(storm.crowd.asked.length).toBeGreaterThan(KILLS);
  expect(storm.boards.told().length).toBeGreaterThan(KILLS / 4);
});

async function killed(bot: BotProcess, life: number): Promise<void> {
  await Promise.race([delay(life), bot.ended]);
  bot.signal("SIGKILL");
  const ended = await bot.ended;
  if (ended.signal !== "SIGKILL") throw new Error(`It ended by itself: ${bot.output()}${bot.errors()}`);
}

/** Lets a process live until all is well, and end as it should. */
async function calmly(bot: BotProcess, allIsWell: () => Promise<void>): Promise<void> {
  await using own = bot;
  await own.said("ready");
  await allIsWell();
  own.signal("SIGTERM");
  expect(await own.ended).toEqual({ code: 0, signal: null });
}

function unanswered(): readonly string[] {
  const rows = query(
    "SELECT key, outcome, reference FROM exchanges LEFT JOIN posts ON exchange = number AND part = 0",
  );
  return storm.unanswered(
    rows.map(({ key, outcome, reference }) => ({
      key: String(key),
      isAnswered: outcome === "answered",
      reference: reference === null ? null : String(reference),
    })),
  );
}

/**
 * What was not answered in the end; not what was lost before anybody was told that it arrived. A summary that was given
 * up before it had words is told by the next one, and leaves an empty row.
 */
function endedOtherwise(): readonly unknown[] {
  const rows = query(
    `SELECT key, outcome, request, (SELECT group_concat(coalesce(reference, '-')) FROM posts WHERE exchange = number) AS posts
     FROM exchanges WHERE outcome IS NOT 'answered' AND (request IS NOT NULL OR answer IS NOT NULL)`,
  );
  const unheard = storm.unheard();
  return rows.filter(({ key }) => !unheard.has(String(key))).map((row) => ({ ...row }));
}

function query(sql: string) {
  const database = new DatabaseSync(join(folder.path, "data/exchanges.sqlite"), { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}
