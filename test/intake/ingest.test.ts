import { describe, expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { edit } from "../../src/intake/edit.ts";
import type { GivenMetadata } from "../../src/intake/given-metadata.ts";
import { openLibrary } from "../../src/library/sqlite/open-library.ts";
import { asker } from "../support/library-content.ts";
import { openDesk } from "../support/intake-desk.ts";
import { textFile } from "../support/small-corpus.ts";
import { sharedReader } from "../support/shared-reader.ts";

const reader = sharedReader();

const BODY = "# Log retention\n\n# 1 Scope\n\nThis document is about logs.\n";
const EVERYBODY = ["public", "wg3", "wg7"];

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

describe("a file handed in", () => {
  test("given all metadata, then it is an edition as it says, and its bytes are kept with where they came from", async () => {
    await using desk = await openDesk(reader);
    const path = desk.files.write("anything.md", BODY);

    const [outcome] = await desk.hand(["anything.md"], {
      standard: "logs",
      edition: "2026-08-rd",
      group: "wg7",
      stage: "review-draft",
      date: "2026-08-01",
      audience: "public",
      language: "en",
    });

    const [edition] = await desk.library.view(asker(["public"])).editions("logs");
    const [logs] = (await desk.library.view(asker(["public"])).standards()).filter((s) => s.id === "logs");
    const kept = join(desk.data.path, "originals", sha256(BODY));
    expect(outcome).toMatchObject({
      path,
      outcome: "taken",
      edition: "logs/2026-08-rd",
      text: "logs/2026-08-rd.en",
      clauses: 1,
      warnings: [],
    });
    expect(edition).toMatchObject({ stage: "review-draft", date: "2026-08-01", audience: "public" });
    expect(edition?.texts[0]).toMatchObject({ source: path, sha256: sha256(BODY) });
    expect(logs).toMatchObject({ group: "wg7", committee: "tc1", titles: { en: "Log retention" } });
    expect(readFileSync(kept, "utf8")).toBe(BODY);
    expect(JSON.parse(readFileSync(`${kept}.json`, "utf8"))).toMatchObject({
      origin: path,
      taken: "2026-11-20T01:00:00.000Z",
    });
  });

  test("given nothing but the file, then it is taken in, seen by nobody, and what it lacks is told", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("anything.md", BODY);

    const [outcome] = await desk.hand(["anything.md"]);

    expect(outcome).toMatchObject({
      outcome: "taken",
      edition: expect.stringMatching(/^log-retention\/text-/),
    });
    expect((await desk.library.view(asker(EVERYBODY)).editions()).map((e) => e.standard)).not.toContain(
      "log-retention",
    );
    expect((await desk.library.survey()).lacking).toEqual([
      expect.objectContaining({ path: `originals/${sha256(BODY)}`, lacks: ["audience", "date"] }),
    ]);
  });

  test("given front matter in our own form, then it counts, other people's keys do not, and arguments go before it", async () => {
    await using desk = await openDesk(reader);
    const frontMatter =
      "layout: post\nstage: comment-draft\ndate: 2026-06-01\naudience: wg7\ntitle: Logs\nlanguage: english";
    desk.files.write("anything.md", textFile(frontMatter, BODY));

    const [outcome] = await desk.hand(["anything.md"], { date: "2026-06-02", standard: "logs" });

    const [edition] = await desk.library.view(asker(["wg7"])).editions("logs");
    expect(outcome).toMatchObject({ outcome: "taken", edition: "logs/2026-06-cd" });
    expect(edition).toMatchObject({ stage: "comment-draft", date: "2026-06-02", audience: "wg7" });
  });

  test("given the number of a standard we hold, then it finds its place there", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("GBT 00801 draft.md", textFile("number: GBT 00801—202X", BODY));

    expect(await desk.hand(["GBT 00801 draft.md"], { edition: "2026-11-ad" })).toMatchObject([
      { outcome: "taken", edition: "keys/2026-11-ad" },
    ]);
  });

  test("given the same bytes twice, also under another name, then it is one edition", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("one.md", BODY);
    desk.files.write("two.md", BODY);
    const metadata: GivenMetadata = { standard: "logs", audience: "public" };

    const [first] = await desk.hand(["one.md"], metadata);
    const again = await desk.hand(["one.md", "two.md"], metadata);
    const withoutMetadata = await desk.hand(["one.md"]);

    for (const outcome of [...again, ...withoutMetadata])
      expect(outcome).toMatchObject({
        outcome: "held",
        edition: first?.outcome === "taken" ? first.edition : "",
      });
    expect(await desk.library.view(asker(["public"])).editions("logs")).toHaveLength(1);
  });

  test("given ten files of which one is broken, then nine are in and one is explained", async () => {
    await using desk = await openDesk(reader);
    const names = Array.from({ length: 10 }, (_, at) => `file-${at}.md`);
    for (const [at, name] of names.entries())
      desk.files.write(name, at === 4 ? "" : `${BODY}\nNumber ${at}.\n`);

    const outcomes = await desk.hand(names, { standard: "logs", audience: "public" });

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(
      names.map((_, at) => (at === 4 ? "refused" : "taken")),
    );
    expect(outcomes[4]).toMatchObject({
      error: { code: "EMPTY_FILE", message: expect.stringContaining("file-4.md") },
    });
    expect(await desk.library.view(asker(["public"])).editions("logs")).toHaveLength(9);
  });

  test.each<[string, GivenMetadata, string]>([
    ["a group that does not exist", { audience: "wg99" }, "UNKNOWN_AUDIENCE"],
    ["a day that does not exist", { date: "2026-02-30" }, "METADATA"],
    ["a name that would leave its folder", { standard: "../keys" }, "METADATA"],
  ])("given %s, then nothing is taken in at all", async (_what, metadata, code) => {
    await using desk = await openDesk(reader);
    desk.files.write("one.md", BODY);

    await expect(desk.hand(["one.md"], metadata)).rejects.toMatchObject({ code });
    expect((await desk.syncOriginals()).unchanged).toBe(0);
  });

  test("given a file that is not there, or a folder, then it is explained", async () => {
    await using desk = await openDesk(reader);

    expect(await desk.hand(["nothing.md", "."])).toMatchObject([
      { outcome: "refused", error: { code: "NOT_FOUND" } },
      { outcome: "refused", error: { code: "NOT_FOUND" } },
    ]);
  });

  test("given a translation that contradicts the original we hold, then nobody sees the edition until it is settled", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("fr.md", BODY);

    await desk.hand(["fr.md"], {
      standard: "keys",
      edition: "2026-10-rd",
      language: "zh",
      audience: "public",
    });

    expect(await desk.library.view(asker(EVERYBODY)).editions("keys")).toHaveLength(1);
    await edit(desk.library, "keys/2026-10-rd", { audience: "wg3" });
    expect(await desk.library.view(asker(["wg3"])).editions("keys")).toHaveLength(1);
  });
});

