import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openHouse, type House } from "../../src/bot.ts";
import { houseDesk } from "../../src/chat/desk/house-desk.ts";
import type { Wanted } from "../../src/chat/platform/chat-request.ts";
import { loadConfig } from "../../src/config.ts";
import { openSampleDesk, type SampleDesk } from "../support/chat/sample-desk.ts";
import { openScriptedHouse } from "../support/chat/scripted-house.ts";
import { smallCorpus } from "../support/small-corpus.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const PLACE = "slack:T1/C1";
const GONE = "This can no longer be shown. Please ask again.";
const CHANGES = "What changed in sm-key-management?";
const HELP: Wanted = { kind: "command", verb: "help", words: "", from: null, to: null };

let sample: SampleDesk;
beforeAll(async () => {
  sample = await openSampleDesk();
});
afterAll(async () => {
  await sample[Symbol.asyncDispose]();
});

describe("buttons that nobody was shown", () => {
  test.each([
    "ask:ID:9999",
    "ask:ID:00099",
    "ask:ID:-1",
    "ask:ID:0:0",
    "ask:ID",
    "redline:ID:9999",
    "rest:ID:9999:0",
    "rest:ID:1:99999",
    "rest:ID:0:0",
    "more:ID",
    "more:ID:0",
    "share:ID",
    "again:ID:1",
    "again:ID\n",
    " again:ID",
    "AGAIN:ID",
    "again:IDx",
    "ask:constructor:0",
    "ask:__proto__:0",
    "again:%",
    "again:' OR 1=1 --",
    "",
    "x".repeat(100),
  ])("given %j, when it is sent, then nothing is shown, and nothing fails", async (forged) => {
    await using house = await openScriptedHouse(sample);
    const { idle } = await house.open();
    await house.platform.ask(PLACE, CHANGES);
    await idle();
    const [, id = ""] = house.platform.buttons(house.platform.posts.at(-1))[0]?.split(":") ?? [];
    // To all it would be said again what was said to all; nobody shares that.
    const isShare = forged === "share:ID";

    await house.platform.press(PLACE, forged.replace("ID", id), { person: "mallory" });

    await idle();
    if (!isShare) expect(house.platform.said(PLACE).at(-1)).toBe(GONE);
    expect(house.events.filter(({ kind }) => kind === "failed" || kind === "trouble")).toEqual([]);
  });

  test("given ids of many exchanges, then none can be told from another", async () => {
    await using house = await openScriptedHouse(sample);
    const { idle } = await house.open();
    for (let i = 0; i < 50; i += 1) await house.platform.ask(`slack:T1/C${i}`, "thanks");
    await idle();

    const ids = house.events.flatMap((event) => (event.kind === "asked" ? [event.exchange] : []));

    expect(new Set(ids).size).toBe(50);
    expect(ids.filter((id) => !/^[a-z0-9]{12}$/.test(id))).toEqual([]);
    expect(new Set(ids.map((id) => id.slice(0, 6))).size).toBe(50);
  });
});

describe("help that is shown again", () => {
  const openHidden = async (): Promise<House & AsyncDisposable> => {
    const [corpus, data] = [smallCorpus(), temporaryFolder()];
    corpus.remove("standards/keys/2026-05-cd.en.md");
    corpus.remove("standards/keys/2026-05-cd.zh.md");
    const config = loadConfig({ CORPUS_DIR: corpus.path, DATA_DIR: data.path }, data.path);
    const house = await openHouse(config, () => {});
    return {
      ...house,
      [Symbol.asyncDispose]: async () => {
        await house[Symbol.asyncDispose]();
        corpus[Symbol.dispose]();
        data[Symbol.dispose]();
      },
    };
  };

  test("given a channel that may not see a group's drafts any more, then it does not name what only they are of", async () => {
    await using hidden = await openHidden();
    const desk = houseDesk(hidden);
    await using house = await openScriptedHouse({ ...sample, desk, library: hidden.library });
    const granted = [{ id: PLACE, audiences: ["wg3"], language: null, reply: "thread" as const }];
    const before = await house.open({ places: granted });
    await house.platform.ask(PLACE, HELP, { seenBy: "asker" });
    await before.idle();
    expect(house.platform.posts.at(-1)?.body).toContain("GB/T 00801-202X");
    const [exchange = "none"] = house.events.flatMap((event) =>
      event.kind === "asked" ? [event.exchange] : [],
    );
    await before.close();
    const { idle } = await house.open();

    await house.platform.press(PLACE, `again:${exchange}`, { seenBy: "asker" });

    await idle();
    expect(house.platform.posts.at(-1)?.body).toContain("I hold no standards");
    expect(house.platform.posts.at(-1)?.body).not.toContain("00801");
  });
});
