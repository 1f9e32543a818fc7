import { describe, expect, test } from "@jest/globals";
import { until } from "../../support/chat/until.ts";
import { wordsIn } from "../../support/discord/check-post.ts";
import { botMessages } from "../../support/discord/discord.ts";
import { commanded, faultOf, pressed, wordsOf } from "./answering.ts";
import { bodyOf, connected, NAME, targetOf } from "./connected.ts";

describe("answers to commands and buttons", () => {
  test("given a command, then its answer takes the place of the deferral, can be found, changed and removed", async () => {
    await using bot = await connected();
    const { used, request } = await commanded(bot);
    const target = targetOf(request);

    await bot.platform.showWork(target);
    const reference = await bot.platform.post(target, bodyOf(bot.platform, target, "Help."), NAME);
    const found = [
      await bot.platform.find(target, NAME),
      await bot.platform.find(target, { ...NAME, key: "x" }),
    ];
    await bot.platform.replace(target, reference, bodyOf(bot.platform, target, "Better help."));
    const changed = wordsIn(used.original?.wire.components);
    await bot.platform.remove(target, reference);
    await bot.platform.remove(target, reference);

    expect(found).toEqual([reference, null]);
    expect(changed).toContain("Better help.");
    expect(used).toMatchObject({
      loading: false,
      followUps: [],
      original: { deleted: true, onlyFor: bot.alice.id },
    });
    expect(bot.discord.typing).toEqual([]);
  });

  test("given an answer that is ready before the acknowledgement has arrived, then it waits for it", async () => {
    await using bot = await connected();
    bot.discord.faults.push({
      method: "POST",
      path: /callback$/,
      effect: { kind: "delay", by: 200 },
      times: 1,
    });
    const { used, request } = await commanded(bot);
    const target = targetOf(request);

    await bot.platform.post(target, bodyOf(bot.platform, target, "Help."), NAME);

    expect(wordsIn(used.original?.wire.components)).toContain("Help.");
  });

  test("given an edit whose answer is lost, then it may be made again without looking", async () => {
    await using bot = await connected();
    const { used, request } = await commanded(bot);
    const target = targetOf(request);
    await until(() => used.response);
    bot.discord.faults.push({
      method: "PATCH",
      path: /@original$/,
      effect: { kind: "lost answer" },
      times: 1,
    });
    const body = bodyOf(bot.platform, target, "Help.");

    const fault = await faultOf(bot.platform.post(target, body, NAME));
    await bot.platform.post(target, body, NAME);

    expect(fault.code).toBe("UNREACHABLE");
    expect(botMessages(bot.discord)).toHaveLength(1);
  });

  test("given a command whose token is too old, then its answer for the asker alone has expired, and nothing can be told of it", async () => {
    await using bot = await connected({ tokenTime: 100 });
    const { request } = await commanded(bot);
    const target = targetOf(request);
    await until(() => Date.now() - (bot.discord.interactions[0]?.createdAt ?? 0) > 150);

    expect((await faultOf(bot.platform.post(target, bodyOf(bot.platform, target, "Help."), NAME))).code).toBe(
      "EXPIRED",
    );
    expect((await faultOf(bot.platform.find(target, NAME))).code).toBe("CANNOT_TELL");
  });

  test("given a command that came 15 minutes ago, then Discord is not even asked", async () => {
    let ahead = 0;
    await using bot = await connected({ settings: { now: () => new Date(Date.now() + ahead) } });
    const { used, request } = await commanded(bot);
    const target = targetOf(request);
    await until(() => used.response);
    ahead = 15 * 60_000 + 1;
    const before = bot.discord.requests.length;

    expect((await faultOf(bot.platform.post(target, bodyOf(bot.platform, target, "Help."), NAME))).code).toBe(
      "EXPIRED",
    );
    expect(bot.discord.requests).toHaveLength(before);
  });

  test("given a command that was stored, and a crash before its acknowledgement, then its answer has expired", async () => {
    await using bot = await connected();
    bot.discord.faults.push({
      method: "POST",
      path: /callback$/,
      effect: { kind: "lost request" },
      times: 9,
    });
    const { request } = await commanded(bot);
    const target = targetOf(request);

    expect((await faultOf(bot.platform.post(target, bodyOf(bot.platform, target, "Help."), NAME))).code).toBe(
      "EXPIRED",
    );
  });

  test("given something to say after what only the asker sees, then it follows, for them alone, and cannot be looked up", async () => {
    await using bot = await connected();
    const { used, request } = await commanded(bot);
    const target = targetOf(request);
    await bot.platform.post(target, bodyOf(bot.platform, target, "Help."), NAME);
    const second = { ...NAME, part: 1 };

    const reference = await bot.platform.post(target, bodyOf(bot.platform, target, "And more."), second);
    await bot.platform.replace(target, reference, bodyOf(bot.platform, target, "And much more."));

    expect(used.followUps).toMatchObject([{ onlyFor: bot.alice.id }]);
    expect(wordsOf(bot).map((words) => words.split("\n")[0])).toEqual(["Help.", "And much more."]);
    expect((await faultOf(bot.platform.find(target, second))).code).toBe("CANNOT_TELL");
  });

  test("given what was shared for all, when its token is too old, then it is posted into the channel, once", async () => {
    await using bot = await connected({ tokenTime: 100 });
    const { used, request } = await pressed(bot);
    const target = targetOf(request);
    await until(() => Date.now() - used.createdAt > 150);
    const body = bodyOf(bot.platform, target, "Shared.");

    const references = [
      await bot.platform.post(target, body, NAME),
      await bot.platform.post(target, body, NAME),
    ];

    expect(new Set(references).size).toBe(1);
    expect(await bot.platform.find(target, NAME)).toBe(references[0]);
    expect(wordsOf(bot).filter((words) => words.includes("Shared."))).toHaveLength(1);
  });

  test("given an answer for all of two messages, then the first takes the deferral's place, the second follows, both are found", async () => {
    await using bot = await connected();
    const { used, request } = await pressed(bot);
    const target = targetOf(request);

    const first = await bot.platform.post(target, bodyOf(bot.platform, target, "One."), NAME);
    const second = await bot.platform.post(target, bodyOf(bot.platform, target, "Two."), {
      ...NAME,
      part: 1,
    });

    expect(wordsIn(used.original?.wire.components)).toContain("One.");
    expect(await bot.platform.find(target, NAME)).toBe(first);
    expect(await bot.platform.find(target, { ...NAME, part: 1 })).toBe(second);
    expect(wordsOf(bot)).toHaveLength(3);
  });
});
