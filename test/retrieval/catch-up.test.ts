import { describe, expect, test } from "@jest/globals";
import { catchUp, type CatchingUp } from "../../src/retrieval/catch-up.ts";
import type { PassageFilter } from "../../src/retrieval/passage.ts";
import type { PassageIndex } from "../../src/retrieval/passage-index.ts";
import { openLibrary } from "../../src/library/sqlite/open-library.ts";
import { openPassageIndex } from "../../src/retrieval/sqlite/open-index.ts";
import { clause, newsItem, putEdition } from "../support/library-content.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

async function found(index: PassageIndex, term: string, filter: PassageFilter = { audiences: ["public"] }) {
  const candidates = await index.candidates([{ term, weight: 1 }], filter, 100);
  return candidates.map((candidate) => candidate.id).sort();
}

const rule = (text: string) => [clause("5", text)];

describe("an index that follows a library", () => {
  test("given editions and news, then those that somebody may see are found, and the cursor is at the end", async () => {
    using folder = temporaryFolder();
    await using library = await openLibrary(folder.path);
    await using index = await openPassageIndex(folder.path);
    await library.write(async (writer) => {
      await putEdition(writer, "keys/1", { audience: "public" }, rule("Keys for all."));
      await putEdition(writer, "keys/2", { audience: "wg3" }, rule("Keys for members."));
      await putEdition(writer, "keys/3", {}, rule("Keys for nobody."));
      await writer.putNews("n", newsItem("n", { text: "News of keys." }));
      await writer.putNews("m", newsItem("m", { text: "No news of keys.", audience: null }));
    });

    const report = await catchUp(library, index);

    expect(report).toEqual({ renewed: false, changes: 5, passages: 3 });
    expect(await found(index, "kei", { audiences: ["public", "wg3"] })).toEqual([
      "keys/1.en#5",
      "keys/2.en#5",
      "news:n",
    ]);
    expect(await index.cursor()).toEqual({ library: library.id, seq: await library.journalEnd() });
  });

  test("given nothing new, then nothing is done", async () => {
    using folder = temporaryFolder();
    await using library = await openLibrary(folder.path);
    await using index = await openPassageIndex(folder.path);
    await library.write((writer) => putEdition(writer, "keys/1", { audience: "public" }));
    await catchUp(library, index);

    expect(await catchUp(library, index)).toEqual({ renewed: false, changes: 0, passages: 0 });
  });

  test("given a newer edition, then the older one is no longer current, for those who may see the newer", async () => {
    using folder = temporaryFolder();
    await using library = await openLibrary(folder.path);
    await using index = await openPassageIndex(folder.path);
    await library.write((w) =>
      putEdition(w, "keys/1", { audience: "public", date: "2026-01-01" }, rule("Keys.")),
    );
    await catchUp(library, index);

    await library.write((w) =>
      putEdition(w, "keys/2", { audience: "wg3", date: "2026-02-01" }, rule("Keys.")),
    );
    await catchUp(library, index);

    const current = (audiences: string[]) => found(index, "kei", { audiences, currentOnly: true });
    expect(await current(["public"])).toEqual(["keys/1.en#5"]);
    expect(await current(["public", "wg3"])).toEqual(["keys/2.en#5"]);
  });

  test("given the newest edition withdrawn, then its passages are gone and the one before is current again", async () => {
    using folder = temporaryFolder();
    await using library = await openLibrary(folder.path);
    await using index = await openPassageIndex(folder.path);
    await library.write((w) =>
      putEdition(w, "keys/1", { audience: "public", date: "2026-01-01" }, rule("Keys.")),
    );
    await library.write((w) =>
      putEdition(w, "keys/2", { audience: "public", date: "2026-02-01" }, rule("Keys.")),
    );
    await catchUp(library, index);

    await library.write((writer) => writer.withdraw("keys/2", new Date(0)));
    await catchUp(library, index);

    expect(await found(index, "kei", { audiences: ["public"], currentOnly: true })).toEqual(["keys/1.en#5"]);
    expect(await found(index, "kei")).toEqual(["keys/1.en#5"]);
  });

  test("given an index that followed another library, then it is made anew", async () => {
    using folder = temporaryFolder();
    using elsewhere = temporaryFolder();
    await using library = await openLibrary(folder.path);
    await using other = await openLibrary(elsewhere.path);
    await using index = await openPassageIndex(folder.path);
    await other.write((writer) => putEdition(writer, "logs/1", { audience: "public" }, rule("Logs.")));
    await library.write((writer) => putEdition(writer, "keys/1", { audience: "public" }, rule("Keys.")));
    await catchUp(other, index);

    const report = await catchUp(library, index);

    expect(report.renewed).toBe(true);
    expect(await found(index, "log")).toEqual([]);
    expect(await found(index, "kei")).toEqual(["keys/1.en#5"]);
  });

  test("given an index that knows more than the library, as after a backup was put back, then it is made anew", async () => {
    using folder = temporaryFolder();
    await using library = await openLibrary(folder.path);
    await using index = await openPassageIndex(folder.path);
    await library.write((writer) => putEdition(writer, "keys/1", { audience: "public" }, rule("Keys.")));
    await index.clear(library.id);
    const from = { library: library.id, seq: 0 };
    await index.apply({ from, to: { ...from, seq: 999 }, subjects: [], passages: [] });

    expect(await catchUp(library, index)).toMatchObject({ renewed: true, passages: 1 });
  });

  test("given more changes than go into one batch, then progress is told and all arrive", async () => {
    using folder = temporaryFolder();
    await using library = await openLibrary(folder.path);
    await using index = await openPassageIndex(folder.path);
    await library.write(async (writer) => {
      for (let at = 0; at < 60; at++)
        await putEdition(writer, `s${at}/1`, { audience: "public" }, rule("Keys."));
    });
    const steps: CatchingUp[] = [];

    await catchUp(library, index, (progress) => steps.push(progress));

    expect(steps.map(({ done }) => done)).toEqual([25, 50, 60]);
    expect(steps.every(({ total }) => total === 60)).toBe(true);
    expect(await found(index, "kei")).toHaveLength(60);
  });

  test("given two that catch up at once, then each change is in the index once", async () => {
    using folder = temporaryFolder();
    await using library = await openLibrary(folder.path);
    await using one = await openPassageIndex(folder.path);
    await using other = await openPassageIndex(folder.path);
    await library.write(async (writer) => {
      for (let at = 0; at < 60; at++)
        await putEdition(writer, `s${at}/1`, { audience: "public" }, rule("Keys."));
    });

    await Promise.all([catchUp(library, one), catchUp(library, other)]);

    expect(await found(one, "kei")).toHaveLength(60);
    expect((await one.statistics(["kei"], ["public"])).counts.get("kei")).toBe(60);
  });
});
