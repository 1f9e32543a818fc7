import type { APIUser } from "discord.js";
import type { House } from "../../../src/bot.ts";
import { until } from "../chat/until.ts";
import { buttonsIn, wordsIn } from "../discord/check-post.ts";
import { botMessages } from "../discord/discord.ts";
import { discordFor } from "../discord/discord-rig.ts";
import { startLoopbackDiscord, type LoopbackDiscord } from "../discord/loopback-discord.ts";
import { addPerson, directMessages, presses, says, types, uses } from "../discord/people.ts";
import { textOf } from "../discord/read-json.ts";
import { settle } from "../discord/settle.ts";
import { LOADING } from "../discord/validate-message.ts";
import type { StoredMessage } from "../discord/world.ts";
import { discordFaults } from "./discord-faults.ts";
import { openTroupe, type Kept, type Stage } from "./stage.ts";

export async function openDiscordStage(house: House): Promise<Stage> {
  const discord = await startLoopbackDiscord({ identifySpacing: 0, requestsPerSecond: null });
  const { guild, channel, alice, bot } = settle(discord);
  const direct = directMessages(discord, alice);
  const troupe = await openTroupe(discordFor(discord), house);
  const people = new Map<string, APIUser>([["alice", alice]]);
  let requestsSeen = 0;

  const personCalled = (name: string): APIUser => {
    const known = people.get(name) ?? addPerson(discord, name, guild);
    people.set(name, known);
    return known;
  };
  const standing = () => botMessages(discord).filter(({ wire }) => (Number(wire.flags) & LOADING) === 0);
  const look = () => new Map(standing().map((message) => [message, message.wire]));

  const watch = async (work: () => Promise<void>): Promise<readonly Kept[]> => {
    const before = look();
    await work();
    return standing()
      .filter((message) => before.get(message) !== message.wire)
      .map(kept);
  };
  const answersTo = (work: () => void) => watch(() => troupe.answered(work));

  return {
    name: "Discord",
    channel: `discord:${guild.id}/${channel.id}`,
    longest: { mention: 3900, marks: 3900, direct: 4000, command: 1000 },
    asks: (way, words, name = "alice") =>
      answersTo(() => {
        const person = personCalled(name);
        const own = person === alice ? "" : ` <@${person.id}>`;
        if (way === "direct") says(discord, alice, direct, words);
        else if (way !== "command") says(discord, person, channel, `${bot} ${words}${own}`);
        else {
          const options = { question: words.padEnd(2, "?") };
          uses(discord, person, channel, { command: "rapporteur", verb: "ask", options });
        }
      }),
    presses: (message, label) =>
      answersTo(() => {
        const stored = standing().find(({ wire }) => wire.id === message.id);
        const button = stored && buttonsIn(stored.wire.components).find((own) => own.label === label);
        if (!stored || !button) throw new Error(`There is no button ${label}.`);
        const person = [...people.values()].find(({ id }) => id === stored.onlyFor) ?? alice;
        presses(discord, person, stored, button.action);
      }),
    suggested: async (typed) => {
      const filling = { command: "rapporteur", verb: "changes", options: { standard: typed } };
      const interaction = types(discord, alice, channel, { ...filling, focused: "standard" });
      const choices = await until(() => interaction.choices);
      return choices.map(({ name }) => textOf(name));
    },
    secrets: [discord.token],
    logged: () => JSON.stringify(troupe.events),
    happens: (work) => watch(() => work(troupe.reception, troupe.exchanges)),
    refused: () => {
      const requests = discord.requests.slice(requestsSeen);
      requestsSeen = discord.requests.length;
      return [
        ...requests.flatMap(({ method, path, status }) =>
          (status ?? 0) >= 400 ? [`${method} ${withoutToken(path)}: ${status}`] : [],
        ),
        ...lateIn(discord),
      ];
    },
    [Symbol.asyncDispose]: async () => {
      await troupe[Symbol.asyncDispose]();
      await discord[Symbol.asyncDispose]();
    },
  };
}

function kept(message: StoredMessage): Kept {
  const { wire } = message;
  return {
    id: wire.id,
    words: wordsIn(wire.components),
    buttons: buttonsIn(wire.components).map(({ label }) => label),
    faults: (allowed) => discordFaults(message, allowed),
  };
}

function withoutToken(path: string): string {
  return path.replace(/\/loopback-\d+/, "/…");
}

function lateIn({ interactions }: LoopbackDiscord): readonly string[] {
  return interactions.flatMap(({ refused }) => refused);
}
