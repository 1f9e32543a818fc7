import { describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { utimesSync } from "node:fs";
import { syncCorpus } from "../../src/intake/sync-corpus.ts";
import type { Library } from "../../src/library/library.ts";
import { openLibrary } from "../../src/library/sqlite/open-library.ts";
import { asker } from "../support/library-content.ts";
import { COMMITTEES, PUBLIC_DRAFT, smallCorpus, textFile } from "../support/small-corpus.ts";
import { sharedReader } from "../support/shared-reader.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const reader = sharedReader();

/** Long after the files of a test were written, so that their times may be trusted. */
const LATER = () => new Date(Date.now() + 60_000);
const UNCHANGED = { read: 0, unchanged: 7, removed: 0, faulty: 0 };
const DRAFT = "standards/keys/2026-05-cd.en.md";

async function editionIds(library: Library, audiences: string[] = ["public"]) {
  return (await library.view(asker(audiences)).editions()).map((edition) => edition.id);
}

describe("a corpus read from nothing", () => {
  test("given it, then everything is in the library, for those who may see it", async () => {
    using corpus = smallCorpus();
    using data = temporaryFolder();
    await using library = await openLibrary(data.path);

    const report = await syncCorpus({ corpusDir: corpus.path, library, reader });

    const view = library.view(asker(["public"]));
    expect(report).toEqual({ read: 7, unchanged: 0, removed: 0, faulty: 0 });
    expect(await editionIds(library)).toEqual(["keys/2026-05-cd"]);
    expect(await editionIds(library, ["public", "wg3"])).toEqual(["keys/2026-05-cd", "keys/2026-10-rd"]);
    expect((await view.editions())[0]?.texts.map((t) => `${t.language} ${t.original}`)).toEqual([
      "zh true",
      "en false",
    ]);
    expect((await view.clauses("keys/2026-05-cd.en")).map((c) => c.number)).toEqual(["1", "2"]);
    expect((await view.committees())[0]?.groups).toHaveLength(2);
    expect(await view.glossary()).toHaveLength(2);
    expect(await view.news()).toEqual([
      expect.objectContaining({ id: "2026-05-20-comment-opens", standards: ["keys"] }),
    ]);
    expect((await library.survey()).counts).toMatchObject({
      standards: 1,
      editions: 2,
      texts: 3,
      clauses: 6,
      news: 1,
    });
  });

  test("given progress is wanted, then each file is told", async () => {
    using corpus = smallCorpus();
    using data = temporaryFolder();
    await using library = await openLibrary(data.path);
    const steps: string[] = [];

    await syncCorpus({
      corpusDir: corpus.path,
      library,
      reader,
      onProgress: ({ done, total, path }) => steps.push(`${done}/${total} ${path}`),
    });

    expect(steps).toHaveLength(7);
    expect(steps[0]).toBe("1/7 committee.yaml");
    expect(steps[6]).toBe("7/7 standards/keys/standard.yaml");
  });

  test("given a folder that is not there, then it is an error and nothing is taken out", async () => {
    using corpus = smallCorpus();
    using data = temporaryFolder();
    await using library = await openLibrary(data.path);
    await syncCorpus({ corpusDir: corpus.path, library, reader });

    await expect(
      syncCorpus({ corpusDir: join(corpus.path, "nowhere"), library, reader }),
    ).rejects.toMatchObject({
      code: "CORPUS_MISSING",
    });
    expect(await editionIds(library)).toHaveLength(1);
  });
});

describe("a corpus read again", () => {
  test("given no change, then no file is opened and nothing is noted", async () => {
    using corpus = smallCorpus();
    using data = temporaryFolder();
    await using library = await openLibrary(data.path);
    await syncCorpus({ corpusDir: corpus.path, library, reader, now: LATER });
    const end = await library.journalEnd();

    expect(await syncCorpus({ corpusDir: corpus.path, library, reader, now: LATER })).toEqual(UNCHANGED);
    expect(await library.journalEnd()).toBe(end);
  });

  test("given the same bytes under another time, then nothing is noted", async () => {
    using corpus = smallCorpus();
    using data = temporaryFolder();
    await using library = await openLibrary(data.path);
    await syncCorpus({ corpusDir: corpus.path, library, reader, now: LATER });
    const end = await library.journalEnd();
    utimesSync(join(corpus.path, DRAFT), new Date(0), new Date(0));

    expect(await syncCorpus({ corpusDir: corpus.path, library, reader, now: LATER })).toEqual(UNCHANGED);
    expect(await library.journalEnd()).toBe(end);
  });

  test("given one changed file, then it alone is read", async () => {
    using corpus = smallCorpus();
    using data = temporaryFolder();
    await using library = await openLibrary(data.path);
    await syncCorpus({ corpusDir: corpus.path, library, reader, now: LATER });
    corpus.write(DRAFT, textFile(PUBLIC_DRAFT, "# 1 Scope\n\nNew words.\n"));

    expect(await syncCorpus({ corpusDir: corpus.path, library, reader, now: LATER })).toMatchObject({
      read: 1,
      unchanged: 6,
    });
    expect((await library.view(asker(["public"])).clauses("keys/2026-05-cd.en")).map((c) => c.text)).toEqual([
      "New words.",
    ]);
  });

  test("given a change of the same length right after reading, with its old time put back, then it is seen", async () => {
    using corpus = smallCorpus();
    using data = temporaryFolder();
    await using library = await openLibrary(data.path);
    corpus.write(DRAFT, textFile(PUBLIC_DRAFT, "# 1 Scope\n\nOne word.\n"));
    await syncCorpus({ corpusDir: corpus.path, library, reader });
    corpus.write(DRAFT, textFile(PUBLIC_DRAFT, "# 1 Scope\n\nTwo word.\n"));
    utimesSync(join(corpus.path, DRAFT), new Date(0), new Date(0));

    expect(await syncCorpus({ corpusDir: corpus.path, library, reader })).toMatchObject({ read: 1 });
  });

  test("given files read by another version of the program, then all are read again", async () => {
    using corpus = smallCorpus();
    using data = temporaryFolder();
    await using library = await openLibrary(data.path);
    await syncCorpus({ corpusDir: corpus.path, library, reader, now: LATER });
    using file = new DatabaseSync(join(data.path, "library.sqlite"));
    file.exec("UPDATE sources SET reader = 'documents 0, intake 0'");

    expect(await syncCorpus({ corpusDir: corpus.path, library, reader, now: LATER })).toMatchObject({
      read: 7,
    });
  });

  test("given a text that is gone, then the edition lives on in the other; given both gone, then it is no more", async () => {
    using corpus = smallCorpus();
    using data = temporaryFolder();
    await using library = await openLibrary(data.path);
    await syncCorpus({ corpusDir: corpus.path, library, reader });

    corpus.remove(DRAFT);
    expect(await syncCorpus({ corpusDir: corpus.path, library, reader })).toMatchObject({ removed: 1 });
    expect((await library.view(asker(["public"])).editions())[0]?.texts.map((t) => t.language)).toEqual([
      "zh",
    ]);

    corpus.remove("standards/keys/2026-05-cd.zh.md");
    await syncCorpus({ corpusDir: corpus.path, library, reader });
    expect(await editionIds(library)).toEqual([]);
    expect(await library.view(asker(["public"])).standards()).toEqual([]);
  });

  test("given registers and news that are gone, then they are out of the library", async () => {
    using corpus = smallCorpus();
    using data = temporaryFolder();
    await using library = await openLibrary(data.path);
    await syncCorpus({ corpusDir: corpus.path, library, reader });
    for (const name of ["committee.yaml", "glossary.tsv", "news"]) corpus.remove(name);

    await syncCorpus({ corpusDir: corpus.path, library, reader });

    const view = library.view(asker(["public"]));
    expect([await view.committees(), await view.glossary(), await view.news()]).toEqual([[], [], []]);
  });
});

describe("a corpus with faults", () => {
  test("given one faulty file, then the others are taken in and the fault is told; once it is put right, it is gone", async () => {
    using corpus = smallCorpus();
    using data = temporaryFolder();
    await using library = await openLibrary(data.path);
    const sound = textFile(PUBLIC_DRAFT);
    corpus.write(DRAFT, sound.replace("2026-05-20", "20 May"));

    expect(await syncCorpus({ corpusDir: corpus.path, library, reader })).toMatchObject({
      read: 7,
      faulty: 1,
    });
    expect((await library.survey()).faults).toEqual([
      expect.objectContaining({
        path: `corpus/${DRAFT}`,
        line: 3,
        message: expect.stringContaining("YYYY-MM-DD"),
      }),
    ]);
    expect((await library.view(asker(["public"])).editions())[0]?.texts.map((t) => t.language)).toEqual([
      "zh",
    ]);

    corpus.write(DRAFT, sound);
    await syncCorpus({ corpusDir: corpus.path, library, reader });
    expect((await library.survey()).faults).toEqual([]);
    expect((await library.view(asker(["public"])).editions())[0]?.texts).toHaveLength(2);
  });

  test("given a text that becomes faulty, then what it said before is no longer shown", async () => {
    using corpus = smallCorpus();
    using data = temporaryFolder();
    await using library = await openLibrary(data.path);
    await syncCorpus({ corpusDir: corpus.path, library, reader });
    corpus.write(DRAFT, textFile("audiance: wg3"));

    await syncCorpus({ corpusDir: corpus.path, library, reader });

    expect(await library.view(asker(["public"])).clauses("keys/2026-05-cd.en")).toEqual([]);
  });

  test("given texts that contradict each other, then nobody sees them; once they agree, they are seen again", async () => {
    using corpus = smallCorpus();
    using data = temporaryFolder();
    await using library = await openLibrary(data.path);
    corpus.write(DRAFT, textFile(PUBLIC_DRAFT.replace("public", "wg3")));
    await syncCorpus({ corpusDir: corpus.path, library, reader });

    expect(await editionIds(library, ["public", "wg3"])).toEqual(["keys/2026-10-rd"]);
    expect((await library.survey()).faults).toEqual([
      expect.objectContaining({ code: "CONTRADICTION", message: expect.stringContaining(DRAFT) }),
    ]);

    corpus.write(DRAFT, textFile(PUBLIC_DRAFT));
    await syncCorpus({ corpusDir: corpus.path, library, reader });
    expect(await editionIds(library)).toEqual(["keys/2026-05-cd"]);
    expect((await library.survey()).faults).toEqual([]);
  });

  test("given two files for one text, then the first counts, the second is told; once the first is gone, it counts", async () => {
    using corpus = smallCorpus();
    using data = temporaryFolder();
    await using library = await openLibrary(data.path);
    corpus.write("standards/keys/2026-05-cd.en.txt", "1 Scope\n\nThe other file.\n");
    await syncCorpus({ corpusDir: corpus.path, library, reader });

    expect((await library.survey()).faults).toEqual([
      expect.objectContaining({ code: "HELD_TWICE", message: expect.stringContaining(DRAFT) }),
    ]);

    corpus.remove(DRAFT);
    await syncCorpus({ corpusDir: corpus.path, library, reader });
    expect((await library.survey()).faults).toEqual([]);
    expect((await library.survey()).lacking).toEqual([
      expect.objectContaining({ path: "corpus/standards/keys/2026-05-cd.en.txt", lacks: ["audience"] }),
    ]);
  });
});

describe("a text without metadata", () => {
  test("given it, then it is taken in, seen by nobody, and it is told what it lacks", async () => {
    using corpus = smallCorpus();
    using data = temporaryFolder();
    await using library = await openLibrary(data.path);
    corpus.write("standards/logs/2026-06-cd.en.txt", "1 Scope\n\nThis document is about logs.\n");

    await syncCorpus({ corpusDir: corpus.path, library, reader });

    const { counts, lacking, faults } = await library.survey();
    expect(await editionIds(library, ["public", "wg3", "wg7"])).not.toContain("logs/2026-06-cd");
    expect(counts.editions).toBe(3);
    expect(faults).toEqual([]);
    expect(lacking).toEqual([
      {
        path: "corpus/standards/logs/2026-06-cd.en.txt",
        edition: "logs/2026-06-cd",
        lacks: ["audience", "date"],
      },
    ]);
  });

  test("given the facts in a file beside it, then it is seen; once that is gone, no more", async () => {
    using corpus = smallCorpus();
    using data = temporaryFolder();
    await using library = await openLibrary(data.path);
    corpus.write("standards/logs/2026-06-cd.en.txt", "1 Scope\n\nThis document is about logs.\n");
    corpus.write("standards/logs/2026-06-cd.yaml", "audience: public\ndate: 2026-06-01\n");

    await syncCorpus({ corpusDir: corpus.path, library, reader });
    expect(await editionIds(library)).toContain("logs/2026-06-cd");

    corpus.remove("standards/logs/2026-06-cd.yaml");
    await syncCorpus({ corpusDir: corpus.path, library, reader });
    expect(await editionIds(library)).not.toContain("logs/2026-06-cd");
  });

  test("given an audience that is no group, then it is told as a fault; given the group later, then no more", async () => {
    using corpus = smallCorpus();
    using data = temporaryFolder();
    await using library = await openLibrary(data.path);
    corpus.write("standards/logs/2026-06-cd.en.md", textFile("audience: wg9\ndate: 2026-06-01"));

    await syncCorpus({ corpusDir: corpus.path, library, reader });
    expect((await library.survey()).faults).toEqual([
      expect.objectContaining({ code: "UNKNOWN_AUDIENCE", message: expect.stringContaining("wg9") }),
    ]);

    corpus.write("committee.yaml", `${COMMITTEES}      - id: wg9\n        names: { en: Agents }\n`);
    await syncCorpus({ corpusDir: corpus.path, library, reader });
    expect((await library.survey()).faults).toEqual([]);
  });
});
