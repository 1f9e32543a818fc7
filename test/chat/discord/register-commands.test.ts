import { describe, expect, test } from "@jest/globals";
import { recordingListener } from "../../support/chat/recording-listener.ts";
import { discordFor } from "../../support/discord/discord-rig.ts";
import { startLoopbackDiscord, type LoopbackDiscord } from "../../support/discord/loopback-discord.ts";
import { settle } from "../../support/discord/settle.ts";

/** Starts and ends the bot, and gives what its keeper was told. */
async function ran(discord: LoopbackDiscord, guildId: string | null = null) {
  const listener = recordingListener();
  const platform = discordFor(discord, { guildId });
  await platform.connect(listener);
  await platform.close();
  return listener.events;
}

const sent = ({ requests }: LoopbackDiscord) => requests.filter(({ method }) => method === "PUT").length;
const start = () => startLoopbackDiscord({ identifySpacing: 0 });

describe("the commands at the start", () => {
  test("given Discord that has none, then they are sent; given one that has them, then they are not", async () => {
    await using discord = await start();
    settle(discord);

    await ran(discord);
    const first = sent(discord);
    await ran(discord);

    expect([first, sent(discord)]).toEqual([1, 1]);
    expect(discord.commands.get("global")).toMatchObject([{ name: "rapporteur", contexts: [0, 1] }]);
  });

  test("given commands of an earlier version, then they are replaced", async () => {
    await using discord = await start();
    settle(discord);
    discord.commands.set("global", [
      { id: "1", name: "rapporteur", description: "Old", type: 1, options: [] },
    ]);

    await ran(discord);

    expect(discord.commands.get("global")).toMatchObject([{ id: "1", options: { length: 5 } }]);
  });

  test("given one server, then they are registered there alone", async () => {
    await using discord = await start();
    const { guild } = settle(discord);

    const events = await ran(discord, guild.id);
    await ran(discord, guild.id);

    expect(sent(discord)).toBe(1);
    expect(discord.commands.get(guild.id)).toMatchObject([{ name: "rapporteur" }]);
    expect(discord.commands.has("global")).toBe(false);
    expect(events).toEqual([]);
  });

  test("given commands that were in one server, when they are in all, then nobody sees them twice", async () => {
    await using discord = await start();
    const { guild } = settle(discord);
    await ran(discord, guild.id);

    await ran(discord);

    expect(discord.commands.get(guild.id)).toEqual([]);
    expect(discord.commands.get("global")).toHaveLength(1);
  });

  test("given commands in all servers, when one server is named, then the keeper is told why they stand there twice", async () => {
    await using discord = await start();
    const { guild } = settle(discord);
    await ran(discord);

    const events = await ran(discord, guild.id);

    expect(events).toEqual([{ kind: "trouble", message: expect.stringContaining("DISCORD_GUILD_ID") }]);
    expect(discord.commands.get("global")).toHaveLength(1);
  });

  test("given that they cannot be sent just now, then the bot works without, and its keeper is told", async () => {
    await using discord = await start();
    settle(discord);
    discord.faults.push({
      method: "PUT",
      path: /commands$/,
      effect: { kind: "failure", status: 503 },
      times: 1,
    });

    expect(await ran(discord)).toEqual([{ kind: "trouble", message: expect.stringContaining("503") }]);
  });
});
