import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startBotProcess, type BotProcess } from "../support/bot-process.ts";
import { smallCorpus } from "../support/small-corpus.ts";
import { temporaryFolder, type TemporaryFolder } from "../support/temporary-folder.ts";

let corpus: TemporaryFolder;
beforeAll(() => {
  corpus = smallCorpus();
});
afterAll(() => corpus[Symbol.dispose]());

const envOf = (folder: TemporaryFolder, more: Readonly<Record<string, string>> = {}) => ({
  CORPUS_DIR: corpus.path,
  DATA_DIR: folder.path,
  ...more,
});
const messagesOf = ({ lines }: BotProcess) => lines.map(({ msg }) => msg);

describe("a process with nothing configured", () => {
  test("given its start, then it says what is off and why, is ready, and stays until it is told to stop", async () => {
    using data = temporaryFolder();
    await using bot = startBotProcess(envOf(data));
    await bot.said("ready");
    const said = messagesOf(bot);
    bot.signal("SIGTERM");

    expect(await bot.ended).toEqual({ code: 0, signal: null });
    expect(said).toContain("Slack is off: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN (see README).");
    expect(said).toContain("Discord is off: set DISCORD_TOKEN (see README).");
    expect(said.at(-1)).toBe("ready");
    expect(bot.lines).toContainEqual(
      expect.objectContaining({ level: "warn", msg: expect.stringMatching(/^Nobody is heard anywhere/) }),
    );
    expect(bot.errors()).toBe("");
  });

  test("given `rapporteur serve`, then it is the same process, and Ctrl-C ends it as well", async () => {
    using data = temporaryFolder();
    await using bot = startBotProcess(envOf(data), { entry: "src/cli.ts", words: ["serve"] });
    await bot.said("ready");
    bot.signal("SIGINT");

    expect(await bot.ended).toEqual({ code: 0, signal: null });
  });

  test("given a second process on the same folder, then it is refused in one sentence, and the first goes on", async () => {
    using data = temporaryFolder();
    await using first = startBotProcess(envOf(data));
    await first.said("ready");
    await using second = startBotProcess(envOf(data));

    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.errors()).toMatch(/^Another Rapporteur process serves this folder already: .*\n$/);
    expect(second.lines).toEqual([
      expect.objectContaining({ level: "fatal", error: expect.objectContaining({ code: "FOLDER_SERVED" }) }),
    ]);
    first.signal("SIGTERM");
    expect((await first.ended).code).toBe(0);
  });
});

describe("a process that is told what it can't follow", () => {
  test("given a token of the wrong kind, then it says so in a line of the log and on standard error, and ends with 1", async () => {
    using data = temporaryFolder();
    await using bot = startBotProcess(
      envOf(data, { SLACK_BOT_TOKEN: "xoxp-hush", SLACK_APP_TOKEN: "xapp-hush" }),
    );

    expect(await bot.ended).toEqual({ code: 1, signal: null });
    expect(bot.errors()).toMatch(/^SLACK_BOT_TOKEN is a user's token: .*\n$/);
    expect(bot.lines).toEqual([expect.objectContaining({ level: "fatal", msg: "could not start" })]);
    expect(bot.output() + bot.errors()).not.toContain("hush");
  });

  test("given words after serve, then it is wrong usage", async () => {
    using data = temporaryFolder();
    await using bot = startBotProcess(envOf(data), { words: ["now"] });

    expect((await bot.ended).code).toBe(2);
  });

  test("given places on a platform that is off, then it starts, and says that nobody is heard there", async () => {
    using data = temporaryFolder();
    const rules = data.write("rapporteur.yaml", "places:\n  - id: discord:1100000000000000000\n");
    await using bot = startBotProcess(envOf(data, { RAPPORTEUR_CONFIG: rules }));
    await bot.said("ready");

    expect(messagesOf(bot)).toContain(
      "rapporteur.yaml names discord:1100000000000000000, where nobody is heard while Discord is off.",
    );
  });
});
