import { describe, expect, test } from "@jest/globals";
import { truncateSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openDocumentReader } from "../../src/documents/apart/open-document-reader.ts";
import { READING_ORDER } from "../../src/documents/apart/reading-order.ts";
import type { DocumentReader } from "../../src/documents/document-reader.ts";
import { bringUpToDate, rebuild, type Holdings } from "../../src/intake/rebuild.ts";
import { syncCorpus } from "../../src/intake/sync-corpus.ts";
import { progressLine, type SyncProgress } from "../../src/intake/sync-progress.ts";
import { openLibrary } from "../../src/library/sqlite/open-library.ts";
import { openPassageIndex } from "../../src/retrieval/sqlite/open-index.ts";
import { openDesk } from "../support/intake-desk.ts";
import { asker } from "../support/library-content.ts";
import { sharedReader } from "../support/shared-reader.ts";
import { smallCorpus } from "../support/small-corpus.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { wordFile } from "../support/word/word-file.ts";
import { p } from "../support/word/word-xml.ts";

const reader = sharedReader();
const LATER = () => new Date(Date.now() + 60_000);
const BODY = "# Log retention\n\n# 1 Scope\n\nThis document is about logs.\n";

/** The same reader, with the names of all that it was given to read. */
function counting(inner: DocumentReader, names: string[]): DocumentReader {
  return {
    ...inner,
    document: (file, watch) => {
      names.push(file.name);
      return inner.document(file, watch);
    },
    [Symbol.asyncDispose]: () => inner[Symbol.asyncDispose](),
  };
}

async function withHoldings(
  work: (holdings: Holdings, corpus: ReturnType<typeof smallCorpus>) => Promise<void>,
) {
  using corpus = smallCorpus();
  using data = temporaryFolder();
  await using library = await openLibrary(data.path);
  await using index = await openPassageIndex(data.path);
  await work({ corpusDir: corpus.path, dataDir: data.path, library, index, reader, now: LATER }, corpus);
}

describe("a file that takes too much", () => {
  test("given no time for any document, then each is explained, registers are in, and nothing is tried again", async () => {
    await withHoldings(async (holdings) => {
      const names: string[] = [];
      const limits = { ...READING_ORDER.limits, total: 0 };
      await using strict = openDocumentReader({ ...READING_ORDER, limits });
      const hurried = { ...holdings, reader: counting(strict, names) };

      await bringUpToDate(hurried);
      const tried = names.length;
      await bringUpToDate(hurried);

      const { faults, counts } = await holdings.library.survey();
      expect(tried).toBe(3);
      expect(faults.map(({ code }) => code)).toEqual(["LIMIT_TIME", "LIMIT_TIME", "LIMIT_TIME"]);
      expect(counts).toMatchObject({ groups: 2, news: 1, texts: 0 });
      expect(names).toHaveLength(tried);
    });
  });

  test("given other bytes, or a rebuild, then it is tried again", async () => {
    await withHoldings(async (holdings, corpus) => {
      const names: string[] = [];
      corpus.write("standards/keys/2026-11-ad.en.pdf", "%PDF-1.7\nbroken");
      const watched = { ...holdings, reader: counting(reader, names) };
      await bringUpToDate(watched);
      names.length = 0;

      corpus.write("standards/keys/2026-11-ad.en.pdf", "%PDF-1.7\nbroken otherwise");
      await bringUpToDate(watched);
      expect(names).toEqual(["standards/keys/2026-11-ad.en.pdf"]);

      await rebuild(watched);
      expect(names).toHaveLength(5);
    });
  });

  test("given a file far above the limit, then it is refused without being read into memory", async () => {
    await withHoldings(async (holdings, corpus) => {
      const path = corpus.write("standards/keys/2026-11-ad.en.pdf", "%PDF-1.7");
      // More than one read can hold: only a file that is never read is refused for its size.
      truncateSync(path, 5_000_000_000);

      await bringUpToDate(holdings);

      expect((await holdings.library.survey()).faults).toEqual([
        expect.objectContaining({ code: "LIMIT_SIZE", path: "corpus/standards/keys/2026-11-ad.en.pdf" }),
      ]);
    });
  });
});

