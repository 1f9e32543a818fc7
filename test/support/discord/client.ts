import {
  Client,
  DefaultRestOptions,
  Events,
  GatewayIntentBits,
  Partials,
  Status,
  type RESTOptions,
} from "discord.js";
import { setTimeout as sleep } from "node:timers/promises";
import type { LoopbackDiscord } from "./loopback-discord.ts";

/** What a bot without privileged intents asks for. */
export const UNPRIVILEGED = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
] as const;

export interface ConnectedClient extends AsyncDisposable {
  readonly client: Client<true>;
}

/** A real discord.js client that is logged in to a loopback Discord. */
export async function connectClient(
  discord: LoopbackDiscord,
  {
    intents = UNPRIVILEGED,
    rest = {},
  }: { readonly intents?: readonly GatewayIntentBits[]; readonly rest?: Partial<RESTOptions> } = {},
): Promise<ConnectedClient> {
  const client = new Client({
    intents: [...intents],
    partials: [Partials.Channel, Partials.Message],
    rest: { api: discord.url, makeRequest, ...rest },
    allowedMentions: { parse: [] },
  });
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  try {
    await client.login(discord.token);
  } catch (error) {
    await client.destroy();
    throw error;
  }
  return { client: await ready, [Symbol.asyncDispose]: () => leave(client) };
}

/**
 * Ends a client once it is connected: discord.js 14.28 that is told to end between two connections, or while it resumes,
 * leaves something running.
 */
async function leave(client: Client): Promise<void> {
  if (client.isReady()) await until(() => client.ws.shards.every(({ status }) => status === Status.Ready));
  await client.destroy();
}

/**
 * Jest runs tests in a realm of their own, where Node's errors are no `Error`: the client would not know them as such,
 * and would not try again after a reset, as it does everywhere else.
 */
const makeRequest: RESTOptions["makeRequest"] = async (...request) => {
  try {
    return await DefaultRestOptions.makeRequest(...request);
  } catch (error) {
    if (error instanceof Error || typeof error !== "object" || error === null) throw error;
    const words = "message" in error ? String(error.message) : "";
    throw Object.assign(new Error(words), error);
  }
};

/** What the probe gives once it gives something; fails after `within` milliseconds. */
export async function until<T>(probe: () => T | null | undefined | false, within = 5000): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const found = probe();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`Nothing came within ${within} ms.`);
    await sleep(5);
  }
}

/** A channel in which the client may write. */
export async function sendable(client: Client<true>, id: string) {
  const channel = await client.channels.fetch(id);
  if (!channel?.isSendable()) throw new Error("Nothing can be sent there.");
  return channel;
}
