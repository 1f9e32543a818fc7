import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import type { DigestPoster } from "../../src/digests/deliver/digest-poster.ts";
import { runDigests } from "../../src/digests/deliver/run-digests.ts";
import { makeDigest } from "../../src/digests/make-digest.ts";
import { parseSchedule } from "../../src/digests/schedule/parse-schedule.ts";
import { openLibrary } from "../../src/library/sqlite/open-library.ts";
import { audiences } from "../../src/standards/audience.ts";
import { chinaDay } from "../../src/text/dates.ts";
import { newsItem } from "../support/library-content.ts";

/**
 * The process that is killed: `post-summaries.ts DATA BOARD BEGAN FAULTY` publishes news and posts a summary for every
 * minute of a clock that goes 1200 times as fast as ours. The board is a file, which outlives it as a platform would;
 * what is prepared for it is another one.
 */
const [dataDir = "", board = "", began = "", faulty = ""] = process.argv.slice(2);
const prepared = `${board}.prepared`;
const SPEED = 1200;
const START = Date.parse("2026-11-16T09:00:00+08:00");
/** As many reports as one summary tells before it only counts them. */
const MOST_NEWS = 5;
const now = () => new Date(START + (Date.now() - Number(began)) * SPEED);

const chance = (share: number) => faulty === "faulty" && Math.random() < share;
const onItsWay = () => delay(Math.random() * 20);

const poster: DigestPoster = {
  readers: async () => ({ shared: false, guest: false }),
  finish: async ({ key }) => {
    const begun = lineOf(prepared, key);
    if (begun === null) return false;
    await send(key, begun);
    return true;
  },
  post: async ({ key, digest }) => {
    const told = digest.citations.map(({ title }) => title);
    const line = `${JSON.stringify({ key, told })}\n`;
    await onItsWay();
    appendFileSync(prepared, line);
    await send(key, line);
  },
};

/** Looks whether it stands there before it sends it. */
async function send(key: string, line: string): Promise<void> {
  await onItsWay();
  if (chance(0.2)) throw new Error("no history");
  if (lineOf(board, key) !== null) return;
  if (chance(0.1)) throw new Error("lost request");
  appendFileSync(board, line);
  await onItsWay();
  if (chance(0.2)) throw new Error("lost answer");
}

function lineOf(file: string, key: string): string | null {
  const lines = existsSync(file) ? readFileSync(file, "utf8").split(/(?<=\n)/) : [];
  return lines.find((line) => line.includes(JSON.stringify(key))) ?? null;
}

await using library = await openLibrary(dataDir);
process.stdout.write("begun\n");
const stopping = new AbortController();
process.once("SIGTERM", () => stopping.abort());
const plan = {
  place: { id: "slack:T1/C1", audiences: [], language: null, reply: "thread" },
  language: "en",
  schedule: parseSchedule("* * * * *"),
  timeZone: "Asia/Shanghai",
} as const;
const running = runDigests([plan], {
  library,
  makeDigest: ({ audiences: granted, asOf, ...order }) =>
    makeDigest({ view: library.view({ audiences: audiences(granted), asOf }), ...order }),
  poster,
  clock: { now, sleep: (milliseconds) => delay(Math.min(milliseconds / SPEED, 100)) },
  signal: stopping.signal,
  report: () => {},
});
if (faulty === "faulty") await publish();
await running;

/** News, never more of it than one summary tells. */
async function publish(): Promise<void> {
  const view = library.view({ audiences: audiences(), asOf: null });
  while (!stopping.signal.aborted) {
    const seen = await library.deliveries.seen(plan.place.id);
    const untold = (await view.news()).filter(({ id }) => !seen.has(`news:${id}`));
    const id = `${Date.now()}`;
    if (untold.length < MOST_NEWS)
      await library.write((writer) =>
        writer.putNews(`news/${id}.md`, newsItem(id, { published: chinaDay(now()) })),
      );
    await delay(100);
  }
}
