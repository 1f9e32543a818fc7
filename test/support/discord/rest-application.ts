import { ApiError, invalidForm, unknownGuild, unknownMember } from "./api-error.ts";
import type { Discord } from "./discord.ts";
import { INTENTS } from "./intents.ts";
import { PUBLISHED } from "./published-limits.ts";
import { isRecord, listOf, type Json } from "./read-json.ts";
import { ok, route, type Call, type Reply, type Route } from "./rest-route.ts";
import { snowflake } from "./snowflakes.ts";
import { commandListFaults } from "./validate-commands.ts";
import { wireGuild, wireMember } from "./wire.ts";

/** `GATEWAY_MESSAGE_CONTENT_LIMITED`: resources/application.mdx. */
const MAY_READ = 1 << 19;

export const APPLICATION_ROUTES: readonly Route[] = [
  route("GET", "/gateway/bot", ({ gateway }) =>
    ok({
      url: gateway.url,
      shards: 1,
      session_start_limit: {
        total: PUBLISHED.identifiesPerDay,
        remaining: PUBLISHED.identifiesPerDay - gateway.identifies,
        reset_after: 86_400_000,
        max_concurrency: 1,
      },
    }),
  ),
  route("GET", "/users/@me", ({ world }) => ok({ ...world.bot, verified: true, mfa_enabled: false })),
  route("GET", "/users/:user", ({ world }, { params }) => {
    const user = world.users.get(params["user"] ?? "");
    if (!user) throw new ApiError(404, 10_013, "Unknown User");
    return ok(user);
  }),
  route("GET", "/applications/@me", ({ world, granted }) =>
    ok({
      id: world.applicationId,
      name: world.bot.username,
      icon: null,
      description: "",
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: "",
      flags: (granted & INTENTS.messageContent) === 0 ? 0 : MAY_READ,
      team: null,
    }),
  ),
  route("GET", "/guilds/:guild", ({ world }, { params }) => {
    const guild = world.guilds.get(params["guild"] ?? "");
    if (!guild) throw unknownGuild();
    return ok(wireGuild(guild, world));
  }),
  route("GET", "/guilds/:guild/members/:user", ({ world }, { params }) => {
    const user = world.users.get(params["user"] ?? "");
    if (!user || !world.guilds.get(params["guild"] ?? "")?.members.has(user.id)) throw unknownMember();
    return ok({ ...wireMember(), user });
  }),
  route("GET", "/applications/:application/commands", readCommands),
  route("PUT", "/applications/:application/commands", writeCommands),
  route("GET", "/applications/:application/guilds/:guild/commands", readCommands),
  route("PUT", "/applications/:application/guilds/:guild/commands", writeCommands),
];

function readCommands(discord: Discord, { params, query }: Call): Reply {
  const commands = discord.commands.get(scopeOf(params)) ?? [];
  return ok(query.get("with_localizations") === "true" ? commands : commands.map(withoutLocalisations));
}

/** Replaces all commands of the scope; those whose name was there keep their id and are no creation. */
function writeCommands(discord: Discord, { params, list }: Call): Reply {
  const scope = scopeOf(params);
  if (scope !== "global" && !discord.world.guilds.has(scope)) throw unknownGuild();
  const faults = commandListFaults(list);
  if (faults.length > 0) throw invalidForm(faults);
  const known = discord.commands.get(scope) ?? [];
  const created = list.filter(({ name }) => !known.some((command) => command["name"] === name)).length;
  const total = (discord.creates.get(scope) ?? 0) + created;
  if (total > PUBLISHED.commandCreates)
    throw new ApiError(429, 30_034, "Max number of daily application command creates has been reached (200)");
  discord.creates.set(scope, total);
  const commands = list.map((command): Json => {
    const before = known.find(({ name }) => name === command["name"]);
    return {
      ...wireCommand(command, scope),
      id: before?.["id"] ?? snowflake(),
      application_id: discord.world.applicationId,
    };
  });
  discord.commands.set(scope, commands);
  return ok(commands);
}

function wireCommand(command: Json, scope: string): Json {
  const { contexts, integration_types: types, ...own } = command;
  return {
    type: 1,
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    nsfw: false,
    version: snowflake(),
    ...own,
    ...(scope === "global"
      ? { contexts: contexts ?? null, integration_types: types ?? [0], dm_permission: true }
      : { guild_id: scope }),
  };
}

/** Localisations are told to who asks for them. */
function withoutLocalisations(command: Json): Json {
  const { name_localizations: _names, description_localizations: _descriptions, options, ...rest } = command;
  return isRecord(command) && options !== undefined
    ? { ...rest, options: listOf(options).map(withoutLocalisations) }
    : rest;
}

function scopeOf({ guild }: Call["params"]): string {
  return guild ?? "global";
}
