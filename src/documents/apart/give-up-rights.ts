import { flushCompileCache } from "node:module";

/** https://nodejs.org/api/permissions.html; the types that we have of Node do not know it yet. */
interface Rights {
  drop(right: "fs.write" | "worker"): void;
}

/**
 * Keeps what was compiled until now, and gives up what only the start has needed: from here on this process writes no file
 * and starts no thread, which would have the rights of the start again.
 */
export function giveUpRights(): void {
  flushCompileCache();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const rights = process.permission as unknown as Rights;
  rights.drop("fs.write");
  rights.drop("worker");
}
