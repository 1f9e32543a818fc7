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

describe("diff", () => {
  test("given two files of which none can be read, then it says why and ends with 1", async () => {
    const empty = join(folder, "empty.txt");
    await writeFile(empty, "");

    const ended = await run("diff", empty, empty);

    expect(ended).toMatchObject({ code: 1, errors: expect.stringContaining("is empty") });
  });
});

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
      "prompts",
      "bundle",
    ]);
    expect(answer).toMatchObject({ prompts: [], bundle: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test("given an answer with its bundle, when verified, then all of it holds, by file and by id; a changed one ends with 1", async () => {
    const file = join(folder, "answer.json");
    const question = "What does clause 6.2 of the key management draft say?";
    const { bundle } = json(await run("ask", question, "--bundle", file, "--json", ...NOW));

    const byFile = await run("verify", file);
    const byId = json(await run("verify", bundle, "--json"));
    const shown = await run("bundle", bundle);
    await writeFile(file, shown.output.replace("shall be stored", "may be stored"));
    const changed = await run("verify", file, "--json");

    expect(byFile).toMatchObject({ code: 0, errors: "" });
    expect(byFile.output).toContain("All of it holds.");
    expect(byId).toMatchObject({ id: bundle, holds: true });
    expect(changed.code).toBe(1);
    expect(json(changed).holds).toBe(false);
    expect(JSON.parse(changed.errors).error).toMatchObject({ code: "NOT_PROVED" });
  }, 60_000);

  test("given an option that there is not, then it is named, with how the command is written", async () => {
    const ended = await run("search", "key", "--bogus");

    expect(ended).toMatchObject({ code: 2, output: "" });
    expect(ended.errors).toMatch(/^There is no option --bogus here\.\nUsage: rapporteur search /);
  });

  test.each(["verify", "bundle"])(
    "given an id under which nothing is kept, when asked to %s it, then there is none",
    async (name) => {
      const ended = await run(name, "0".repeat(64), "--json");

      expect(ended).toMatchObject({ code: 1, output: "" });
      expect(JSON.parse(ended.errors).error.code).toBe("NOT_FOUND");
    },
  );

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

describe("search", () => {
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
