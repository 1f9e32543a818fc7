import type { DiscordRig } from "../discord/discord-rig.ts";
import { listOf } from "../discord/read-json.ts";
import { LOADING } from "../discord/validate-message.ts";
import { PUBLIC_THREAD, type StoredMessage } from "../discord/world.ts";
import type { Body, Standing } from "./standing.ts";

/** Everything that stands in all channels, in order. */
export function standingOnDiscord({ discord }: Pick<DiscordRig, "discord">): readonly Standing[] {
  const { world } = discord;
  return [...world.channels.values()]
    .flatMap(({ messages }) => messages)
    .filter(({ wire, deleted }) => !deleted && (Number(wire.flags) & LOADING) === 0)
    .sort((a, b) => (BigInt(a.wire.id) < BigInt(b.wire.id) ? -1 : 1))
    .map((message) => standing(message, message.wire.author.id === world.bot.id));
}

function standing({ wire, channel, bodies, onlyFor }: StoredMessage, isBot: boolean): Standing {
  const isThread = channel.type === PUBLIC_THREAD;
  return {
    id: wire.id,
    by: isBot ? "bot" : "person",
    where: isThread ? "thread" : channel.guild === null ? "direct messages" : "channel",
    // A thread has the id of the message that it was opened under.
    under: wire.message_reference?.message_id ?? (isThread ? channel.id : null),
    seenBy: onlyFor === null ? "everybody" : "asker",
    body: isBot ? posted(bodies.at(-1) ?? {}) : null,
  };
}

/** What names the post is another each time, and whom it replies to is told beside it. */
function posted({
  nonce: _nonce,
  enforce_nonce: _enforced,
  message_reference: _replied,
  ...body
}: Body): Body {
  const [first, ...others] = listOf(body["components"]);
  const { id: _, ...component } = first ?? {};
  return { ...body, components: [component, ...others] };
}
