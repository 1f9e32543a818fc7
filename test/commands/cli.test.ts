import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand, type Ended } from "../support/command-line.ts";
import { says, startLoopbackModel } from "../support/loopback-model.ts";

let folder: string;
const run = (...words: readonly string[]): Promise<Ended> =>
  runCommand(words, { DATA_DIR: join(folder, "data") });
const json = (ended: Ended) => JSON.parse(ended.output);
const NOW = ["--now", "2026-11-20T09:00:00+08:00"] as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapporteur-cli-"));
  await run("status", "--json");
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("ask", () => {
  test("given the founding question with --json, then one object of the agreed form is printed", async () => {
    const ended = await run("ask", "what changed in the encryption group's draft?", "--json", ...NOW);
    const answer = json(ended);

    expect(ended).toMatchObject({ code: 0, errors: "" });
    expect(answer).toMatchObject({
      outcome: "answered",
      language: "en",
      engine: "composed",
      milliseconds: expect.any(Number),
    });
    expect(answer.answer).toContain("[1]");
    expect(answer.citations[0]).toMatchObject({
      mark: 1,
      kind: "clause",
      standard: "sm-key-management",
      edition: "2026-10-rd",
      url: null,
    });
    expect(Object.keys(answer)).toEqual([
      "question",
      "outcome",
      "language",
      "answer",
      "citations",
      "choices",
      "followups",
      "engine",
      "milliseconds",
    ]);
  });

  test("given stages to show, then each stands under its name in the same object", async () => {
    const answer = json(
      await run("ask", "什么是密钥分量？", "--json", "--show", "question,evidence,draft", ...NOW),
    );

    expect(answer.question).toMatchObject({ kind: "provisions" });
    expect(answer.evidence[0]).toMatchObject({ id: "e1", audience: "public" });
    expect(answer.draft).toMatchObject({ outcome: "answered", dropped: 0 });
  });

  test("given both platforms to show, then the posts that each would get stand under its name, with buttons", async () => {
    const answer = json(
      await run(
        "ask",
        "what changed in the encryption group's draft?",
        "--json",
        "--show",
        "slack,discord",
        ...NOW,
      ),
    );

    expect(answer.slack[0]).toMatchObject({ text: expect.any(String), blocks: expect.any(Array) });
    expect(answer.discord[0]).toMatchObject({ flags: 32_768, components: expect.any(Array) });
    expect(JSON.stringify(answer.slack)).toMatch(/"value":"redline:/);
    expect(JSON.stringify(answer.discord)).toMatch(/"custom_id":"redline:/);
  });

  test("given a question of several words without quotes, then it is one question", async () => {
    const ended = await run("ask", "what", "is", "a", "key", "component?", ...NOW);

    expect(ended.code).toBe(0);
    expect(ended.output).toContain("3.5 key component");
    expect(ended.output).not.toContain("\u001b[");
  });

  test("given a model behind an endpoint, then it words the answer, and what it invents is not shown", async () => {
    const worded = {
      text: "A key component is data that reveals nothing of a key by itself.",
      evidence: ["e1"],
      quotes: [],
    };
    const invented = { text: "It shall be destroyed within 3 days.", evidence: ["e1"], quotes: [] };
    await using endpoint = await startLoopbackModel([says({ statements: [worded, invented, worded] })]);
    const env = { DATA_DIR: join(folder, "data"), OPENAI_BASE_URL: endpoint.url, OPENAI_MODEL: "small" };
    const answer = json(await runCommand(["ask", "what is a key component?", "--json", ...NOW], env));

    expect(answer.engine).toContain("small");
    expect(answer.answer).toContain(worded.text);
    expect(answer.answer).not.toContain("3 days");
    expect(endpoint.requests).toHaveLength(1);
  });
});

describe("status", () => {
  test("given Slack configured and a place on Discord, which is not, then it says where `serve` answers and where not", async () => {
    const rules = join(folder, "places.yaml");
    await writeFile(rules, "places:\n  - id: discord:1100000000000000000\n");
    const env = {
      DATA_DIR: join(folder, "data"),
      RAPPORTEUR_CONFIG: rules,
      SLACK_BOT_TOKEN: "xoxb-1-a",
      SLACK_APP_TOKEN: "xapp-1-a",
    };
    const shown = await runCommand(["status"], env);

    expect(shown).toMatchObject({ code: 0, errors: "" });
    expect(shown.output).toContain("Slack is configured: `serve` answers there.");
    expect(shown.output).toContain("Discord is off: set DISCORD_TOKEN (see README).");
    expect(shown.output.replace(/\s+/g, " ")).toContain("nobody is heard while Discord is off");
    expect(json(await runCommand(["status", "--json"], env)).platforms).toEqual({
      slack: "configured",
      discord: "off",
    });
  });
});

describe("what leaves the house", () => {
  const QUESTION = [
    "ask",
    "what does clause 7.8 of the PQC migration draft say?",
    "--as",
    "wg3",
    "--json",
    ...NOW,
  ];
  const worded = {
    statements: [{ text: "A cutover ledger shall be kept for each system.", evidence: ["e1"], quotes: [] }],
  };

  test("given a draft of a working group, then a configured model is not asked, and the answer is composed", async () => {
    await using endpoint = await startLoopbackModel([says(worded)]);
    const env = { DATA_DIR: join(folder, "data"), OPENAI_BASE_URL: endpoint.url };
    const answer = json(await runCommand(QUESTION, env));

    expect(answer).toMatchObject({ outcome: "answered", engine: "composed" });
    expect(answer.answer).toContain("cutover ledger");
    expect(endpoint.requests).toHaveLength(0);
  });

  test("given the operator's word for that group in rapporteur.yaml, then it is", async () => {
    await using endpoint = await startLoopbackModel([says(worded)]);
    const rules = join(folder, "rapporteur.yaml");
    await writeFile(rules, "leaves_the_house:\n  model: [wg3]\n");
    const env = { DATA_DIR: join(folder, "data"), OPENAI_BASE_URL: endpoint.url, RAPPORTEUR_CONFIG: rules };
    const answer = json(await runCommand(QUESTION, env));

    expect(endpoint.requests).toHaveLength(1);
    expect(answer.engine).not.toBe("composed");
  });

  test("given a group in rapporteur.yaml that does not exist, then nothing starts", async () => {
    const rules = join(folder, "slip.yaml");
    await writeFile(rules, "leaves_the_house:\n  model: [wg33]\n");
    const ended = await runCommand(QUESTION, { DATA_DIR: join(folder, "data"), RAPPORTEUR_CONFIG: rules });

    expect(ended.code).toBe(1);
    expect(ended.errors).toContain("wg33");
  });
});

describe("changes, diff, outline and search", () => {
  test("given a standard, then every clause of both editions stands in exactly one change", async () => {
    const { old, new: after, changes } = json(await run("changes", "sm-key-management", "--json"));
    const ids = (side: "oldIds" | "newIds") => changes.flatMap((c: Record<string, string[]>) => c[side]);

    expect(new Set(ids("oldIds")).size).toBe(old.clauses);
    expect(ids("oldIds")).toHaveLength(old.clauses);
    expect(new Set(ids("newIds")).size).toBe(after.clauses);
    expect({ old: old.edition, new: after.edition }).toEqual({ old: "2026-05-cd", new: "2026-10-rd" });
  });

  test("given a standard by its number, then its redline is readable without colour", async () => {
    const { output } = await run("changes", "GB/T 00801", "--language", "en");

    expect(output).toContain("[-should-]{+shall+} use two or more mutually independent noise sources");
  });

  test("given two files, then they are compared, and the second's outline agrees with it", async () => {
    const [oldPath, newPath] = [join(folder, "old.md"), join(folder, "new.txt")];
    await writeFile(oldPath, "# 1 Scope\n\nThis is it.\n\n# 2 Keys\n\nKeys should be rotated.\n");
    await writeFile(newPath, "1. Scope\n\nThis is it.\n\n2. Keys\n\nKeys shall be rotated.\n");
    const [compared, outlined] = await Promise.all([
      run("diff", oldPath, newPath, "--json"),
      run("outline", newPath, "--json"),
    ]);
    const keys = json(compared).changes.find((c: { new: string[] }) => c.new.includes("2"));

    expect(keys).toMatchObject({
      structure: "kept",
      text: "modified",
      force: [{ from: "should", to: "shall", direction: "tightened" }],
    });
    expect(json(outlined).clauses.map((c: { number: string }) => c.number)).toEqual(["1", "2"]);
  });

  test("given an edition in two languages, then they are joined clause by clause, and no force is said to change", async () => {
    const words = [
      "changes",
      "pqc-migration",
      "--from",
      "2026-04-cd",
      "--to",
      "2026-04-cd",
      "--language",
      "zh,en",
    ];
    const [compared, shown] = await Promise.all([run(...words, "--json"), run(...words)]);
    const { old, new: after, summary, translation } = json(compared);

    expect([old.language, after.language]).toEqual(["zh", "en"]);
    expect(summary.structure).toMatchObject({ kept: old.clauses, added: 0, deleted: 0 });
    expect(summary.force).toMatchObject({ created: 0, removed: 0 });
    expect(translation).toEqual([]);
    expect(shown.output).toContain("Between the two languages no duty, figure or clause differs");
  });

  test("given a Chinese file and a translation with a slip, then diff warns of it with both clauses", async () => {
    const [oldPath, newPath] = [join(folder, "zh.md"), join(folder, "en.md")];
    await writeFile(oldPath, "# 1 密钥\n\n密钥应每年更换。\n\n# 2 日志\n\n日志应保存六个月。\n");
    await writeFile(
      newPath,
      "# 1 Keys\n\nKeys should be changed every year.\n\n# 2 Logs\n\nLogs shall be kept for six months.\n",
    );
    const { translation } = json(await run("diff", oldPath, newPath, "--json"));

    expect(translation).toEqual([
      {
        kind: "duty-weakened",
        from: "shall",
        to: "should",
        old: "密钥应每年更换。",
        new: "Keys should be changed every year.",
        clauses: { old: ["1"], new: ["1"] },
      },
    ]);
  });

  test("given an edition of the standard that was replaced, then the foreword is held against the comparison", async () => {
    const words = ["changes", "data-classification", "--from", "GB/T 00605-2020"];
    const [compared, shown] = await Promise.all([run(...words, "--json"), run(...words)]);
    const { old, announced, changes, summary } = json(compared);
    const measured = changes.find((c: { new: string[] }) => c.new.includes("9.3"));

    expect(old.edition).toBe("2020-06-pub");
    expect(announced).toMatchObject({ against: "GB/T 00605—2020", applies: true });
    expect([announced.confirmed.length, announced.notFound.length]).toEqual([7, 1]);
    expect(measured.introducedIn).toEqual(["2026-07-pub"]);
    expect(summary.most).toHaveLength(10);
    expect(summary.byForce.reversed).toEqual([{ old: ["5.2.2"], new: ["6.2.2"] }]);
    expect(shown.output).toContain("7 are confirmed, 1 not found, 14 changes");
    expect(shown.output).toContain("What matters most:");
    expect(shown.output).toContain("came in 2026-07-pub");
  });

  test("given a chain of editions step by step, then what was changed and changed back is told", async () => {
    const words = ["changes", "data-classification", "--from", "2025-03-wd", "--steps"];
    const [compared, shown] = await Promise.all([run(...words, "--json"), run(...words)]);
    const { chain } = json(compared);

    expect(chain.steps.map((step: { new: { edition: string } }) => step.new.edition)).toEqual([
      "2025-08-cd",
      "2026-02-ad",
      "2026-07-pub",
    ]);
    expect(chain.undone).toContainEqual({
      old: ["9.1"],
      new: ["9.1"],
      changedIn: ["2025-08-cd", "2026-07-pub"],
    });
    expect(shown.output).toContain("Changed on the way, and changed back:");
  });

  test("given words to search for, then results have the agreed form", async () => {
    const { results } = json(await run("search", "noise sources", "--limit", "2", "--json"));

    expect(results).toHaveLength(2);
    expect(results[0]).toMatchObject({
      rank: 1,
      standard: "sm-key-management",
      clause: "6.1.1",
      language: "en",
    });
  });
});

describe("what goes wrong", () => {
  test.each([
    [["ask", "x", "--as", "wg99"], 2, "USAGE"],
    [["changes", "pqc-migration", "--to", "2026-11-rd"], 1, "NOT_FOUND"],
    [["changes", "iot-gateway", "--language", "en"], 1, "NO_SUCH_LANGUAGE"],
    [["changes", "iot-gateway", "--language", "fr"], 2, "USAGE"],
  ])("given %j, then it ends with %d and one line of JSON with %s", async (words, code, error) => {
    const ended = await run(...words, "--json");
    const lines = ended.errors.trim().split("\n");

    expect({ code: ended.code, output: ended.output, lines: lines.length }).toEqual({
      code,
      output: "",
      lines: 1,
    });
    expect(JSON.parse(lines[0] ?? "").error).toMatchObject({ code: error, message: expect.any(String) });
  });

  test("given a setting of what is not built, then nothing starts and the sentence says which and why", async () => {
    const ended = await runCommand(["ask", "x"], {
      DATA_DIR: join(folder, "data"),
      SLACK_BOT_TOKEN: "xoxb-1",
    });

    expect(ended.code).toBe(1);
    expect(ended.errors).toContain("SLACK_BOT_TOKEN");
    expect(ended.errors).not.toContain("xoxb-1");
  });
});
