import { ChatError } from "../../../src/chat/platform/chat-error.ts";
import type { ChatRequest } from "../../../src/chat/platform/chat-request.ts";
import { until } from "../../support/chat/until.ts";
import { wordsIn } from "../../support/discord/check-post.ts";
import { botMessages } from "../../support/discord/discord.ts";
import type { Interaction } from "../../support/discord/interactions.ts";
import { presses, says, uses } from "../../support/discord/people.ts";
import { bodyOf, targetOf, type Connected } from "./connected.ts";

/** Somebody mentions the bot in the channel. */
export async function mentioned(bot: Connected, words = "what changed?"): Promise<ChatRequest> {
  const already = bot.listener.heard.length;
  says(bot.discord, bot.alice, bot.channel, `${bot.bot} ${words}`);
  return until(() => bot.listener.heard[already]);
}

/** Somebody asks for help by a command. */
export async function commanded(
  bot: Connected,
): Promise<{ readonly used: Interaction; readonly request: ChatRequest }> {
  const already = bot.listener.heard.length;
  const used = uses(bot.discord, bot.alice, bot.channel, { command: "rapporteur", verb: "help" });
  return { used, request: await until(() => bot.listener.heard[already]) };
}

/** Somebody presses a question under an answer that all see. */
export async function pressed(
  bot: Connected,
): Promise<{ readonly used: Interaction; readonly request: ChatRequest }> {
  const target = targetOf(await mentioned(bot));
  const reference = await bot.platform.post(target, bodyOf(bot.platform, target, "Before."), {
    key: "before",
    part: 0,
  });
  const answer = botMessages(bot.discord).find(({ wire }) => reference.endsWith(wire.id));
  if (!answer) throw new Error("There is no answer.");
  const already = bot.listener.heard.length;
  const used = presses(bot.discord, bot.alice, answer, "ask:abc123:0");
  return { used, request: await until(() => bot.listener.heard[already]) };
}

export async function faultOf(work: Promise<unknown>): Promise<ChatError> {
  const fault = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (fault instanceof ChatError) return fault;
  throw new Error("It did not fail as it should.", { cause: fault });
}

/** What can be read in each message of the bot's. */
export function wordsOf({ discord }: Connected): readonly string[] {
  return botMessages(discord).map(({ wire }) => wordsIn(wire.components));
}
