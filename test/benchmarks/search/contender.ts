import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine, Filtering } from "./engine.ts";
import { editionPassages, generatedEditions, generatedQuestions } from "./generated-clauses.ts";
import { ownEngine } from "./own-engine.ts";
import { OPEN_PEER, type PeerName } from "./peers.ts";

export type EngineName = "own" | "own-index" | PeerName;

/** What is asked of the process: first to build, then rounds of questions in turns with the others. */
export type Order =
  | { readonly kind: "build"; readonly engine: EngineName; readonly clauses: number }
  | { readonly kind: "ask"; readonly filtering: Filtering; readonly questions: number; readonly from: number }
  | { readonly kind: "update" };

/** Milliseconds of each thing done, and what the process holds in memory after that. */
export interface Result {
  readonly milliseconds: readonly number[];
  readonly memory: Memory;
}

/** In MiB. Of what is resident a part may be pages of mapped files, which the system takes back when it needs them. */
export interface Memory {
  readonly resident: number;
  /** Without the pages of files, where the system tells them apart; else all that is resident. */
  readonly own: number;
}

const STATUS = "/proc/self/status";

let engine: Engine | null = null;
let clauses = 0;
const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));

process.on("message", (order: Order) => void perform(order));
process.on("disconnect", () => rmSync(folder, { recursive: true, force: true }));
process.send?.("ready");

async function perform(order: Order): Promise<void> {
  const milliseconds = await timesOf(order);
  global.gc?.();
  process.send?.({ milliseconds, memory: memoryNow() } satisfies Result);
}

/** See proc_pid_status(5): `RssAnon` is what no file stands behind. */
function memoryNow(): Memory {
  const resident = process.memoryUsage().rss / 2 ** 20;
  const status = existsSync(STATUS) ? readFileSync(STATUS, "utf8") : "";
  const anonymous = /^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1];
  return { resident, own: anonymous === undefined ? resident : Number(anonymous) / 2 ** 10 };
}

async function timesOf(order: Order): Promise<readonly number[]> {
  switch (order.kind) {
    case "build": {
      clauses = order.clauses;
      return [await timed(async () => void (engine = await build(order.engine, clauses)))];
    }
    case "ask": {
      const asked = generatedQuestions(order.from + order.questions, clauses).slice(order.from);
      const times: number[] = [];
      for (const question of asked)
        times.push(await timed(async () => void (await opened().search(question, order.filtering))));
      return times;
    }
    case "update":
      return [await timed(() => opened().update("s1/2026-02-rd", editionPassages(1, 2)))];
  }
}

async function build(name: EngineName, count: number): Promise<Engine> {
  const made =
    name === "own" || name === "own-index"
      ? await ownEngine(folder, name === "own-index")
      : await OPEN_PEER[name](folder);
  for (const edition of generatedEditions(count)) await made.add(edition);
  await made.finish();
  return made;
}

function opened(): Engine {
  if (!engine) throw new Error("nothing was built");
  return engine;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
