import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import { runCommand, type Ended } from "../support/command-line.ts";
import { smallCorpus } from "../support/small-corpus.ts";
import { temporaryFolder, type TemporaryFolder } from "../support/temporary-folder.ts";

let corpus: TemporaryFolder;
let folder: TemporaryFolder;
const run = (...words: readonly string[]): Promise<Ended> =>
  runCommand(words, { DATA_DIR: join(folder.path, "data"), CORPUS_DIR: corpus.path });
const json = ({ output }: Ended) => JSON.parse(output);
const flat = (text: string) => text.replace(/\s+/g, " ");

const DRAFT = `GB/T 00999—202X

Log retention

(Draft for comments)

12 June 2026

1 Scope

This document is about logs.

2 Time

Logs shall be kept for six months.
`;

beforeAll(() => {
  corpus = smallCorpus();
  folder = temporaryFolder();
});
afterAll(() => {
  corpus[Symbol.dispose]();
  folder[Symbol.dispose]();
});

describe("a draft's life on the command line", () => {
  test("given a file without a word about it, then what was made out is shown, and how to say the rest", async () => {
    const path = folder.write("draft.txt", DRAFT);

    const ended = await run("ingest", path);

    expect(ended).toMatchObject({ code: 0, errors: "" });
    expect(flat(ended.output)).toContain(`${path} is now gb-t-00999/2026-06-cd.en: 3 clauses`);
    expect(flat(ended.output)).toContain("standard: gb-t-00999 (from the number on the cover)");
    expect(flat(ended.output)).toContain("audience: not known, so nobody sees it");
    expect(ended.output).toContain("\n    rapporteur edit gb-t-00999/2026-06-cd --audience …\n");
  });

  test("given its audience, then it is answered from", async () => {
    expect(
      json(
        await run(
          "edit",
          "gb-t-00999/2026-06-cd",
          "--audience",
          "public",
          "--effective",
          "2027-01-01",
          "--json",
        ),
      ),
    ).toEqual({
      edition: "gb-t-00999/2026-06-cd",
      changed: ["effective", "audience"],
    });

    const answer = json(await run("ask", "how long must logs be kept?", "--json"));
    expect(answer.citations[0]).toMatchObject({ edition: "2026-06-cd", clause: "2" });
  });

  test("given the same bytes with another audience, then it is asked which is right, and commands stand whole", async () => {
    const path = folder.write("draft.txt", DRAFT);

    const [plain, machine] = await Promise.all([
      run("ingest", path, "--audience", "wg3"),
      run("ingest", path, "--audience", "wg3", "--json"),
    ]);

    const command = "rapporteur edit gb-t-00999/2026-06-cd --audience wg3";
    expect(plain.code).toBe(1);
    expect(plain.output).toContain(`\n    ${command}\n`);
    expect(plain.errors).toBe("1 of 1 needs an answer.\n");
    expect(json(machine).files[0]).toMatchObject({
      outcome: "question",
      question: { code: "OTHER_METADATA", choices: [{ commands: [] }, { commands: [command] }, {}] },
    });
    expect(JSON.parse(machine.errors)).toMatchObject({ error: { code: "QUESTION" } });
  });

  test("given that it is withdrawn, then it is gone until that is taken back", async () => {
    const question = ["ask", "how long must logs be kept?", "--json"] as const;

    expect(json(await run("withdraw", "gb-t-00999/2026-06-cd", "--json"))).toMatchObject({ withdrawn: true });
    expect(json(await run(...question)).citations).toEqual([]);
    expect(flat((await run("status")).output)).toContain("1 withdrawn: gb-t-00999/2026-06-cd");
    expect(json(await run("withdraw", "gb-t-00999/2026-06-cd", "--undo", "--json"))).toMatchObject({
      withdrawn: false,
    });
    await run("rebuild");
    expect(json(await run(...question)).citations).toHaveLength(1);
  });
});

describe("what goes wrong", () => {
  test("given ten files of which one is broken, then nine are in, one is explained, and it ends with 1", async () => {
    const paths = Array.from({ length: 10 }, (_, at) =>
      folder.write(`ten-${at}.md`, at === 3 ? "" : `# Rule ${at}\n\n# 1 Scope\n\nThis is rule ${at}.\n`),
    );

    const ended = await run("ingest", ...paths, "--json");

    const { files } = json(ended);
    expect(ended.code).toBe(1);
    expect(files.map((file: { outcome: string }) => file.outcome)).toEqual(
      paths.map((_, at) => (at === 3 ? "refused" : "taken")),
    );
    expect(files[3]).toMatchObject({
      path: paths[3],
      error: { code: "EMPTY_FILE" },
      guessed: null,
      question: null,
    });
    expect(JSON.parse(ended.errors).error.message).toBe("1 of 10 was refused; the other 9 are in.");
  });

  test.each([
    [["ingest"], "The file is missing."],
    [["ingest", "x", "--stage", "final"], "the stages are working-draft"],
    [["ingest", "x", "--comment-opens", "2026-06-12"], "need --comment-closes"],
    [["ingest", "x", "--replace", "--as-another"], "exclude each other"],
  ])("given %j, then it is wrong usage, and says why", async (words, sentence) => {
    const ended = await run(...words);

    expect(ended.code).toBe(2);
    expect(ended.errors).toContain(sentence);
  });

  test("given that a fact is to be taken away, then “none” does it", async () => {
    await run("edit", "keys/2026-05-cd", "--comment-closes", "2026-07-19");
    const ended = await run("edit", "keys/2026-05-cd", "--comment-closes", "none", "--json");

    expect(json(ended).changed).toEqual(["comment"]);
    expect(
      json(await run("ask", "by when must we comment on the key draft?", "--json")).answer,
    ).not.toContain("July");
  });
});
