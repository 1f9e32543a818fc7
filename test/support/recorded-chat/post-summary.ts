import { digestPoster } from "../../../src/chat/post-digests.ts";
import type { Reception } from "../../../src/chat/reception/reception.ts";
import { runDigests, type DigestEvent } from "../../../src/digests/deliver/run-digests.ts";
import { parseSchedule } from "../../../src/digests/schedule/parse-schedule.ts";
import { openLibrary } from "../../../src/library/sqlite/open-library.ts";
import { placeFor, type Place } from "../../../src/standards/place.ts";
import type { Day } from "../../../src/text/dates.ts";
import type { Language } from "../../../src/text/language.ts";
import type { ChatHouse } from "../chat/chat-house.ts";
import type { SampleDesk } from "../chat/sample-desk.ts";
import { until } from "../chat/until.ts";
import { fakeClock } from "../fake-clock.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const HOUR_MS = 3_600_000;

export interface SummaryPost {
  readonly house: ChatHouse;
  readonly reception: Reception;
  readonly desk: SampleDesk["desk"];
  readonly places: readonly Place[];
  /** The Monday on which it is due, at nine in China. */
  readonly day: Day;
  readonly language: Language;
}

/** A place is watched from half past eight on, and nine o'clock comes. */
export async function postSummary({
  house,
  reception,
  desk,
  places,
  day,
  language,
}: SummaryPost): Promise<void> {
  using folder = temporaryFolder();
  const library = await openLibrary(folder.path);
  const { rig } = house;
  const place = placeFor(places, rig.places.channel);
  const clock = fakeClock(`${day}T08:30:00+08:00`);
  const stopping = new AbortController();
  const events: DigestEvent[] = [];
  const plan = { place, language, schedule: parseSchedule("0 9 * * 1"), timeZone: "Asia/Shanghai" };
  const running = runDigests([plan], {
    library,
    makeDigest: (order) => desk.digest(order),
    poster: digestPoster({
      desk,
      exchanges: await house.exchanges(),
      doorways: new Map([[rig.platform, reception]]),
      clock,
    }),
    clock,
    signal: stopping.signal,
    report: (event) => void events.push(event),
  });
  await clock.advance(HOUR_MS);
  const event = await until(() => events[0]);
  stopping.abort();
  await running;
  await library.close();
  if (event.done !== "posted") throw new Error(`No summary was posted on ${day}: ${event.done}.`);
}
