import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import type { DigestPoster } from "../../src/digests/deliver/digest-poster.ts";
import { runDigests } from "../../src/digests/deliver/run-digests.ts";
import { parseSchedule } from "../../src/digests/schedule/parse-schedule.ts";
import { openLibrary } from "../../src/library/sqlite/open-library.ts";
import { audiences } from "../../src/standards/audience.ts";
import { chinaDay } from "../../src/text/dates.ts";
import { newsItem } from "../support/library-content.ts";

/**
 * The process that is killed: `post-summaries.ts DATA BOARD BEGAN FAULTY` publishes news and posts a summary for every
 * minute of a clock that goes 1200 times as fast as ours. The board is a file, which outlives it as a platform would.
 */
const [dataDir = "", board = "", began = "", faulty = ""] = process.argv.slice(2);
const SPEED = 1200;
const START = Date.parse("2026-11-16T09:00:00+08:00");
/** As many reports as one summary tells before it only counts them. */
const MOST_NEWS = 5;
const now = () => new Date(START + (Date.now() - Number(began)) * SPEED);

const chance = (share: number) => faulty === "faulty" && Math.random() < share;
const onItsWay = () => delay(Math.random() * 20);

const poster: DigestPoster = {
  readers: async () => ({ shared: false, guest: false }),
  isPosted: async ({ key }) => {
    await onItsWay();
    if (chance(0.2)) throw new Error("no history");
    return existsSync(board) && readFileSync(board, "utf8").includes(JSON.stringify(key));
  },
  post: async ({ key, digest }) => {
    await onItsWay();
    if (chance(0.1)) throw new Error("lost request");
    const told = digest.citations.map(({ title }) => title);
    appendFileSync(board, `${JSON.stringify({ key, told })}\n`);
    await onItsWay();
    if (chance(0.2)) throw new Error("lost answer");
  },
};

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
