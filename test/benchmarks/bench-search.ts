import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { EngineName, Memory, Order, Result } from "./search/contender.ts";
import type { Filtering } from "./search/engine.ts";
import { isInstalled, PACKAGES, type PeerName } from "./search/peers.ts";

/**
 * Our search against others over the same generated clauses in the same run, in turns, each in a process of its own:
 *
 *     npm run bench:search -- [--sizes 10000,100000,400000] [--questions 200] [--peers lancedb,minisearch,orama,langchain]
 *
 * `search` is all that an answer waits for: candidates, ranking again by pairs, collapsing of editions. `index` is the
 * index alone, which is what the others are. Ratios are what counts: all meet the same busy moments of the machine.
 */

/** From here on the others, which keep everything in memory, are left out. */
const LARGEST_IN_MEMORY = 100_000;
const ALL_PEERS = ["lancedb", "minisearch", "orama", "langchain"] as const;
/** Questions in a turn. */
const TURN = 20;

const GOALS: Readonly<Record<number, Readonly<Record<Filtering, number>>>> = {
  100_000: { usual: 10, all: 50 },
  400_000: { usual: 40, all: 150 },
};

const NAMES: Readonly<Record<EngineName, string>> = {
  own: "search",
  "own-index": "index",
  lancedb: "LanceDB",
  minisearch: "MiniSearch",
  orama: "Orama",
  langchain: "LangChain BM25",
};

const say = (line: string) => void process.stdout.write(`${line}\n`);

interface Measured {
  readonly engine: EngineName;
  readonly build: number;
  readonly memory: Memory;
  readonly update: number;
  readonly times: Readonly<Record<Filtering, readonly number[]>>;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: "10000,100000,400000" },
      questions: { type: "string", default: "200" },
      peers: { type: "string", default: ALL_PEERS.join(",") },
    },
  });
  const asked = values.peers.split(",");
  const peers = ALL_PEERS.filter((peer) => asked.includes(peer) && isThere(peer));
  for (const size of values.sizes.split(",").map(Number)) {
    const others = peers.filter((peer) => peer === "lancedb" || size <= LARGEST_IN_MEMORY);
    await benchSize(size, ["own", "own-index", ...others], Number(values.questions));
  }
}

function isThere(peer: PeerName): boolean {
  if (isInstalled(peer)) return true;
  say(
    `${PACKAGES[peer]} is not installed, and is left out: npm install --ignore-scripts --prefix test/benchmarks`,
  );
  return false;
}

async function benchSize(size: number, engines: readonly EngineName[], questions: number): Promise<void> {
  say(`\n${size.toLocaleString("en")} clauses, ${questions} questions of 3 to 8 terms, milliseconds`);
  const contenders: {
    readonly engine: EngineName;
    readonly process: ChildProcess;
    readonly build: number;
  }[] = [];
  for (const engine of engines) {
    const process = await start();
    const { milliseconds } = await ask(process, { kind: "build", engine, clauses: size });
    contenders.push({ engine, process, build: milliseconds[0] ?? 0 });
  }
  const measured = new Map(engines.map((engine) => [engine, { usual: [] as number[], all: [] as number[] }]));
  for (const filtering of ["usual", "all"] as const)
    // The first turn makes them warm and is not counted.
    for (let from = 0; from < TURN + questions; from += TURN)
      for (const { engine, process } of contenders) {
        const { milliseconds } = await ask(process, { kind: "ask", filtering, questions: TURN, from });
        if (from > 0) measured.get(engine)?.[filtering].push(...milliseconds);
      }
  const rows: Measured[] = [];
  for (const { engine, process, build } of contenders) {
    const { milliseconds, memory } = await ask(process, { kind: "update" });
    process.disconnect();
    const times = measured.get(engine) ?? { usual: [], all: [] };
    rows.push({ engine, build, memory, update: milliseconds[0] ?? 0, times });
  }
  printTable(rows, GOALS[size]);
}

function printTable(rows: readonly Measured[], goals: Readonly<Record<Filtering, number>> | undefined): void {
  const own = rows.find(({ engine }) => engine === "own");
  const heading = [
    "usual p50",
    "p95",
    "all p50",
    "p95",
    "× usual",
    "× all",
    "MiB",
    "own MiB",
    "build s",
    "update ms",
  ];
  say(`${"".padEnd(16)}${heading.map((name) => name.padStart(11)).join("")}`);
  for (const row of rows) {
    const { usual, all } = row.times;
    const cells = [
      at(usual, 0.5).toFixed(1),
      at(usual, 0.95).toFixed(1),
      at(all, 0.5).toFixed(1),
      at(all, 0.95).toFixed(1),
      own ? (at(usual, 0.95) / at(own.times.usual, 0.95)).toFixed(2) : "-",
      own ? (at(all, 0.95) / at(own.times.all, 0.95)).toFixed(2) : "-",
      row.memory.resident.toFixed(0),
      row.memory.own.toFixed(0),
      (row.build / 1000).toFixed(1),
      row.update.toFixed(0),
    ];
    say(`${NAMES[row.engine].padEnd(16)}${cells.map((cell) => cell.padStart(11)).join("")}`);
  }
  if (goals)
    say(
      `goals for p95: ${goals.usual} with the usual filter, ${goals.all} without; MiniSearch, Orama and LangChain × 5 or more`,
    );
}

function at(milliseconds: readonly number[], share: number): number {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}

async function start(): Promise<ChildProcess> {
  const entry = fileURLToPath(new URL("./search/contender.ts", import.meta.url));
  const process = fork(entry, [], {
    execArgv: ["--disable-warning=ExperimentalWarning", "--expose-gc", "--max-old-space-size=12000"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await once(process, "message");
  return process;
}

function ask(process: ChildProcess, order: Order): Promise<Result> {
  return new Promise((done, failed) => {
    const onExit = (code: number | null) => failed(new Error(`a process that searches ended with ${code}`));
    process.once("exit", onExit);
    process.once("message", (result: Result) => {
      process.off("exit", onExit);
      done(result);
    });
    process.send(order);
  });
}

await main();
