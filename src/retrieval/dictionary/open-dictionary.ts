import { rmSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import {
  isDamaged,
  makeOwnFolder,
  openDatabase,
  openReader,
  Transactions,
} from "../../library/sqlite/connection.ts";
import { Query } from "../../library/sqlite/query.ts";
import type { Dictionary } from "./dictionary.ts";
import { mineWords, TABLES } from "./mined-words.ts";
import { openWords } from "./words-file.ts";

/** How long a writer waits for another process's, in milliseconds. */
const PATIENCE = 30_000;
/** Of words that mean many things, further meanings are too unlikely to be looked for. */
const MOST_RENDERINGS = 12;

interface PairRow {
  readonly word: string;
  readonly rendering: string;
}

const WORDS = new Query<PairRow>(
  "SELECT word, rendering FROM words WHERE word IN (SELECT value FROM json_each(?)) ORDER BY word, rank",
);
/** What more editions give comes first. */
const MINED = new Query<PairRow>(
  `SELECT word, rendering FROM mined WHERE word IN (SELECT value FROM json_each(?))
   GROUP BY word, rendering ORDER BY count(*) DESC, rendering`,
);

/**
 * Opens the words that questions are translated by: those of the library in `dataDir` (`dictionary.sqlite`, derived, and
 * made anew when damaged), and the dictionary's.
 */
export async function openDictionary(dataDir: string): Promise<Dictionary> {
  makeOwnFolder(dataDir);
  const path = join(dataDir, "dictionary.sqlite");
  try {
    return openFile(path, dataDir);
  } catch (error) {
    if (!isDamaged(error)) throw error;
    for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
    return openFile(path, dataDir);
  }
}

function openFile(path: string, dataDir: string): Dictionary {
  const mined = openDatabase(path, "may lose the last commits in a power cut");
  try {
    mined.exec(TABLES);
    const reader = openReader(path);
    const transactions = new Transactions(mined, "dictionary", PATIENCE);
    let words: DatabaseSync | null = null;
    const close = async () => {
      for (const database of [words, reader, mined]) if (database?.isOpen) database.close();
    };
    return {
      renderings(asked) {
        // Not before a question has words to translate.
        words ??= openWords(dataDir);
        const list = JSON.stringify(asked);
        return likeliest([...MINED.all(reader, list), ...WORDS.all(words, list)]);
      },
      catchUp: (library) => mineWords(mined, transactions, library),
      close,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    mined.close();
    throw error;
  }
}

function likeliest(rows: readonly PairRow[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { word, rendering } of rows) {
    const before = found.get(word) ?? [];
    if (before.length < MOST_RENDERINGS && !before.includes(rendering))
      found.set(word, [...before, rendering]);
  }
  return found;
}
