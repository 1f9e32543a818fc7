import { describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import { edit, restore, withdraw } from "../../src/intake/edit.ts";
import type { EditionChanges } from "../../src/intake/given-metadata.ts";
import { ingest } from "../../src/intake/ingest.ts";
import { bringUpToDate, rebuild, type Holdings } from "../../src/intake/rebuild.ts";
import { status } from "../../src/intake/status.ts";
import { openLibrary } from "../../src/library/sqlite/open-library.ts";
import { createThesaurus } from "../../src/retrieval/bilingual.ts";
import { createSearch } from "../../src/retrieval/search.ts";
import { openPassageIndex } from "../../src/retrieval/sqlite/open-index.ts";
import { asker } from "../support/library-content.ts";
import { PUBLIC_DRAFT, smallCorpus, textFile } from "../support/small-corpus.ts";
import { sharedReader } from "../support/shared-reader.ts";
import { temporaryFolder, type TemporaryFolder } from "../support/temporary-folder.ts";

const reader = sharedReader();

const DRAFT = "keys/2026-05-cd";
const DRAFT_FILE = "standards/keys/2026-05-cd.en.md";

interface Workshop extends Holdings, AsyncDisposable {
  readonly corpus: TemporaryFolder;
  /** What an asker of these audiences is answered, and from which passages. */
  answers(audiences: readonly string[]): Promise<unknown>;
}

/** Library and index over the small corpus, up to date. */
async function openWorkshop(): Promise<Workshop> {
  const [corpus, data] = [smallCorpus(), temporaryFolder()];
  const library = await openLibrary(data.path);
  const index = await openPassageIndex(data.path);
  const holdings = { corpusDir: corpus.path, dataDir: data.path, library, index, reader };
  await bringUpToDate(holdings);
  return {
    ...holdings,
    corpus,
    async answers(audiences) {
      const view = library.view(asker(audiences));
      const results = await createSearch(index, createThesaurus(await view.glossary())).search(
        "How are keys rotated?",
        { audiences, kind: "clause" },
        10,
      );
      return {
        editions: await view.editions(),
        standards: await view.standards(),
        results: results.map(({ passage, score }) => [passage.id, score]),
      };
    },
    async [Symbol.asyncDispose]() {
      await index.close();
      await library.close();
      corpus[Symbol.dispose]();
      data[Symbol.dispose]();
    },
  };
}

async function visible({ library }: Workshop, audiences: readonly string[] = ["public"]) {
  return (await library.view(asker(audiences)).editions()).map((edition) => edition.id);
}

describe("edit", () => {
  test("given a person's word, then it goes before the files', also when they are read again", async () => {
    await using shop = await openWorkshop();

    await edit(shop.library, DRAFT, { audience: "wg3", date: "2026-05-21" });
    expect(await visible(shop)).toEqual([]);

    shop.corpus.write(DRAFT_FILE, textFile(PUBLIC_DRAFT, "# 1 Scope\n\nNew words.\n"));
    await bringUpToDate(shop);
    expect(await visible(shop)).toEqual([]);
    const [edition] = await shop.library.view(asker(["wg3"])).editions();
    expect(edition).toMatchObject({ id: DRAFT, audience: "wg3", date: "2026-05-21", stage: "comment-draft" });
  });

  test("given every fact, then each is set; given none of it, then there is none, also after a rebuild", async () => {
    await using shop = await openWorkshop();
    const comment = { opens: "2026-05-20", closes: "2026-07-19", wording: "before 20 July" };
    const facts = {
      stage: "published" as const,
      date: "2026-05-21",
      number: "GB/T 00801-2026",
      replaces: ["GB/T 00801-2019"],
      ics: "35.030",
      ccs: "L 80",
      comment,
      effective: "2027-01-01",
    };
    const heldNow = async () => (await shop.library.view(asker(["public"])).editions())[0];

    await edit(shop.library, DRAFT, { ...facts, titles: { en: "Keys" } });
    expect(await heldNow()).toMatchObject({ ...facts, titles: { en: "Keys" } });

    await edit(shop.library, DRAFT, {
      comment: null,
      effective: null,
      replaces: null,
      titles: { zh: "密钥" },
    });
    await rebuild(shop);
    expect(await heldNow()).toMatchObject({
      ...facts,
      comment: null,
      effective: null,
      replaces: [],
      titles: { zh: "密钥", en: "Keys" },
    });
  });

  test("given an edition hidden from everybody, then it is found by nobody", async () => {
    await using shop = await openWorkshop();

    await edit(shop.library, DRAFT, { audience: null });
    await bringUpToDate(shop);

    expect(await shop.answers(["public"])).toEqual({ editions: [], standards: [], results: [] });
  });

  test.each<[string, string, EditionChanges, string]>([
    ["an edition that is not held", "keys/2020-01-wd", { audience: "public" }, "NOT_FOUND"],
    ["a group that does not exist", DRAFT, { audience: "wg99" }, "UNKNOWN_AUDIENCE"],
    ["a day that does not exist", DRAFT, { date: "2026-02-30" }, "METADATA"],
    ["nothing to change", DRAFT, {}, "METADATA"],
    ["the group of a described standard", DRAFT, { group: "wg7" }, "METADATA"],
  ])(
    "given %s, then it is refused with what to do, and nothing changes",
    async (_what, edition, changes, code) => {
      await using shop = await openWorkshop();
      const before = await shop.answers(["public", "wg3"]);

      await expect(edit(shop.library, edition, changes)).rejects.toMatchObject({ code });
      await bringUpToDate(shop);
      expect(await shop.answers(["public", "wg3"])).toEqual(before);
    },
  );
});

describe("withdraw", () => {
  test("given an edition, then it is out of library, index and answers, also after its files are read again", async () => {
    await using shop = await openWorkshop();

    await withdraw(shop.library, DRAFT);
    await bringUpToDate(shop);
    expect(await shop.answers(["public"])).toEqual({ editions: [], standards: [], results: [] });

    shop.corpus.write(DRAFT_FILE, textFile(PUBLIC_DRAFT, "# 1 Scope\n\nKeys are rotated.\n"));
    await rebuild(shop);
    expect(await shop.answers(["public"])).toEqual({ editions: [], standards: [], results: [] });
    expect((await status(shop.library, shop.index)).counts.withdrawn).toBe(1);
  });

  test("given that it was a mistake, then everything is as it was, edits among it", async () => {
    await using shop = await openWorkshop();
    await edit(shop.library, DRAFT, { date: "2026-05-21" });
    await bringUpToDate(shop);
    const before = await shop.answers(["public"]);
    await withdraw(shop.library, DRAFT);
    await rebuild(shop);
    expect((await status(shop.library, shop.index)).withdrawn).toEqual([DRAFT]);

    await restore(shop.library, DRAFT);
    await bringUpToDate(shop);

    expect(await shop.answers(["public"])).toEqual(before);
    expect((await status(shop.library, shop.index)).withdrawn).toEqual([]);
  });

  test("given an edition that is not withdrawn, or not held, when it is to be taken back, then it is refused", async () => {
    await using shop = await openWorkshop();

    await expect(restore(shop.library, DRAFT)).rejects.toMatchObject({ code: "NOT_WITHDRAWN" });
    await expect(restore(shop.library, "keys/2020-01-wd")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("given an edition that is not held, then it is refused", async () => {
    await using shop = await openWorkshop();

    await expect(withdraw(shop.library, "keys/2020-01-wd")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("rebuild", () => {
  test("given it, then everything is read again and answers are the same, with people's words and files kept", async () => {
    await using shop = await openWorkshop();
    using files = temporaryFolder();
    const path = files.write("logs.md", "# 1 Scope\n\nKeys in logs are rotated.\n");
    const metadata = { standard: "logs", edition: "2026-08-rd", audience: "public" };
    await ingest({ paths: [path], metadata, dataDir: shop.dataDir, library: shop.library, reader });
    await edit(shop.library, DRAFT, { date: "2026-05-21" });
    await withdraw(shop.library, "keys/2026-10-rd");
    await bringUpToDate(shop);
    const before = await shop.answers(["public", "wg3"]);

    const report = await rebuild(shop);

    expect(report.corpus).toMatchObject({ read: 7, unchanged: 0 });
    expect(report.originals).toMatchObject({ read: 1, unchanged: 0 });
    expect(report.index.passages).toBeGreaterThan(0);
    expect(await shop.answers(["public", "wg3"])).toEqual(before);
    expect(await visible(shop, ["public", "wg3"])).toEqual([DRAFT, "logs/2026-08-rd"]);
  });
});

describe("status", () => {
  test("given a library in order, then it says so", async () => {
    await using shop = await openWorkshop();

    expect(await status(shop.library, shop.index)).toEqual({
      library: shop.library.id,
      counts: {
        committees: 1,
        groups: 2,
        glossary: 2,
        standards: 1,
        editions: 2,
        texts: 3,
        clauses: 6,
        news: 1,
        edited: 0,
        withdrawn: 0,
      },
      faults: [],
      lacking: [],
      withdrawn: [],
      index: { ours: true, behind: 0 },
    });
  });

  test("given changes that the index has not seen, and an index that belongs to nobody, then it says how far behind", async () => {
    await using shop = await openWorkshop();
    await edit(shop.library, DRAFT, { audience: "wg3" });
    await using another = await openPassageIndex(join(shop.dataDir, "another"));

    expect((await status(shop.library, shop.index)).index).toEqual({ ours: true, behind: 2 });
    expect((await status(shop.library, another)).index).toEqual({ ours: false, behind: 3 });
  });
});
