import type { Discord } from "./discord.ts";
import { Gateway } from "./gateway.ts";
import { createHttpServer } from "./http-server.ts";
import { PUBLISHED } from "./published-limits.ts";
import { RateLimits, type Rate } from "./rate-limits.ts";
import { createWorld } from "./world.ts";

/** What a test may want other than it is; times in milliseconds. */
export interface LoopbackSettings {
  /** Privileged intents that are switched on for the application, as bits. */
  readonly granted?: number;
  readonly heartbeatInterval?: number;
  /** Between two IDENTIFYs; 0 for tests that start process after process. */
  readonly identifySpacing?: number;
  readonly sessionLife?: number;
  readonly acknowledgement?: number;
  readonly tokenTime?: number;
  readonly nonceMemory?: number;
  /** How many messages a channel takes; Discord does not publish it. */
  readonly messagesPerChannel?: Rate;
  /** Null lifts the limit of 50. */
  readonly requestsPerSecond?: number | null;
}

export interface LoopbackDiscord extends Discord, AsyncDisposable {
  /** As `rest.api`, and as `DISCORD_API_URL`: without a version. */
  readonly url: string;
}

/**
 * A Discord on this machine: its HTTP API, version 10, and its gateway, as far as a bot of words needs them. It knows no
 * files, modals, voice, compression, apps installed by users, or permissions finer than seeing and sending.
 */
export async function startLoopbackDiscord(settings: LoopbackSettings = {}): Promise<LoopbackDiscord> {
  const world = createWorld();
  const token = `${Buffer.from(world.applicationId).toString("base64url")}.loopb4.${"k".repeat(38)}`;
  const granted = settings.granted ?? 0;
  const gateway = new Gateway(world, {
    token,
    granted,
    heartbeatInterval: settings.heartbeatInterval ?? 41_250,
    identifySpacing: settings.identifySpacing ?? PUBLISHED.identifySpacing,
    sessionLife: settings.sessionLife ?? 120_000,
  });
  const discord: Discord = {
    world,
    gateway,
    token,
    granted,
    times: {
      acknowledgement: settings.acknowledgement ?? PUBLISHED.acknowledgement,
      token: settings.tokenTime ?? PUBLISHED.tokenTime,
    },
    nonceMemory: settings.nonceMemory ?? 180_000,
    rates: new RateLimits(settings.messagesPerChannel ?? null, settings.requestsPerSecond),
    faults: [],
    requests: [],
    interactions: [],
    commands: new Map(),
    creates: new Map(),
    typing: [],
    reactions: [],
  };
  const server = createHttpServer(discord);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  gateway.url = `ws://127.0.0.1:${address.port}/gateway`;
  return {
    ...discord,
    url: `http://127.0.0.1:${address.port}/api`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        gateway.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