describe("originals", () => {
  test("given a crash between keeping a file and reading it, then the next start reads it", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("one.md", BODY);
    await desk.hand(["one.md"], { standard: "logs", edition: "2026-08-rd", audience: "public" });
    await using fresh = await openLibrary(join(desk.data.path, "fresh"));

    const report = await desk.syncOriginals(fresh);

    expect(report).toEqual({ read: 1, unchanged: 0, removed: 0, faulty: 0 });
    expect(await fresh.view(asker(["public"])).clauses("logs/2026-08-rd.en")).toHaveLength(1);
    expect(await desk.syncOriginals(fresh)).toMatchObject({ read: 0, unchanged: 1 });
  });

  test("given a record that was deleted, then what it became is out of the library", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("one.md", BODY);
    await desk.hand(["one.md"], { standard: "logs", audience: "public" });
    rmSync(join(desk.data.path, "originals", `${sha256(BODY)}.json`));

    expect(await desk.syncOriginals()).toMatchObject({ removed: 1 });
    expect(await desk.library.view(asker(["public"])).editions("logs")).toEqual([]);
  });

  test("given bytes that are no longer those handed in, then it is a fault, and nothing of them is shown", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("one.md", BODY);
    await desk.hand(["one.md"], { standard: "logs", audience: "public" });
    writeFileSync(join(desk.data.path, "originals", sha256(BODY)), BODY.replace("logs", "keys"));
    await using fresh = await openLibrary(join(desk.data.path, "fresh"));

    expect(await desk.syncOriginals(fresh)).toMatchObject({ read: 1, faulty: 1 });
    expect((await fresh.survey()).faults).toEqual([expect.objectContaining({ code: "ORIGINAL_DAMAGED" })]);
    expect(await fresh.view(asker(["public"])).editions()).toEqual([]);
  });
});
