import { openHouse } from "../bot.ts";
import { openReception, type Reception } from "../chat/reception/reception.ts";
import type { Config } from "../config.ts";
import type { Clock } from "../digests/deliver/clock.ts";
import { openExchanges } from "../library/sqlite/exchanges.ts";
import { serveAlone } from "../library/sqlite/process-lock.ts";
import type { Log } from "../log.ts";
import { openReadingRoom } from "../reading-room/open-reading-room.ts";
import { closeInTime, type Closing } from "./close-in-time.ts";
import { configuredPlatforms } from "./configured-platforms.ts";
import { forgetOldExchanges } from "./forget-old-exchanges.ts";
import { keepIndexUp } from "./keep-index-up.ts";
import { postSummaries } from "./post-summaries.ts";
import { tellChat } from "./tell.ts";
import { warmUp } from "./warm-up.ts";
import { ConnectionWatch } from "./watch-connections.ts";
import { placesWithoutPlatform, whatIsOff } from "./what-is-off.ts";

/** What was heard before it was told to stop is answered still, for so many milliseconds. */
const ANSWERING_ON = 5_000;

export interface BotSurroundings {
  readonly log: Log;
  readonly clock: Clock;
  /** By which summaries are due. */
  readonly calendar: Clock;
}

/** Starts everything that is configured. Rejects with nothing left open; what it gives is to be disposed of to stop. */
export async function startBot(
  config: Config,
  { log, clock, calendar }: BotSurroundings,
): Promise<AsyncDisposable> {
  await using opened = new AsyncDisposableStack();
  opened.use(serveAlone(config.dataDir));
  const house = opened.use(
    await openHouse(
      config,
      (line) => log.debug(line),
      (line) => log.warn(line),
    ),
  );
  const exchanges = opened.use(await openExchanges(config.dataDir));
  opened.use(forgetOldExchanges(exchanges, { log, clock }));
  opened.use(keepIndexUp(house.store, { log, clock }));
  tellWhatIsOff(config, log);

  const { places, library, summaries } = house;
  if (!config.slack && !config.discord) return opened.move();
  const room = openReadingRoom({
    config,
    onLoss: (error) => log.error("a reading thread was lost", { error }),
  });
  opened.defer(() => room.then((desk) => desk[Symbol.asyncDispose]()).catch(() => {}));
  // Its threads and the platforms' clients take their time to load, side by side.
  const warm = room.then((desk) => warmUp(desk, clock, log)).catch(() => {});
  const platforms = await configuredPlatforms(config, { places, now: () => clock.now() });
  const desk = await room;
  const closing = opened.adopt<Closing[]>([], (parts) => closeInTime(parts, log));
  const report = tellChat(log, opened.use(new ConnectionWatch(log, clock)));
  const doorways = new Map<string, Reception>();
  for (const platform of platforms) {
    const { name } = platform;
    const reception = await openReception({ platform, exchanges, desk, places, library, clock, report });
    doorways.set(name, reception);
    closing.push({ name, close: () => reception.close(ANSWERING_ON) });
  }
  const posting = postSummaries(summaries, { exchanges, doorways, clock: calendar, library, desk, log });
  closing.push({ name: "summaries", close: () => posting.close() });
  await warm;
  return opened.move();
}

function tellWhatIsOff(config: Config, log: Log): void {
  for (const { part, sentence } of whatIsOff(config)) log.info(sentence, { part });
  if (!config.slack && !config.discord)
    log.warn("Nobody is heard anywhere: neither Slack nor Discord is configured.");
  for (const sentence of placesWithoutPlatform(config)) log.warn(sentence);
}
