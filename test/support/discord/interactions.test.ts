import { describe, expect, test } from "@jest/globals";
import { Events, MessageFlags, type Client, type Interaction } from "discord.js";
import { setTimeout as sleep } from "node:timers/promises";
import { discordCommands } from "../../../src/chat/discord/commands.ts";
import { areRegistered } from "../../../src/chat/discord/compare-commands.ts";
import { renderMessage } from "../../../src/chat/discord/render-message.ts";
import { suggestionsFor } from "../../../src/chat/discord/suggestions.ts";
import { span } from "../../../src/chat/message.ts";
import { connectClient, until, type ConnectedClient } from "./client.ts";
import { botMessages } from "./discord.ts";
import { startLoopbackDiscord, type LoopbackDiscord } from "./loopback-discord.ts";
import { addGuild, directMessages, presses, types, uses } from "./people.ts";
import { settle } from "./settle.ts";

const {
  posts: [ANSWER],
} = renderMessage({
  language: "en",
  blocks: [
    { kind: "paragraph", spans: [span("Keys shall be rotated yearly.")] },
    { kind: "questions", title: "Next", questions: ["What else?"], actions: ["ask:q1:0"] },
  ],
});
const ASK = { command: "rapporteur", verb: "ask", options: { question: "How often?" } };

/** A client that has registered the commands and does this with every interaction. */
async function connectBot(
  discord: LoopbackDiscord,
  react: (interaction: Interaction) => Promise<unknown>,
): Promise<ConnectedClient & { readonly refusals: unknown[] }> {
  const connected = await connectClient(discord);
  const refusals: unknown[] = [];
  connected.client.on(Events.InteractionCreate, (interaction) => {
    react(interaction).catch((error: unknown) => refusals.push(error));
  });
  await register(connected.client);
  return { ...connected, refusals };
}

function register(client: Client<true>) {
  return client.application.commands.set([...discordCommands("everywhere")]);
}

describe("slash commands", () => {
  test("given a command, then it is deferred in time and its answer replaces the deferral", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel, alice } = settle(discord);
    await using bot = await connectBot(discord, async (interaction) => {
      if (!interaction.isChatInputCommand() || !ANSWER) return;
      await interaction.deferReply();
      await interaction.editReply(ANSWER);
      await interaction.followUp({ ...ANSWER, flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral });
    });

    const used = uses(discord, alice, channel, ASK);
    await until(() => used.followUps.length === 1);

    expect(used.response).toMatchObject({ type: 5 });
    expect(used.response?.after).toBeLessThan(1000);
    expect(used.loading).toBe(false);
    expect(used.original?.wire).toMatchObject({ flags: 32_768, components: [{ type: 10 }, {}, {}, {}] });
    expect(used.original?.bodies.slice(1).map((body) => body["allowed_mentions"])).toEqual([{ parse: [] }]);
    expect(used.followUps[0]?.onlyFor).toBe(alice.id);
    expect(botMessages(discord)).toHaveLength(2);
    expect(bot.refusals).toEqual([]);
  });

  test("given a command in a direct message, then its answer stands there", async () => {
    await using discord = await startLoopbackDiscord();
    const { alice } = settle(discord);
    await using bot = await connectBot(discord, async (i) => i.isChatInputCommand() && i.reply("Yearly."));

    const used = uses(discord, alice, directMessages(discord, alice), ASK);
    await until(() => used.original);

    expect(used.original?.channel.recipient).toBe(alice);
    expect(bot.refusals).toEqual([]);
  });

  test("given a response after the deadline, then the token is dead", async () => {
    await using discord = await startLoopbackDiscord({ acknowledgement: 50 });
    const { channel, alice } = settle(discord);
    await using bot = await connectBot(discord, async (i) => {
      await sleep(100);
      if (i.isChatInputCommand()) await i.deferReply();
    });

    const used = uses(discord, alice, channel, ASK);
    await until(() => bot.refusals.length === 1);

    expect(bot.refusals).toMatchObject([{ code: 10_062, status: 404 }]);
    expect(used).toMatchObject({ response: null, refused: ["late"] });
  });

  test("given an answer after the token's time, then it is refused", async () => {
    await using discord = await startLoopbackDiscord({ tokenTime: 100 });
    const { channel, alice } = settle(discord);
    await using bot = await connectBot(discord, async (i) => {
      if (!i.isChatInputCommand()) return;
      await i.deferReply();
      await sleep(150);
      await i.editReply("Too late.");
    });

    uses(discord, alice, channel, ASK);
    await until(() => bot.refusals.length === 1);

    expect(bot.refusals).toMatchObject([{ code: 50_027, status: 401 }]);
  });

  test("given a dispatch that comes twice, then a second response is refused", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel, alice } = settle(discord);
    await using bot = await connectBot(discord, async (i) => i.isChatInputCommand() && i.deferReply());

    discord.gateway.repeatNext("INTERACTION_CREATE");
    const used = uses(discord, alice, channel, ASK);
    await until(() => bot.refusals.length === 1);

    expect(bot.refusals).toMatchObject([{ code: 40_060 }]);
    expect(used.refused).toEqual(["twice"]);
    expect(botMessages(discord)).toHaveLength(1);
  });

  test("given Components v2 in the deferral itself, then it is refused", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel, alice } = settle(discord);
    await using bot = await connectBot(discord, (i) =>
      i.client.rest.post(`/interactions/${i.id}/${i.token}/callback`, {
        body: { type: 5, data: { flags: 32_768 } },
        auth: false,
      }),
    );

    uses(discord, alice, channel, ASK);
    await until(() => bot.refusals.length === 1);

    expect(bot.refusals).toMatchObject([{ code: 50_035 }]);
  });
});

