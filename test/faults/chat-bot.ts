import { setTimeout as delay } from "node:timers/promises";
import { loadConfig } from "../../src/config.ts";
import { SYSTEM_CLOCK } from "../../src/digests/deliver/clock.ts";
import { openLog } from "../../src/log.ts";
import { startBot } from "../../src/serve/start-bot.ts";

/**
 * The process that is killed: all that `serve` starts, with a calendar that goes SPEED times as fast as the clock since
 * BEGAN, so that summaries are due every second: `chat-bot.ts BEGAN SPEED`.
 */
const [began = "", speed = ""] = process.argv.slice(2);
const now = () => new Date(Number(began) + (Date.now() - Number(began)) * Number(speed));
const sleep = (milliseconds: number, signal: AbortSignal) =>
  delay(milliseconds / Number(speed), undefined, { signal }).catch(() => {});

const log = openLog({ level: "info", secrets: [] });
const bot = await startBot(loadConfig(), { log, clock: SYSTEM_CLOCK, calendar: { now, sleep } });
log.info("ready");
process.once("SIGTERM", () => void bot[Symbol.asyncDispose]().then(() => process.exit(0)));
