import { apiAddress } from "./api-address.ts";
import type { Refuse } from "./config-error.ts";
import { Secret } from "./secret.ts";

export interface DiscordSettings {
  readonly token: Secret;
  /** Ends in `/api`, without a version; null: Discord's own. */
  readonly apiUrl: string | null;
  /** The one server in which commands are registered, at once; null: in all, which takes Discord a while. */
  readonly guildId: string | null;
}

const FOUND = "the bot's token stands in the developer portal under “Bot”, “Reset Token”";

/** Discord's settings among `values`; null where nothing switches it on. */
export function readDiscordSettings(
  values: ReadonlyMap<string, string>,
  refuse: Refuse,
): DiscordSettings | null {
  const token = values.get("DISCORD_TOKEN");
  const address = values.get("DISCORD_API_URL");
  const guildId = values.get("DISCORD_GUILD_ID");
  if (token === undefined) {
    for (const name of ["DISCORD_API_URL", "DISCORD_GUILD_ID"].filter((name) => values.has(name)))
      refuse(name, "is set, but no DISCORD_TOKEN switches Discord on");
    return null;
  }
  // Another server than Discord's own may have tokens of another form.
  const fault = address === undefined || /\s/.test(token) ? faultOf(token) : null;
  if (fault !== null) refuse("DISCORD_TOKEN", fault);
  if (guildId !== undefined && !/^\d{15,20}$/.test(guildId))
    refuse(
      "DISCORD_GUILD_ID",
      "is no server's number, such as 1100000000000000000: right-click the server with developer mode on, “Copy Server ID”",
    );
  return {
    token: new Secret(token),
    apiUrl: address === undefined ? null : readAddress(address, refuse),
    guildId: guildId ?? null,
  };
}

function faultOf(token: string): string | null {
  if (/^Bot\s/i.test(token)) return "begins with “Bot ”, which is added where it is sent: leave that off";
  if (/^[\w-]{15,}\.[\w-]{5,}\.[\w-]{20,}$/.test(token)) return null;
  if (/^\d+$/.test(token)) return `is a number, as of an application: ${FOUND}`;
  if (/^[0-9a-f]{64}$/i.test(token)) return `is the application's public key: ${FOUND}`;
  if (/^[\w-]{32}$/.test(token)) return `is the client secret of OAuth2: ${FOUND}`;
  return `is no bot's token, which has three parts between dots: ${FOUND}`;
}

function readAddress(address: string, refuse: Refuse): string | null {
  const url = apiAddress(address);
  if (url?.endsWith("/api")) return url;
  refuse(
    "DISCORD_API_URL",
    url !== null && /\/api\/v\d+$/.test(url)
      ? "names a version, which is added where it is used: leave it off, so that it ends in /api"
      : "is no address of Discord's API: write it as http://localhost:8080/api",
  );
  return null;
}