describe("buttons and completion", () => {
  test("given a button, then it is answered in a message of its own, or in its message", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel, alice } = settle(discord);
    await using bot = await connectBot(discord, async (i) => {
      if (i.isChatInputCommand() && ANSWER) await i.reply(ANSWER);
      if (i.isButton() && i.customId === "ask:q1:0")
        await i.reply({ content: "Much.", flags: MessageFlags.Ephemeral });
    });
    const asked = uses(discord, alice, channel, ASK);
    const answer = await until(() => asked.original);

    const pressed = presses(discord, alice, answer, "ask:q1:0");
    const reply = await until(() => pressed.original);

    expect(reply).toMatchObject({ onlyFor: alice.id, wire: { content: "Much." } });
    expect(() => presses(discord, alice, answer, "ask:q9:9")).toThrow("sees no button");
    expect(bot.refusals).toEqual([]);
  });

  test("given a button whose message is changed by it, then the message is changed and no other posted", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel, alice } = settle(discord);
    await using bot = await connectBot(discord, async (i) => {
      if (i.isChatInputCommand() && ANSWER) await i.reply(ANSWER);
      if (i.isButton()) await i.update({ components: [{ type: 10, content: "Changed." }] });
    });
    const asked = uses(discord, alice, channel, ASK);
    const answer = await until(() => asked.original);

    const pressed = presses(discord, alice, answer, "ask:q1:0");
    await until(() => pressed.response);

    expect(answer.wire.components).toMatchObject([{ type: 10, content: "Changed." }]);
    expect(bot.refusals).toEqual([]);
    expect(botMessages(discord)).toHaveLength(1);
  });

  test("given somebody who types a standard, then choices come that fit what was typed", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel, alice } = settle(discord);
    const standards = [
      { name: "GB/T 00801 Key management", value: "sm-key-management", alsoKnownAs: ["密钥管理"] },
      { name: "GB/T 00805 Gateways", value: "iot-gateway", alsoKnownAs: [] },
    ];
    await using bot = await connectBot(discord, async (i) => {
      if (i.isAutocomplete()) await i.respond([...suggestionsFor(i.options.getFocused(), standards)]);
    });

    const typed = types(discord, alice, channel, {
      command: "rapporteur",
      verb: "changes",
      focused: "standard",
      options: { standard: "密钥" },
      locale: "zh-CN",
    });

    await until(() => typed.response);

    expect(bot.refusals).toEqual([]);
    expect(typed.choices).toEqual([{ name: "GB/T 00801 Key management", value: "sm-key-management" }]);
  });

  test("given 26 choices, then they are refused", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel, alice } = settle(discord);
    await using bot = await connectBot(discord, async (i) => {
      if (i.isAutocomplete())
        await i.respond(Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })));
    });

    types(discord, alice, channel, { command: "rapporteur", verb: "deadlines", focused: "standard" });
    await until(() => bot.refusals.length === 1);

    expect(bot.refusals).toMatchObject([{ code: 50_035 }]);
  });
});

describe("registered commands", () => {
  test("given commands that were registered, then Discord has what we define, here and everywhere", async () => {
    await using discord = await startLoopbackDiscord();
    const guild = addGuild(discord, "Standards");
    await using connected = await connectClient(discord);
    const { rest, application } = connected.client;
    const path = `/applications/${application.id}` as const;
    const fetched = async (scope: "" | `/guilds/${string}`) => {
      const found = await rest.get(`${path}${scope}/commands`, {
        query: new URLSearchParams({ with_localizations: "true" }),
      });
      return Array.isArray(found) ? found : [];
    };

    const before = areRegistered(await fetched(""), discordCommands("everywhere"));
    await rest.put(`${path}/commands`, { body: discordCommands("everywhere") });
    await rest.put(`${path}/guilds/${guild.id}/commands`, { body: discordCommands("one server") });

    expect(before).toBe(false);
    expect(areRegistered(await fetched(""), discordCommands("everywhere"))).toBe(true);
    expect(areRegistered(await fetched(`/guilds/${guild.id}`), discordCommands("one server"))).toBe(true);
  });

  test("given a definition that Discord does not take, then it says where", async () => {
    await using discord = await startLoopbackDiscord();
    await using connected = await connectClient(discord);

    const set = connected.client.application.commands.set([{ name: "Ask", description: "x".repeat(101) }]);

    await expect(set).rejects.toThrow(/0\.name.*invalid\n0\.description.*between 1 and 100/s);
  });
});