describe("originals that an older version has read", () => {
  test("given them, then the next start reads them again, and where people put them they stay", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("one.md", BODY);
    await desk.hand(["one.md"], { standard: "logs", edition: "first", audience: "public" });
    using file = new DatabaseSync(join(desk.data.path, "library.sqlite"));
    file.exec("UPDATE sources SET reader = 'documents 0, intake 0'; UPDATE clauses SET body = '[]'");

    expect(await desk.syncOriginals()).toEqual({ read: 1, unchanged: 0, removed: 0, faulty: 0 });
    expect(await desk.library.view(asker(["public"])).clauses("logs/first.en")).toHaveLength(1);
    expect(await desk.syncOriginals()).toMatchObject({ read: 0, unchanged: 1 });
  });
});

describe("progress", () => {
  test("given a long file, then how far it is read is told while it is read", async () => {
    const paragraphs = Array.from({ length: 5000 }, (_, at) =>
      p(`Keys of kind ${at} shall be rotated every year.`),
    );
    await withHoldings(async (holdings, corpus) => {
      corpus.write("standards/keys/2026-11-ad.en.docx", wordFile({ body: paragraphs.join("") }));
      const steps: SyncProgress[] = [];

      await syncCorpus({ ...holdings, onProgress: (step) => steps.push(step) });

      const own = steps.filter(({ path }) => path.endsWith(".docx"));
      const shares = own.slice(0, -1).map(({ share }) => share ?? -1);
      expect(own.at(-1)).toMatchObject({ share: null, total: 8 });
      expect(shares.length).toBeGreaterThan(0);
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    });
  });

  test("given a step, then its line says what a person wants to know", () => {
    const step = { path: "draft.pdf", done: 2, total: 7 };

    expect(progressLine({ ...step, share: 0.437 })).toBe("reading draft.pdf: 43 % (2 of 7 files done)");
    expect(progressLine({ ...step, done: 1, total: 1, share: null })).toBe(
      "reading draft.pdf (1 of 1 file done)",
    );
  });
});

describe("documents dropped into the corpus", () => {
  const cover = ["GB/T 00801—202X", "密钥要求", "（报批稿）", "（本稿完成日期：2026-11-02）"];
  const body = ["1 范围", "本文件规定密钥的要求。", "2 要求", "密钥应轮换。"];

  test("given a Word document with its metadata beside it, then it is an edition like any other", async () => {
    await withHoldings(async (holdings, corpus) => {
      corpus.write(
        "standards/keys/2026-11-ad.zh.docx",
        wordFile({ body: [...cover, ...body].map((line) => p(line)).join("") }),
      );
      corpus.write("standards/keys/2026-11-ad.yaml", 'audience: public\nics: "35.030"\n');

      await bringUpToDate(holdings);

      const [edition] = (await holdings.library.view(asker(["public"])).editions()).filter(
        ({ name }) => name === "2026-11-ad",
      );
      expect(edition).toMatchObject({
        stage: "approval-draft",
        date: "2026-11-02",
        number: "GB/T 00801—202X",
        ics: "35.030",
      });
    });
  });

  test("given what its cover says otherwise than the file beside it, then that file counts, and it is no contradiction", async () => {
    await withHoldings(async (holdings, corpus) => {
      corpus.write("standards/keys/2026-11-ad.zh.txt", [...cover, "", ...body].join("\n\n"));
      corpus.write(
        "standards/keys/2026-11-ad.yaml",
        "audience: public\ndate: 2026-11-03\nstage: review-draft\n",
      );

      await bringUpToDate(holdings);

      const editions = await holdings.library.view(asker(["public"])).editions();
      expect(editions.find(({ name }) => name === "2026-11-ad")).toMatchObject({
        date: "2026-11-03",
        stage: "review-draft",
      });
      expect((await holdings.library.survey()).faults).toEqual([]);
    });
  });

  test("given an Internet-Draft with metadata of its own kind, then it is read, and the file beside it says the rest", async () => {
    await withHoldings(async (holdings, corpus) => {
      corpus.write(
        "standards/keys/2026-11-wd.en.md",
        "---\ntitle: Keys on the Internet\ndocname: draft-ietf-keys-07\nipr: trust200902\n---\n\n--- abstract\n\nOn keys.\n\n--- middle\n\n# Introduction\n\nKeys.\n",
      );
      corpus.write("standards/keys/2026-11-wd.yaml", "audience: public\ndate: 2026-11-03\n");

      await bringUpToDate(holdings);

      const editions = await holdings.library.view(asker(["public"])).editions();
      expect(editions.find(({ name }) => name === "2026-11-wd")).toMatchObject({ stage: "working-draft" });
    });
  });
});
