import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { readPath } from "../../src/commands/read-path.ts";
import { openDocumentReader } from "../../src/documents/apart/open-document-reader.ts";
import type { Comparison } from "./changes/contender.ts";
import { PEERS, type Files } from "./changes/peers.ts";
import { spentBy, type Spent } from "./changes/spent.ts";
import { markdownOf, seededEditions } from "./changes/seeded-editions.ts";

/**
 * How long a comparison takes, against difflib and git in the same run, and how that grows:
 *
 *     npm run bench:changes -- [--rounds N] [FOLDER]
 *
 * FOLDER holds a document (or a folder of chapters) in `old` and one in `new`, as those of test/evals do. Without it
 * two editions of our own making are compared, about as long as a catalogue of 800 controls.
 */

const ROOT = join(import.meta.dirname, "../..");
const CONTENDER = join(import.meta.dirname, "changes/contender.ts");
const NODE = [process.execPath, "--disable-warning=ExperimentalWarning"];
const CLI = ["src/cli.ts", "diff"];
const OWN_CLAUSES = 900;
const SIZES = [1000, 2000, 5000, 10_000];

const COMPARISON: z.ZodType<Comparison> = z.object({
  wall: z.number(),
  processor: z.number(),
  peak: z.number(),
});

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: "string", default: "3" } },
  });
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  try {
    const [old, after] = positionals[0] === undefined ? ownEditions(folder) : documentsIn(positionals[0]);
    const { files, counts } = await prepared(folder, old, after);
    benchAgainstPeers(files, [old, after], counts, Number(values.rounds));
    benchGrowth();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In turns, so that a busy moment of the machine meets all alike. */
function benchAgainstPeers(files: Files, documents: readonly string[], counts: string, rounds: number): void {
  const peers = PEERS.filter((peer) => peer.isInstalled());
  for (const peer of PEERS) if (!peers.includes(peer)) say(peer.missing);
  const whole: Spent[] = [];
  const work: Spent[] = [];
  const compared: Spent[] = [];
  const again: Spent[] = [];
  const taken = peers.map((): Spent[] => []);
  for (let round = 0; round < rounds; round += 1) {
    whole.push(spentBy([...NODE, ...CLI, ...documents, "--json"], ROOT));
    work.push(contend(["documents", ...documents]));
    compared.push(contend(["file", files.clauses]));
    again.push(contend(["again", ...documents]));
    for (const [i, peer] of peers.entries()) taken[i]?.push(peer.spent(files));
  }
  say(`${counts} clauses, cold, median of ${rounds}\n  processor    clock`);
  say(`${row(whole)}  rapporteur diff: two processes started, parsed, aligned, redlined, printed`);
  say(`${row(work)}  parsed, aligned, redlined, the first time in a process (goal: under 2 s)`);
  say(`${row(compared)}  of it, compared: aligned, redlined, ranked`);
  say(`${row(again)}  parsed, aligned, redlined where that was done before, as in a bot that serves`);
  for (const [i, peer] of peers.entries()) {
    const theirs = taken[i] ?? [];
    const times = medianOf(whole, "processor") / medianOf(theirs, "processor");
    say(`${row(theirs)}  ${peer.name}: rapporteur takes ${times.toFixed(1)} times as long`);
  }
}

function benchGrowth(): void {
  say("\nGrowth over editions of our own making, each in a new process (goals at 10000: 20 s, 1024 MiB)");
  for (const size of SIZES) {
    const measured = contend(["seeded", `${size}`]);
    const each = (measured.processor / size).toFixed(2);
    say(
      `${row([measured])}  ${size} clauses a side, ${each} ms a clause, peak ${measured.peak.toFixed(0)} MiB`,
    );
  }
}

function ownEditions(folder: string): [string, string] {
  const editions = seededEditions(OWN_CLAUSES);
  const [old, after] = [join(folder, "old.md"), join(folder, "new.md")];
  writeFileSync(old, markdownOf(editions.old));
  writeFileSync(after, markdownOf(editions.new));
  return [old, after];
}

function documentsIn(folder: string): [string, string] {
  const documentOf = (side: string): string => {
    const entries = readdirSync(join(folder, side), { withFileTypes: true });
    const chosen = entries.find((entry) => entry.isDirectory()) ?? entries[0];
    if (!chosen) throw new Error(`${join(folder, side)} holds no document.`);
    return join(folder, side, chosen.name);
  };
  return [documentOf("old"), documentOf("new")];
}

/** Both texts as everybody gets them: what was read, and the same as plain text. */
async function prepared(
  folder: string,
  old: string,
  after: string,
): Promise<{ files: Files; counts: string }> {
  await using reader = openDocumentReader();
  const [before, now] = [await readPath(old, reader, () => {}), await readPath(after, reader, () => {})];
  const clauses = join(folder, "clauses.json");
  writeFileSync(clauses, JSON.stringify({ old: before, new: now }));
  const [plainOld, plainNew] = [join(folder, "old.txt"), join(folder, "new.txt")];
  for (const [path, { clauses: all }] of [
    [plainOld, before],
    [plainNew, now],
  ] as const)
    writeFileSync(
      path,
      all.map(({ number, title, text }) => `${number ?? ""} ${title ?? ""}\n${text}\n`).join("\n"),
    );
  const counts = `${before.clauses.length} → ${now.clauses.length}`;
  return { files: { old: plainOld, new: plainNew, clauses }, counts };
}

function contend(task: readonly string[]): Comparison {
  const [command = "", ...args] = [...NODE, CONTENDER, ...task];
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`${task.join(" ")} ended with ${status}: ${stderr}`);
  return COMPARISON.parse(JSON.parse(stdout));
}

function medianOf(all: readonly Spent[], measure: keyof Spent): number {
  const sorted = all.map((one) => one[measure]).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function row(all: readonly Spent[]): string {
  return (["processor", "wall"] as const)
    .map((measure) => `${(medianOf(all, measure) / 1000).toFixed(2).padStart(8)} s`)
    .join("");
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
