import type { APIUser } from "discord.js";
import { directMessages, says, uses } from "../discord/people.ts";
import type { Discord } from "../discord/discord.ts";
import type { Channel, StoredMessage } from "../discord/world.ts";
import type { Asked, AskedBy, Reply } from "./asked.ts";

export interface DiscordQuestion {
  readonly by: AskedBy;
  readonly question: string;
  readonly person: APIUser;
  readonly where: Channel;
}

/** Somebody asks something on Discord: in this channel, or alone with the bot. */
export function askOnDiscord(discord: Discord, { by, question, person, where }: DiscordQuestion): Asked {
  if (by === "command") {
    const interaction = uses(discord, person, where, {
      command: "rapporteur",
      verb: "ask",
      options: { question },
      locale: "en-US",
    });
    return {
      key: `discord:${interaction.id}`,
      by,
      question,
      at: interaction.createdAt,
      acknowledgedAfter: () => interaction.response?.after ?? null,
      replies: () => {
        const { original, loading, followUps } = interaction;
        return [...(original && !loading ? [original] : []), ...followUps].map(replyOf);
      },
    };
  }
  const direct = by === "direct message";
  const channel = direct ? directMessages(discord, person) : where;
  const { bot } = discord.world;
  const asked = says(discord, person, channel, direct ? question : `<@${bot.id}> ${question}`);
  return {
    key: `discord:${asked.wire.id}`,
    by,
    question,
    at: asked.createdAt,
    acknowledgedAfter: () => undefined,
    replies: () =>
      channel.messages.filter(({ wire, deleted }) => wire.author.id === bot.id && !deleted).map(replyOf),
  };
}

/** A deferred answer came when it was filled in. */
function replyOf({ wire, createdAt }: StoredMessage): Reply {
  return {
    at: wire.edited_timestamp === null ? createdAt : Date.parse(wire.edited_timestamp),
    words: JSON.stringify([wire.content, wire.components ?? []]),
  };
}
