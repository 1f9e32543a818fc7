import type { APIGuildMember, APIRole, APIThreadChannel, APITextChannel, APIDMChannel } from "discord.js";
import { DIRECT_MESSAGE, PUBLIC_THREAD, type Channel, type Guild, type World } from "./world.ts";

/** Every permission that a channel of text has: topics/permissions.mdx. */
export const ALL_PERMISSIONS = String(2n ** 53n - 1n);
/** No flag is set; the published types have no name for that. */
const NO_FLAGS: number = 0;
const JOINED = "2026-01-05T08:00:00.000000+00:00";

export type WireChannel = APITextChannel | APIThreadChannel | APIDMChannel;

/** A channel as Discord tells it. */
export function wireChannel(channel: Channel, world: World): WireChannel {
  // The latest that was posted, whether it still stands or not.
  const last = channel.messages.findLast(({ onlyFor }) => onlyFor === null)?.wire.id ?? null;
  const shared = { id: channel.id, last_message_id: last, flags: 0, name: channel.name };
  if (channel.type === DIRECT_MESSAGE)
    return { ...shared, name: null, type: 1, recipients: channel.recipient ? [channel.recipient] : [] };
  const guildId = channel.guild?.id ?? "";
  if (channel.type === PUBLIC_THREAD) {
    return {
      ...shared,
      type: 11,
      guild_id: guildId,
      parent_id: channel.parent?.id ?? "",
      owner_id: world.bot.id,
      rate_limit_per_user: 0,
      message_count: 0,
      member_count: 1,
      total_message_sent: 0,
      applied_tags: [],
      thread_metadata: {
        archived: false,
        auto_archive_duration: 1440,
        archive_timestamp: JOINED,
        locked: false,
      },
    };
  }
  return {
    ...shared,
    type: 0,
    guild_id: guildId,
    position: 0,
    nsfw: false,
    topic: null,
    parent_id: null,
    rate_limit_per_user: 0,
    permission_overwrites: deniedTo(world.bot.id, channel.bot),
  };
}

/** What is taken from one member: topics/permissions.mdx#permissions-bitwise-permission-flags. */
function deniedTo(id: string, { view, history }: Channel["bot"]) {
  const deny = (view ? 0n : 1n << 10n) | (history ? 0n : 1n << 16n);
  return deny === 0n ? [] : [{ id, type: 1, allow: "0", deny: String(deny) }];
}

/** A member without the user it is, as events carry it beside a user. */
export function wireMember(): Omit<APIGuildMember, "user"> {
  return { roles: [], joined_at: JOINED, deaf: false, mute: false, flags: NO_FLAGS };
}

export function wireGuild(guild: Guild, world: World) {
  const channels = [...world.channels.values()].filter((channel) => channel.guild === guild);
  const members = [...guild.members].flatMap((id) => world.users.get(id) ?? []);
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: members.find(({ bot }) => bot !== true)?.id ?? world.bot.id,
    region: null,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [everyoneRole(guild)],
    emojis: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: "en-US",
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    stickers: [],
    joined_at: JOINED,
    large: false,
    unavailable: false,
    member_count: members.length,
    voice_states: [],
    // Without the intent GUILD_MEMBERS only the bot itself.
    members: [{ ...wireMember(), user: world.bot }],
    channels: channels.filter((c) => c.type !== PUBLIC_THREAD).map((c) => wireChannel(c, world)),
    threads: channels.filter((c) => c.type === PUBLIC_THREAD).map((c) => wireChannel(c, world)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

function everyoneRole(guild: Guild): APIRole {
  return {
    id: guild.id,
    name: "@everyone",
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: 0,
    // An administrator would be denied nothing anywhere.
    permissions: String(BigInt(ALL_PERMISSIONS) & ~(1n << 3n)),
    managed: false,
    mentionable: false,
    flags: NO_FLAGS,
  };
}
