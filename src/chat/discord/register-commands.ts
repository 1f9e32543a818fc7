import type { DiscordApi } from "./discord-api.ts";
import { COMMAND_NAME, discordCommands, type DiscordCommand } from "./commands.ts";
import { areRegistered } from "./compare-commands.ts";
import { isRecord } from "./read-json.ts";

export interface Registration {
  readonly application: string;
  /** The one server that has the commands; null for all. */
  readonly guild: string | null;
  /** Servers that the bot is in. */
  readonly guilds: readonly string[];
}

/** In how many servers commands of an earlier setting are looked for; a bot that was tried in one is in few. */
const FEW = 20;

/**
 * Sends the commands where Discord has others. Somebody who sees commands of the server's own and those of all servers
 * sees each twice: those of single servers are taken away once they are in all. Gives what its keeper should know.
 */
export async function registerCommands(
  api: DiscordApi,
  { application, guild, guilds }: Registration,
): Promise<string | null> {
  const everywhere = `/applications/${application}/commands` as const;
  const inGuild = (id: string) => `/applications/${application}/guilds/${id}/commands` as const;

  if (guild !== null) {
    await register(api, inGuild(guild), discordCommands("one server"));
    if (!has(await fetchCommands(api, everywhere))) return null;
    return `/${COMMAND_NAME} is registered for all servers too, so people in the server of DISCORD_GUILD_ID see it twice: start once without that setting.`;
  }
  const isNew = await register(api, everywhere, discordCommands("everywhere"));
  if (!isNew || guilds.length > FEW) return null;
  for (const id of guilds) {
    if (has(await fetchCommands(api, inGuild(id))))
      await api.call({ method: "PUT", path: inGuild(id), body: [] });
  }
  return null;
}

/** True when they had to be sent. */
async function register(
  api: DiscordApi,
  path: `/${string}`,
  commands: readonly DiscordCommand[],
): Promise<boolean> {
  if (areRegistered(await fetchCommands(api, path), commands)) return false;
  await api.call({ method: "PUT", path, body: commands });
  return true;
}

async function fetchCommands(api: DiscordApi, path: `/${string}`): Promise<readonly unknown[]> {
  const found = await api.call({ method: "GET", path, query: { with_localizations: "true" } });
  return Array.isArray(found) ? found : [];
}

function has(commands: readonly unknown[]): boolean {
  return commands.some((command) => isRecord(command) && command["name"] === COMMAND_NAME);
}
