import { describe, expect, test } from "@jest/globals";
import { until } from "../../support/chat/until.ts";
import { types } from "../../support/discord/people.ts";
import { connected } from "./connected.ts";

const command = "rapporteur";
const KEYS = { name: "GB/T 00801 Key management", value: "sm-key-management", alsoKnownAs: ["密钥管理"] };

describe("completion in Discord", () => {
  const typing = (focused: string, options: Readonly<Record<string, string>>) => ({
    command,
    verb: "changes",
    focused,
    options,
  });

  test("given somebody who types a standard, then they see what fits, which is made for them and their channel", async () => {
    const asked: object[] = [];
    await using bot = await connected({
      listener: {
        suggest: async (request) => {
          asked.push(request);
          return [KEYS, { name: "GB/T 00805 Gateways", value: "iot-gateway", alsoKnownAs: [] }];
        },
      },
    });

    const typed = types(bot.discord, bot.alice, bot.channel, typing("standard", { standard: "密钥" }));
    await until(() => typed.response);

    expect(typed.choices).toEqual([{ name: KEYS.name, value: KEYS.value }]);
    expect(asked).toMatchObject([
      {
        place: bot.place,
        person: bot.alice.id,
        option: "standard",
        standard: "密钥",
        request: { place: bot.place },
      },
    ]);
    expect(bot.listener.heard).toEqual([]);
  });

  test("given somebody who types an edition, then the standard that was chosen goes along", async () => {
    const asked: object[] = [];
    await using bot = await connected({
      listener: {
        suggest: async (request) => {
          asked.push(request);
          return [{ name: "draft for review, 2026-10", value: "2026-10-rd", alsoKnownAs: [] }];
        },
      },
    });

    const typed = types(
      bot.discord,
      bot.alice,
      bot.channel,
      typing("to", { standard: "sm-key-management", to: "2026" }),
    );
    await until(() => typed.response);

    expect(asked).toMatchObject([{ option: "to", standard: "sm-key-management" }]);
    expect(typed.choices).toMatchObject([{ value: "2026-10-rd" }]);
  });

  test.each([
    ["fails", () => Promise.reject(new Error("No."))],
    ["takes too long", () => new Promise<never>(() => {})],
  ])("given a look-up that %s, then there is nothing to choose, in time", async (_, suggest) => {
    await using bot = await connected({ listener: { suggest } });

    const typed = types(bot.discord, bot.alice, bot.channel, typing("standard", {}));
    await until(() => typed.response);

    expect(typed.choices).toEqual([]);
    expect(typed.response?.after).toBeLessThan(3000);
    expect(typed.refused).toEqual([]);
  });
});
