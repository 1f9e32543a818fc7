import { GatewayDispatchEvents, type GatewayDispatchPayload } from "discord.js";
import { ChatError } from "../platform/chat-error.ts";
import type { ChatListener, ChatPlatform } from "../platform/chat-platform.ts";
import type { Place } from "../../standards/place.ts";
import { catchUp } from "./catch-up.ts";
import { channelsOf } from "./channels.ts";
import { connectApi, type DiscordApi } from "./discord-api.ts";
import { createGateway, type Gateway } from "./gateway.ts";
import { hearInteractions, type InteractionEars } from "./hear-interactions.ts";
import { hearMessages, type MessageEars } from "./hear-messages.ts";
import { createPoster } from "./poster.ts";
import { registerCommands } from "./register-commands.ts";

export interface DiscordSettings {
  readonly token: string;
  /** Ends in `/api`, without a version; null: Discord's own. */
  readonly apiUrl: string | null;
  /** The one server in which commands are registered, at once; null: in all. */
  readonly guildId: string | null;
  /** Places whose answers open threads are among them. */
  readonly places: readonly Place[];
  /** True where the process goes through a proxy, set by `setGlobalProxyFromEnv` of node:http. */
  readonly isProxied: boolean;
  readonly now: () => Date;
}

const DISCORDS_OWN = "https://discord.com/api";
/** Nobody waits longer for an answer. */
const CATCH_UP_MS = 24 * 3_600_000;
/** A connection may be dead for two heartbeats before anybody notices. */
const OVERLAP_MS = 120_000;
/** Between two changes of an answer that is being worded; five in five seconds are taken in a channel, from all together. */
const PARTIALS_EVERY = 2_000;

/** Who hears what people say while the bot is connected. */
interface Ears {
  readonly messages: MessageEars;
  readonly interactions: InteractionEars;
}

export function createDiscord(settings: DiscordSettings): ChatPlatform {
  const { token, guildId, places, isProxied, now } = settings;
  const apiUrl = settings.apiUrl ?? DISCORDS_OWN;
  const api = connectApi(apiUrl, token);
  const gateway = createGateway({ apiUrl, token, isProxied });
  const { client } = gateway;
  const channels = channelsOf(client, api);
  const stopped = new AbortController();
  const background = new Set<Promise<void>>();
  let ears: Ears | null = null;
  /** When we knew last that we hear everything; null before there was a connection. */
  let heardUntil: Date | null = null;

  const inBackground = (work: Promise<void>): void => {
    background.add(work);
    void work.finally(() => background.delete(work));
  };

  function told(packet: GatewayDispatchPayload, listener: ChatListener): void {
    if (stopped.signal.aborted) return;
    try {
      if (packet.t === GatewayDispatchEvents.Ready) ears ??= earsFor(packet.d.user.id, listener);
      if (ears) tell(ears, packet);
    } catch (error) {
      // Whatever Discord may tell one day, it must not end the process.
      const why = error instanceof Error ? error.name : typeof error;
      listener.noticed({ kind: "trouble", message: `A ${packet.t} could not be read (${why}).` });
    }
  }

  function earsFor(bot: string, listener: ChatListener): Ears {
    const { signal } = stopped;
    return {
      messages: hearMessages({ listener, channels, places, bot, signal }),
      interactions: hearInteractions(api, listener, signal),
    };
  }

  /** After a new session: what was said between the last one and this is told by nobody. */
  async function hearMissed(listener: ChatListener): Promise<void> {
    const last = heardUntil ?? (await listener.lastHeard());
    heardUntil = now();
    if (last === null || !ears) return;
    const since = Math.max(last.getTime() - OVERLAP_MS, now().getTime() - CATCH_UP_MS);
    const parts = { client, api, listener, ears: ears.messages, signal: stopped.signal };
    await catchUp(parts, new Date(since));
  }

  const poster = createPoster({
    api,
    channels,
    now,
    bot: () => client.user?.id ?? null,
    acknowledged: async (interaction) => ears?.interactions.acknowledged(interaction),
  });

  async function disconnect(): Promise<void> {
    stopped.abort();
    await gateway.close();
    await Promise.allSettled([...background, ears?.messages.idle(), ears?.interactions.idle()]);
  }

  return {
    name: "discord",
    partialsEvery: PARTIALS_EVERY,
    async connect(listener) {
      await gateway.open({
        told: (packet) => told(packet, listener),
        began: () => inBackground(hearMissed(listener).catch(() => missedTrouble(listener))),
        noticed(event) {
          if (event.kind === "disconnected") heardUntil = now();
          listener.noticed(event);
        },
      });
      try {
        await offerCommands({ api, gateway, guildId }, listener);
      } catch (error) {
        await disconnect();
        throw error;
      }
    },
    disconnect,
    async close() {
      await disconnect();
      api.close();
    },
    /**
     * Discord knows no guests and no channels that two servers share: whoever reads in a channel was let into it by
     * its server, which is whom a place's audiences are granted to. Threads are read by those who may see their
     * channel, private ones by fewer; direct messages by one person. Other bots and webhooks ask nothing, so nobody
     * can make this one speak from outside. An announcement that other servers follow leaves the channel only where
     * somebody publishes it by hand.
     */
    readers: async () => ({ shared: false, guest: false }),
    ...poster,
  };
}

function tell({ messages, interactions }: Ears, packet: GatewayDispatchPayload): void {
  switch (packet.t) {
    case GatewayDispatchEvents.MessageCreate:
      return messages.said(packet.d);
    case GatewayDispatchEvents.MessageUpdate:
      return messages.edited(packet.d);
    case GatewayDispatchEvents.MessageDelete:
      return messages.deleted(packet.d.channel_id, packet.d.id);
    case GatewayDispatchEvents.MessageDeleteBulk:
      return packet.d.ids.forEach((id) => messages.deleted(packet.d.channel_id, id));
    case GatewayDispatchEvents.InteractionCreate:
      return interactions.done(packet.d);
    default:
  }
}

/** What cannot work as it is set up stops the start; what only fails now is told. */
async function offerCommands(
  {
    api,
    gateway,
    guildId,
  }: { readonly api: DiscordApi; readonly gateway: Gateway; readonly guildId: string | null },
  listener: ChatListener,
): Promise<void> {
  const { application, guilds } = gateway.client;
  if (!application) throw new Error("discord.js is ready without an application.");
  try {
    const registration = { application: application.id, guild: guildId, guilds: [...guilds.cache.keys()] };
    const remark = await registerCommands(api, registration);
    if (remark !== null) listener.noticed({ kind: "trouble", message: remark });
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    if (error.code === "REFUSED" && guildId !== null)
      throw new ChatError(
        "REFUSED",
        "The bot is not in the server of DISCORD_GUILD_ID, or was invited without the scope applications.commands: invite it there, or take the setting out.",
      );
    listener.noticed({ kind: "trouble", message: `The commands could not be registered: ${error.message}` });
  }
}

function missedTrouble(listener: ChatListener): void {
  listener.noticed({ kind: "trouble", message: "What was asked meanwhile could not be looked for." });
}
