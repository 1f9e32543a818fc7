import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import { openLibrary } from "../../src/library/sqlite/open-library.ts";
import { runCommand, type Ended } from "../support/command-line.ts";
import { temporaryFolder, type TemporaryFolder } from "../support/temporary-folder.ts";

const RULES = `
places:
  - id: slack:T1/C1
    audiences: [wg3]
    language: zh
    summary: { schedule: "0 9 * * 1", time_zone: Asia/Shanghai }
  - id: discord:1/2
`;
const MONDAY = ["--now", "2026-11-16T09:00:00+08:00"] as const;

let folder: TemporaryFolder;
beforeAll(() => {
  folder = temporaryFolder();
  folder.write("rapporteur.yaml", RULES);
});
afterAll(() => folder[Symbol.dispose]());

const run = (words: readonly string[], rules = "rapporteur.yaml"): Promise<Ended> =>
  runCommand(["digest", ...words], {
    DATA_DIR: join(folder.path, "data"),
    RAPPORTEUR_CONFIG: join(folder.path, rules),
  });
const json = async (...words: readonly string[]) => JSON.parse((await run([...words, "--json"])).output);

describe("digest --preview", () => {
  test("given a place, then it shows what that place would be sent: its audiences, its language, since its schedule's time before", async () => {
    const shown = await json("--preview", "--place", "slack:T1/C1", ...MONDAY);

    expect(Object.keys(shown)).toEqual([
      "place",
      "language",
      "since",
      "until",
      "next",
      "outcome",
      "title",
      "digest",
      "sections",
      "citations",
      "followups",
    ]);
    expect(shown).toMatchObject({
      place: "slack:T1/C1",
      language: "zh",
      since: "2026-11-09",
      until: "2026-11-16",
      next: "2026-11-23T01:00:00.000Z",
      outcome: "new",
    });
    expect(shown.digest).toContain("抗量子密码迁移指南");
    expect(shown.citations[0]).toMatchObject({ mark: 1, standard: "pqc-migration", edition: "2026-11-rd" });
  });

  test.each([
    ["--place", "discord:1/2"],
    ["--as", "public"],
    ["--place", "slack:T1/C1", "--as", "public"],
  ])(
    "given %s %s, which sees what is public, then nothing of it names the members' edition",
    async (...words) => {
      const ended = await run(["--preview", ...words, "--since", "2026-11-09", "--json", ...MONDAY]);

      expect(ended.code).toBe(0);
      expect(JSON.parse(ended.output).outcome).toBe("new");
      expect(ended.output).not.toMatch(/00802|pqc|2026-11-rd|抗量子|post-quantum/i);
    },
  );

  test("given a day to look from and one to look at, then it covers the days between, and people can read it", async () => {
    const { output, errors } = await run([
      "--preview",
      "--since",
      "2026-10-26",
      "--at",
      "2026-11-01",
      "--language",
      "en",
    ]);

    expect(errors).toBe("");
    expect(output).toContain("What is new, 26 October 2026 to 1 November 2026\n\nNew editions\n");
    expect(output).toContain("8 provisions new and 1 provision tightened");
    expect(output).not.toContain("November 10");
  });

  test("given nothing new, then it says that nothing would be posted", async () => {
    const days = ["--since", "2026-08-22", "--at", "2026-08-25"];

    expect((await run(["--preview", ...days])).output).toBe(
      "Nothing is new from 22 August 2026 to 25 August 2026: nothing would be posted.\n",
    );
    expect(await json("--preview", ...days)).toMatchObject({
      outcome: "nothing-new",
      digest: null,
      sections: [],
    });
  });

  test("given a place that was told before, then it goes on where that ended, by the record of what it has seen, and leaves that as it is", async () => {
    await using library = await openLibrary(join(folder.path, "data"));
    const monday = new Date("2026-11-09T09:00:00+08:00");
    const seen = ["edition:pqc-migration/2026-11-rd"];
    await library.deliveries.watch(
      "slack:T1/C1",
      "0 9 * * 1 Asia/Shanghai",
      new Date("2026-11-01T00:00:00Z"),
    );
    await library.deliveries.settle("slack:T1/C1", { scheduledFor: monday, until: monday, seen }, "posted");
    const before = await library.deliveries.state("slack:T1/C1", new Date("2027-01-01T00:00:00Z"));

    const shown = await json("--preview", "--place", "slack:T1/C1", ...MONDAY);

    expect(shown).toMatchObject({ since: "2026-11-09", outcome: "new" });
    expect(shown.digest).toContain("GB/T 00801-202X");
    expect(shown.digest).not.toContain("GB/T 00802-202X");
    expect(await library.deliveries.state("slack:T1/C1", new Date("2027-01-01T00:00:00Z"))).toEqual(before);
    expect([...(await library.deliveries.seen("slack:T1/C1"))]).toEqual(seen);
  });
});

describe("what is refused", () => {
  test("given no --preview, then posting by hand is refused by name, with the way out", async () => {
    expect(await run(["--place", "slack:T1/C1"])).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/`serve` posts each place.s .* With --preview/),
    });
  });

  test.each([
    [["--place", "slack:T1/C9"], "rapporteur.yaml names no such place. Known are: slack:T1/C1, discord:1/2."],
    [["--since", "last week"], "--since last week is no day"],
    [["--since", "2026-12-01", "--now", "2026-11-20T00:00:00Z"], "--since 2026-12-01 lies after 2026-11-20"],
    [["--as", "wg33"], "there is no such audience"],
    [["--language", "fr"], "the languages are zh and en"],
  ])("given %j, then it is wrong usage, and says why", async (words, sentence) => {
    expect(await run(["--preview", ...words])).toMatchObject({
      code: 2,
      output: "",
      errors: expect.stringContaining(sentence),
    });
  });

  test("given places with unknown audiences and impossible schedules, then the start is refused, with every line", async () => {
    folder.write(
      "wrong.yaml",
      `places:
  - id: slack:T1/C1
    audiences: [public, wg3, wg33]
    summary:
      schedule: 0 25 * * 1
      time_zone: Asia/Shanghai
`,
    );

    const { code, errors } = await run(["--preview", "--json"], "wrong.yaml");
    const { error } = JSON.parse(errors);

    expect([code, error.code]).toEqual([1, "CONFIG"]);
    expect(error.message).toMatch(
      /line 3: slack:T1\/C1 is granted “wg33”, but there is no such working group\. Known are: public, wg1/,
    );
    expect(error.message).toMatch(
      /line 5: the schedule of slack:T1\/C1: the hour "25" must be a number from 0 to 23/,
    );
  });
});
