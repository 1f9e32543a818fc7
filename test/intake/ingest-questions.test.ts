import { describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import { restore, withdraw } from "../../src/intake/edit.ts";
import type { Ingested } from "../../src/intake/outcome.ts";
import { openLibrary } from "../../src/library/sqlite/open-library.ts";
import { openDesk, type Desk } from "../support/intake-desk.ts";
import { asker } from "../support/library-content.ts";
import { sharedReader } from "../support/shared-reader.ts";

const reader = sharedReader();

const clauses = (...words: readonly string[]) =>
  words.map((word, at) => `# ${at + 1} ${word}\n\nThis is about ${word}.\n`).join("\n");
const BODY = `# Log retention\n\n${clauses("Scope", "Terms", "Time", "Place", "Audit", "Loss")}`;
/** The same words as another program would write them, and one clause read otherwise. */
const COPY = BODY.replaceAll(".\n", " .\n").replace("about Loss", "of losses");
const OTHER = `# Log retention\n\n${clauses("Scope", "Something else", "And more", "At length")}`;

async function editionsOf({ library }: Desk, standard: string) {
  return (await library.view(asker(["public", "wg7"])).editions(standard)).map(({ id }) => id);
}

function questionOf(outcome: Ingested | undefined) {
  if (outcome?.outcome !== "question") throw new Error(`no question: ${JSON.stringify(outcome)}`);
  return outcome.question;
}

describe("the same bytes, of which something else is said", () => {
  test("given another audience, then it is asked which is right, with the command that sets it right", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("one.md", BODY);
    await desk.hand(["one.md"], { standard: "logs", edition: "2026-08-rd", audience: "wg7" });

    const [outcome] = await desk.hand(["one.md"], { audience: "public" });

    expect(outcome).toMatchObject({ outcome: "question", edition: "logs/2026-08-rd" });
    expect(questionOf(outcome)).toMatchObject({
      code: "OTHER_METADATA",
      message: expect.stringContaining("audience is wg7, not public"),
      choices: [
        { answer: "What is held is right.", commands: [] },
        { commands: ["rapporteur edit logs/2026-08-rd --audience public"] },
        {
          commands: [expect.stringMatching(/ingest .*one\.md --edition NAME --audience public --as-another/)],
        },
      ],
    });
    expect(await desk.library.view(asker(["public"])).editions("logs")).toEqual([]);
  });

  test("given another standard, then moving it is withdrawing it there and taking it in here", async () => {
    await using desk = await openDesk(reader);
    const path = desk.files.write("one.md", BODY);
    await desk.hand(["one.md"], { standard: "logs", edition: "first", audience: "public" });

    const question = questionOf((await desk.hand(["one.md"], { standard: "audit" }))[0]);

    expect(question.choices[1]?.commands).toEqual([
      "rapporteur withdraw logs/first",
      `rapporteur ingest ${path} --standard audit --as-another`,
    ]);
  });

  test("given that answer, then both are held, and both are read again from what is kept", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("one.md", BODY);
    await desk.hand(["one.md"], { standard: "logs", edition: "first", audience: "public" });

    const metadata = { standard: "logs", edition: "second", audience: "public" };
    expect(await desk.hand(["one.md"], metadata, "another")).toMatchObject([
      { outcome: "taken", edition: "logs/second" },
    ]);
    expect(await desk.hand(["one.md"], metadata)).toMatchObject([
      { outcome: "held", edition: "logs/second" },
    ]);
    await using fresh = await openLibrary(join(desk.data.path, "fresh"));
    await desk.syncOriginals(fresh);
    expect((await fresh.view(asker(["public"])).editions("logs")).map(({ id }) => id)).toEqual([
      "logs/first",
      "logs/second",
    ]);
  });

  test("given that it was withdrawn, then it is asked whether it stays away; taken back, it is held", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("one.md", BODY);
    await desk.hand(["one.md"], { standard: "logs", edition: "2026-08-rd", audience: "public" });
    await withdraw(desk.library, "logs/2026-08-rd");

    const question = questionOf((await desk.hand(["one.md"]))[0]);

    expect(question).toMatchObject({ code: "WITHDRAWN" });
    expect(question.choices[1]?.commands).toEqual(["rapporteur withdraw logs/2026-08-rd --undo"]);
    await restore(desk.library, "logs/2026-08-rd");
    expect(await desk.hand(["one.md"])).toMatchObject([{ outcome: "held" }]);
  });
});

