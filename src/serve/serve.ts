import { loadConfig, type Config } from "../config.ts";
import { SYSTEM_CLOCK } from "../digests/deliver/clock.ts";
import { openLog, type Log } from "../log.ts";
import { startBot } from "./start-bot.ts";

/** What a client may still hold open must not keep a process that has stopped. In milliseconds. */
const LINGERING = 1_000;

/**
 * Serves until the process is told to stop (SIGTERM, SIGINT), and stops in good order; a second signal ends it at once.
 * Rejects where it could not start, with nothing left open. A defect that nobody caught ends the process with 1: what
 * was begun is on disk, and the next start goes on with it.
 */
export async function serve(): Promise<void> {
  const { config, log } = configured();
  const stopped = new Promise<NodeJS.Signals>((resolve) => {
    let told = false;
    for (const signal of ["SIGTERM", "SIGINT"] as const)
      process.on(signal, () => {
        if (told) process.exit(1);
        told = true;
        resolve(signal);
      });
  });
  let stopping = false;
  process.on("uncaughtException", (error) => {
    log.fatal("A defect: nobody caught this", { error });
    // A client that is taken apart may complain of it; what it leaves behind is closed all the same.
    if (!stopping) process.exit(1);
  });

  const bot = await Promise.race([started(config, log), stopped.then(() => null)]);
  // Whatever a start was at is on disk or can be done again.
  if (bot === null) process.exit(0);
  log.info("ready");
  const signal = await stopped;
  stopping = true;
  log.info("stopping", { signal });
  await bot[Symbol.asyncDispose]();
  log.info("stopped");
  setTimeout(() => process.exit(), LINGERING).unref();
}

async function started(config: Config, log: Log): Promise<AsyncDisposable> {
  try {
    return await startBot(config, { log, clock: SYSTEM_CLOCK, calendar: SYSTEM_CLOCK });
  } catch (error) {
    log.fatal("could not start", { error });
    throw error;
  }
}

function configured(): { readonly config: Config; readonly log: Log } {
  try {
    const config = loadConfig();
    return { config, log: openLog({ level: config.logLevel, secrets: secretsOf(config) }) };
  } catch (error) {
    openLog({ level: "info", secrets: [] }).fatal("could not start", { error });
    throw error;
  }
}

function secretsOf({ model, slack, discord }: Config): readonly string[] {
  const secrets = [model?.apiKey, slack?.botToken, slack?.appToken, discord?.token];
  return secrets.flatMap((secret) => secret?.reveal() ?? []);
}
