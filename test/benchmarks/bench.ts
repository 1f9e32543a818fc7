import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a user waits for, as whole processes: indexing the sample corpus from nothing, and cold questions after it. */

interface Run {
  readonly seconds: number;
  readonly mebibytes: number;
}

const ROOT = join(import.meta.dirname, "../..");
const RUNS = 7;
const QUESTIONS = [
  "what changed in the encryption group's draft?",
  "加密组的草案有什么变化",
  "how often must keys be rotated?",
  "which comment periods are open?",
];

/** Reports the process's own peak memory on a channel of its own, so that its output stays untouched. */
const REPORT_PEAK = `data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)))`;

async function main(): Promise<void> {
  const rows: (readonly [string, readonly Run[], string])[] = [];
  const indexing: Run[] = [];
  for (let i = 0; i < 3; i++) {
    await withDataDir(async (dataDir) => indexing.push(await run(["status", "--json"], dataDir)));
  }
  rows.push(["index the sample corpus from nothing", indexing, "under 5 s, 200 MB"]);
  await withDataDir(async (dataDir) => {
    await run(["status", "--json"], dataDir);
    for (const question of QUESTIONS) {
      const runs: Run[] = [];
      for (let i = 0; i < RUNS; i++)
        runs.push(await run(["ask", question, "--json", "--now", "2026-11-20T09:00:00+08:00"], dataDir));
      rows.push([`cold ask: ${question}`, runs, "under 1 s, 200 MB"]);
    }
  });
  for (const [name, runs, goal] of rows) {
    const seconds = runs.map((r) => r.seconds);
    const peak = Math.max(...runs.map((r) => r.mebibytes));
    process.stdout.write(
      `${name}\n    wall median ${median(seconds).toFixed(2)} s (${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)}, ${runs.length} runs), peak ${peak.toFixed(0)} MiB; goal ${goal}\n`,
    );
  }
}

async function withDataDir(use: (dataDir: string) => Promise<unknown>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "rapporteur-bench-"));
  try {
    await use(dataDir);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

function run(args: readonly string[], dataDir: string): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", REPORT_PEAK, "src/cli.ts", ...args], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  let peak = "";
  child.stdio[3]?.on("data", (chunk: Buffer) => (peak += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0
        ? resolve({ seconds: (performance.now() - start) / 1000, mebibytes: Number(peak) / 1024 })
        : reject(new Error(`${args.join(" ")} ended with ${code}`)),
    );
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

await main();
