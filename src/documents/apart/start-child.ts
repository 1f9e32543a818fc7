import { fork, type ChildProcess } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCES = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Starts a process that may read the program's own sources and packages, and nothing else of the machine: no document,
 * no database, no `.env`. It writes nothing, starts nothing, and has no environment. `room` is for V8's own memory, in
 * megabytes.
 */
export function startChild(entry: URL, room: number): ChildProcess {
  return fork(entry, [], {
    execArgv: [
      "--permission",
      ...readable(entry).map((path) => `--allow-fs-read=${path}`),
      // For the thread that reports what is used; given up once that runs.
      "--allow-worker",
      // Its files are beyond Node's permissions.
      "--no-experimental-sqlite",
      // Nothing that stands in a document becomes a program.
      "--disallow-code-generation-from-strings",
      `--max-old-space-size=${room}`,
      // V8 would take 100 MB more for young objects, and gain no time by it here.
      "--max-semi-space-size=16",
      "--expose-gc",
    ],
    env: {},
    serialization: "advanced",
    // What a dying process prints is of no use to anybody.
    stdio: ["ignore", "ignore", "ignore", "ipc", "pipe"],
  });
}

/** Packages may be installed above the project, or be a link to somewhere else. */
function readable(entry: URL): readonly string[] {
  const packages = createRequire(import.meta.url).resolve.paths("a-package") ?? [];
  const installed = packages.filter((path) => existsSync(path));
  return [
    SOURCES,
    dirname(fileURLToPath(entry)),
    ...installed,
    ...installed.map((path) => realpathSync(path)),
  ];
}
