import type { APIUser } from "discord.js";
import type { Discord } from "./discord.ts";
import { addChannel, addGuild, addPerson } from "./people.ts";
import type { Channel, Guild } from "./world.ts";

/** The least that there is to talk in. */
export interface Settled {
  readonly guild: Guild;
  readonly channel: Channel;
  readonly alice: APIUser;
  /** Mentions the bot. */
  readonly bot: string;
}

/** A server with a channel and somebody in it. */
export function settle(discord: Discord): Settled {
  const guild = addGuild(discord, "Standards");
  return {
    guild,
    channel: addChannel(discord, guild, "drafts"),
    alice: addPerson(discord, "alice", guild),
    bot: `<@${discord.world.bot.id}>`,
  };
}
