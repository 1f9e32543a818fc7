import { rmSync } from "node:fs";
import { join } from "node:path";
import { isDamaged, makeOwnFolder } from "../library/sqlite/connection.ts";

/** Opens a file of derived content in `dataDir`. A damaged one is thrown away and made anew: it is derived. */
export function openDerived<Opened>(dataDir: string, name: string, open: (path: string) => Opened): Opened {
  makeOwnFolder(dataDir);
  const path = join(dataDir, name);
  try {
    return open(path);
  } catch (error) {
    if (!isDamaged(error)) throw error;
    for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
    return open(path);
  }
}