describe("other bytes for a text that is held", () => {
  const metadata = { standard: "logs", edition: "2026-08-rd", audience: "public" };

  test("given them, then it is asked which it is, with how much of the words they share, and nothing is kept", async () => {
    await using desk = await openDesk(reader);
    const [first, second] = [desk.files.write("one.md", BODY), desk.files.write("it's two.md", COPY)];
    await desk.hand(["one.md"], metadata);

    const question = questionOf((await desk.hand(["it's two.md"], metadata))[0]);

    expect(question).toMatchObject({ code: "TEXT_HELD", message: expect.stringContaining(first) });
    expect(question.message).toContain("83 % of their clauses have the same words");
    expect(question.choices.map(({ commands }) => commands)).toEqual([
      [],
      [
        `rapporteur ingest '${second.replace("'", "'\\''")}' --standard logs --edition 2026-08-rd --audience public --replace`,
      ],
      [expect.stringContaining("--edition NAME")],
    ]);
    expect((await desk.syncOriginals()).unchanged).toBe(1);
  });

  test("given the answer that they are the better copy, then they take its place, also when all is read again", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("one.md", BODY);
    desk.files.write("two.md", OTHER);
    await desk.hand(["one.md"], metadata);

    expect(await desk.hand(["two.md"], metadata, "replace")).toMatchObject([{ outcome: "taken" }]);
    await using fresh = await openLibrary(join(desk.data.path, "fresh"));
    await desk.syncOriginals(fresh);
    for (const library of [desk.library, fresh])
      expect(
        (await library.view(asker(["public"])).clauses("logs/2026-08-rd.en")).map((c) => c.title),
      ).toEqual(["Scope", "Something else", "And more", "At length"]);
    expect((await desk.library.survey()).faults).toEqual([]);
  });

  test("given the former copy once more, as the better one after all, then it takes its place again", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("one.md", BODY);
    desk.files.write("two.md", OTHER);
    await desk.hand(["one.md"], metadata);
    await desk.hand(["two.md"], metadata, "replace");

    await desk.hand(["one.md"], metadata, "replace");

    expect(await desk.library.view(asker(["public"])).clauses("logs/2026-08-rd.en")).toHaveLength(6);
    expect(await desk.syncOriginals()).toMatchObject({ read: 0, unchanged: 1, removed: 0 });
  });

  test("given that the text comes from the corpus, then it is replaced there and nowhere else", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("two.md", OTHER);

    const place = { standard: "keys", edition: "2026-05-cd" };
    const question = questionOf((await desk.hand(["two.md"], place))[0]);

    expect(question.choices[1]).toMatchObject({ answer: expect.stringContaining("corpus/"), commands: [] });
    expect(await desk.hand(["two.md"], place, "replace")).toMatchObject([{ error: { code: "IN_CORPUS" } }]);
  });
});

describe("a text that reads like one held as another edition", () => {
  test("given that nothing tells the two apart, then it is asked whether they are one", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("one.md", BODY);
    desk.files.write("two.md", COPY);
    await desk.hand(["one.md"], { standard: "logs", edition: "2026-08-rd", audience: "public" });

    const [outcome] = await desk.hand(["two.md"], { standard: "logs" });

    expect(outcome).toMatchObject({ outcome: "question", text: "logs/2026-08-rd.en" });
    expect(questionOf(outcome)).toMatchObject({
      code: "READS_ALIKE",
      choices: [
        { commands: [] },
        { commands: [expect.stringMatching(/--edition 2026-08-rd --replace$/)] },
        { commands: [expect.stringMatching(/--edition text-[0-9a-f]{8}$/)] },
      ],
    });
    expect(await editionsOf(desk, "logs")).toEqual(["logs/2026-08-rd"]);
  });

  test.each([
    ["a name of its own", { edition: "second" }],
    ["another stage", { stage: "approval-draft" as const }],
    ["another day", { date: "2026-10-01" }],
  ])("given %s, then it is another edition", async (_what, more) => {
    await using desk = await openDesk(reader);
    desk.files.write("one.md", BODY);
    desk.files.write("two.md", COPY);
    const metadata = { standard: "logs", audience: "public" };
    await desk.hand(["one.md"], { ...metadata, stage: "review-draft", date: "2026-08-01" });

    expect(await desk.hand(["two.md"], { ...metadata, ...more })).toMatchObject([{ outcome: "taken" }]);
    expect(await editionsOf(desk, "logs")).toHaveLength(2);
  });
});
