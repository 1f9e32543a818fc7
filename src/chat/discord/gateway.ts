import {
  Client,
  Events,
  GatewayIntentBits,
  Options,
  SimpleShardingStrategy,
  Status,
  type GatewayDispatchPayload,
  type WebSocketOptions,
} from "discord.js";
import { setTimeout as delay } from "node:timers/promises";
import { ChatError } from "../platform/chat-error.ts";
import type { PlatformEvent } from "../platform/chat-platform.ts";
import { networkOptions } from "./discord-api.ts";
import { createGatewayRelay, type GatewayRelay } from "./gateway-relay.ts";
import { startFault } from "./start-fault.ts";

export interface GatewayEars {
  /** Everything that Discord tells, as it comes. */
  readonly told: (packet: GatewayDispatchPayload) => void;
  /** A session begins, for the first time or after one that could not be resumed: what was told between is lost. */
  readonly began: () => void;
  readonly noticed: (event: PlatformEvent) => void;
}

export interface Gateway {
  readonly client: Client;
  /** Fulfilled once all is there; rejects with a sentence. */
  open(ears: GatewayEars): Promise<void>;
  /** Nothing more is told once this is fulfilled. */
  close(): Promise<void>;
}

/** None of them is privileged: what is said to the bot reaches it all the same. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
/** Servers that are down for the moment are not waited for longer. */
const WAIT_FOR_GUILDS_MS = 5000;
/** An invalid session, which is what a process meets that comes soon after another, takes Discord 5 s. */
const OPEN_WITHIN_MS = 45_000;
/** discord.js that is told to end between two connections leaves one of them open; it is given time to have one. */
const SETTLE_MS = 3000;

export interface GatewaySettings {
  readonly apiUrl: string;
  readonly token: string;
  /** True where the process goes through a proxy. */
  readonly isProxied: boolean;
}

export function createGateway({ apiUrl, token, isProxied }: GatewaySettings): Gateway {
  const relay = isProxied ? createGatewayRelay() : null;
  const { buildStrategy, halt } = connections(relay);
  const client = new Client({
    intents: INTENTS,
    allowedMentions: { parse: [] },
    waitGuildTimeout: WAIT_FOR_GUILDS_MS,
    rest: networkOptions(apiUrl),
    // Nothing that was said is looked up again.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    ws: { buildStrategy },
  });
  let isClosed = false;

  async function close(): Promise<void> {
    if (isClosed) return;
    isClosed = true;
    halt();
    const end = performance.now() + SETTLE_MS;
    while (isBetween(client) && performance.now() < end) await delay(20);
    client.removeAllListeners();
    // What still fails in discord.js has nobody left to tell.
    client.on(Events.Error, () => {});
    await client.destroy();
    await relay?.[Symbol.asyncDispose]();
  }

  return {
    client,
    close,
    async open(ears) {
      tellOf(client, ears);
      const ready = new Promise<void>((resolve) => {
        client.once(Events.ClientReady, () => resolve());
      });
      const late = new AbortController();
      try {
        await Promise.race([
          Promise.all([client.login(token), ready]),
          delay(OPEN_WITHIN_MS, undefined, { signal: late.signal }).then(() => {
            throw new ChatError("UNREACHABLE", "The gateway does not answer.");
          }),
        ]);
      } catch (error) {
        await close();
        throw startFault(error, apiUrl);
      } finally {
        late.abort();
      }
    },
  };
}

/** True while a connection is being made that nobody could close yet. */
function isBetween({ ws }: Client): boolean {
  return ws.shards.some(({ status }) => status === Status.Identifying || status === Status.Resuming);
}

function tellOf(client: Client, { told, began, noticed }: GatewayEars): void {
  let isLost = false;
  const found = (): void => {
    if (isLost) noticed({ kind: "connected", message: "Discord is connected again." });
    isLost = false;
  };
  const lost = (message: string): void => {
    if (!isLost) noticed({ kind: "disconnected", message });
    isLost = true;
  };
  client.on(Events.Raw, (packet: GatewayDispatchPayload) => told(packet));
  client.on(Events.ShardReady, () => {
    found();
    began();
  });
  client.on(Events.ShardResume, found);
  client.on(Events.ShardReconnecting, () =>
    lost("The connection to Discord is lost; it is being made again."),
  );
  client.on(Events.ShardDisconnect, ({ code }) =>
    noticed({
      kind: "disconnected",
      message: `Discord closed the connection for good with code ${code}: start again once that is put right.`,
    }),
  );
  // Their words may bear addresses and what people wrote; their names do not.
  client.on(Events.ShardError, (error) =>
    noticed({ kind: "trouble", message: `The connection to Discord failed (${nameOf(error)}).` }),
  );
  client.on(Events.Error, (error) =>
    noticed({ kind: "trouble", message: `discord.js failed (${nameOf(error)}).` }),
  );
  client.on(Events.Warn, () => noticed({ kind: "trouble", message: "discord.js warned." }));
}

function nameOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

type BuildStrategy = NonNullable<WebSocketOptions["buildStrategy"]>;

/**
 * Connections by way of a relay, if there is one, until they are halted. A connection asks for its session before it is
 * made, and gets no answer then: `client.destroy()` alone does not end the attempts that are under way.
 */
function connections(relay: GatewayRelay | null): {
  readonly buildStrategy: BuildStrategy;
  readonly halt: () => void;
} {
  let isHalted = false;
  return {
    buildStrategy(manager) {
      const { options } = manager;
      const retrieve = options.retrieveSessionInfo.bind(options);
      options.retrieveSessionInfo = async (shard) => {
        if (isHalted) return new Promise(() => {});
        const session = await retrieve(shard);
        return relay && session ? { ...session, resumeURL: await relay.to(session.resumeURL) } : session;
      };
      if (relay) {
        const fetch = manager.fetchGatewayInformation.bind(manager);
        manager.fetchGatewayInformation = async (force) => {
          const found = await fetch(force);
          return { ...found, url: await relay.to(found.url) };
        };
      }
      return new SimpleShardingStrategy(manager);
    },
    halt() {
      isHalted = true;
    },
  };
}
