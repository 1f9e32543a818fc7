import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { LibraryError } from "../errors.ts";
import { isBusy, makeOwnFolder } from "./connection.ts";

/**
 * Claims `dataDir` for this process until it is disposed of or the process ends, however it ends: the system itself
 * holds the lock of SQLite's file, so nothing is left behind to be cleared away. Who answers in chats claims the folder;
 * the command line works beside it.
 * @throws LibraryError FOLDER_SERVED while another process holds the claim
 */
export function serveAlone(dataDir: string): Disposable {
  makeOwnFolder(dataDir);
  const lock = new DatabaseSync(join(dataDir, "serve.lock"), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new LibraryError(
      "FOLDER_SERVED",
      `Another Rapporteur process serves this folder already: ${dataDir}. Stop that one first, or point DATA_DIR of ` +
        "this one to another folder.",
      { dataDir },
    );
  }
}
