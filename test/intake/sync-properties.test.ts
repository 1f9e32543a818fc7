import { test, expect } from "@jest/globals";
import { array, assert, asyncProperty, constantFrom, integer, oneof, record } from "fast-check";
import { bringUpToDate } from "../../src/intake/rebuild.ts";
import { openLibrary } from "../../src/library/sqlite/open-library.ts";
import { openPassageIndex } from "../../src/retrieval/sqlite/open-index.ts";
import { COMMITTEES, GLOSSARY, STANDARD, textFile } from "../support/small-corpus.ts";
import { sharedReader } from "../support/shared-reader.ts";
import { takeSnapshot } from "../support/snapshot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const reader = sharedReader();

const body = (word: string) =>
  `# 1 Scope\n\nThis document is about ${word}.\n\n# 2 Rules\n\nKeys shall be ${word}.\n`;
const wrong = "audiance: public";
const text = [
  textFile("audience: public\ndate: 2026-05-20", body("rotated")),
  textFile("audience: public\ndate: 2026-05-20\noriginal: false", body("destroyed")),
  textFile("audience: wg3\ndate: 2026-05-20", body("rotated")),
  textFile("date: 2026-05-21\naudience: public", body("rotated")),
  textFile(wrong, body("rotated")),
  body("stored"),
];

/** The files of a corpus, each with what may stand in it: sound, contradicting, faulty, and without metadata. */
const FILES: readonly (readonly [path: string, contents: readonly string[]])[] = [
  ["standards/keys/2026-05-cd.en.md", text],
  ["standards/keys/2026-05-cd.en.txt", ["1 Scope\n\nThe same text from another file.\n"]],
  ["standards/keys/2026-05-cd.zh.md", text],
  ["standards/keys/2026-10-rd.en.md", text],
  [
    "standards/keys/2026-05-cd.yaml",
    ["audience: public\n", "original: zh\n", "audience: wg3\ndate: 2026-06-01\n", wrong],
  ],
  ["standards/keys/standard.yaml", [STANDARD, "committee: tc1\n"]],
  ["committee.yaml", [COMMITTEES, "[]"]],
  ["glossary.tsv", [GLOSSARY, "zh\ten\n密钥\n"]],
  [
    "news/2026-05-20-open.md",
    [textFile("title: A\npublisher: P\ndate: 2026-05-20\nlanguage: en\naudience: public"), "x"],
  ],
];

const step = oneof(
  ...FILES.map(([path, contents]) =>
    record({
      path: constantFrom(path),
      content: constantFrom(null, ...contents),
      syncAfter: integer({ min: 0, max: 1 }),
    }),
  ),
);

/** Enough to catch what is wrong within a few days of work; more were run when this was written. */
const RUNS = 10;
const PATIENCE = 60_000;

async function start(corpusDir: string, dataDir: string): Promise<void> {
  await using library = await openLibrary(dataDir);
  await using index = await openPassageIndex(dataDir);
  await bringUpToDate({ corpusDir, dataDir, library, index, reader });
}

/** Without the places in the journal that speak of what was there once. */
async function stateOf(dataDir: string) {
  const { tables } = await takeSnapshot(dataDir);
  return { ...tables, journal: null };
}

test(
  "given any history of a corpus, then library and index are those that reading it from nothing would make",
  async () => {
    await assert(
      asyncProperty(array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        using corpus = temporaryFolder();
        using followed = temporaryFolder();
        using fresh = temporaryFolder();
        const there = new Set<string>();

        for (const { path, content, syncAfter } of steps) {
          if (content !== null) corpus.write(path, content);
          else if (there.has(path)) corpus.remove(path);
          if (content === null) there.delete(path);
          else there.add(path);
          if (syncAfter === 1) await start(corpus.path, followed.path);
        }
        await start(corpus.path, followed.path);
        await start(corpus.path, fresh.path);

        expect(await stateOf(followed.path)).toEqual(await stateOf(fresh.path));
      }),
      { numRuns: RUNS },
    );
  },
  PATIENCE,
);
