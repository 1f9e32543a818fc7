import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { serveReadings } from "../../../src/documents/apart/serve-readings.ts";
import type { ReadingWatch } from "../../../src/documents/reading-watch.ts";
import { DocumentError } from "../../../src/standards/errors.ts";

/** What may go wrong in a process that reads, by the name of the file that it reads. */
const TROUBLES: Readonly<Record<string, (watch: ReadingWatch, bytes: Uint8Array) => unknown>> = {
  none: () => {},
  "go on for ever": () => {
    for (;;);
  },
  "hoard buffers": () => {
    const hoard: Uint8Array[] = [];
    for (;;) hoard.push(new Uint8Array(4_000_000).fill(1));
  },
  "hoard objects": () => {
    const hoard: unknown[] = [];
    for (;;) hoard.push({ at: hoard.length, like: [hoard.length] });
  },
  "leave 60 MB behind": () => void kept.push(new Uint8Array(60_000_000).fill(1)),
  "use 220 MB": async () => {
    const used = new Uint8Array(220_000_000).fill(1);
    await delay(200);
    used.fill(2);
  },
  "end the process": () => process.exit(3),
  crash: () => process.kill(process.pid, "SIGSEGV"),
  "throw outside": async () => {
    setTimeout(() => {
      throw new Error("nobody catches this");
    });
    await delay(10_000);
  },
  stumble: () => {
    throw new TypeError("somebody's defect");
  },
  refuse: () => {
    throw new DocumentError("LIMIT_DEPTH", "It is too deep.", { why: ["tests"] });
  },
  "leave a rejection behind": () => void Promise.reject(new Error("nobody waits for this")),
  "wait for what never comes": () => new Promise(() => {}),
  "wait a minute": () => delay(60_000),
  "read for a second, in ten steps": async ({ progress }) => {
    for (let step = 1; step <= 10; step += 1) {
      progress(step / 10);
      work(100);
      await delay(0);
    }
  },
  "report after the end": ({ progress }) => void setTimeout(() => progress(0.99), 100),
  "return what cannot be copied": () => [() => {}],
  "look around": () => lookAround(),
};

const kept: unknown[] = [];

function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

/** Whether what a process might do can be done, each by its name. */
async function lookAround(): Promise<Readonly<Record<string, string>>> {
  const project = join(import.meta.dirname, "../../..");
  const attempts: Readonly<Record<string, () => unknown>> = {
    "read the sources": () => readFileSync(join(project, "src/cli.ts")),
    "read a file of the project": () => readFileSync(join(project, ".gitignore")),
    "read a file of the machine": () => readFileSync("/etc/hostname"),
    "write a file": () => writeFileSync(join(tmpdir(), "written-by-a-reader"), ""),
    "open a database": () => import("node:sqlite"),
    "start a thread": () => new Worker("", { eval: true }),
    "start a process": () => execFileSync(process.execPath, ["--version"]),
    connect: () => connect(8799, "127.0.0.1"),
    listen: () => createServer().listen(join(tmpdir(), "heard-by-a-reader")),
    fetch: () => fetch("http://127.0.0.1:8799/"),
    // oxlint-disable-next-line eslint/no-eval
    "run a text": () => globalThis.eval("1"),
  };
  const outcomes: Record<string, string> = { environment: Object.keys(process.env).join(" ") };
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      await attempt();
      outcomes[name] = "done";
    } catch (error) {
      const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      outcomes[name] = reason instanceof Error ? (codeOf(reason) ?? reason.message) : String(reason);
    }
  }
  return outcomes;
}

function codeOf(error: Error): string | null {
  return "code" in error ? String(error.code) : null;
}

await serveReadings(async (task, watch) =>
  task.task === "document"
    ? { process: process.pid, result: await TROUBLES[task.given.name]?.(watch, task.given.bytes) }
    : { process: process.pid },
);
