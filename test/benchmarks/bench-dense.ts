/**
 * Dense search at 100,000 generated vectors of 1,024 dimensions in 1,000 clusters; a question is a noised neighbour.
 * Prints time and recall against the exact order, and fails where they miss what is promised. `--json` prints figures.
 */
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { VectorStore } from "../../src/retrieval/dense/vector-store.ts";
import type { Passage, PassageFilter } from "../../src/retrieval/passage.ts";
import { clausePassage } from "../support/passages.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { exactNearest, generateVectors, noised } from "./dense/generated-vectors.ts";

const { values: given } = parseArgs({
  options: { json: { type: "boolean", default: false }, vectors: { type: "string", default: "100000" } },
});
const VECTORS = Number(given.vectors);
const DIMENSIONS = 1_024;
const QUESTIONS = 200;
const WANTED = 10;
const MOST_MS = 60;
const LEAST_RECALL = 0.98;
const LIBRARY = "generated";

const print = (line: string) => void (given.json || process.stdout.write(`${line}\n`));

using folder = temporaryFolder();
const generated = generateVectors({ count: VECTORS, dimensions: DIMENSIONS, clusters: 1_000, seed: 7 });
const passages = Array.from({ length: VECTORS }, (_, at) =>
  clausePassage(
    `standard-${Math.floor(at / 500)}/${Math.floor(at / 1_000) % 5 === 4 ? "old" : "new"}`,
    `${at}`,
    `text ${at}`,
    {
      newerFor: Math.floor(at / 1_000) % 5 === 4 ? [{ audience: "public", since: "2026-05-01" }] : [],
      audience: Math.floor(at / 1_000) % 10 === 3 ? "wg3" : "public",
    },
  ),
);

await using store = VectorStore.open(folder.path, "a bench");
const built = await timed(() => fill(store, passages));
const opened = await timed(async () => store.nearest(generated.vector(0), { audiences: ["public"] }, WANTED));

const everybody = { audiences: ["public", "wg3"] };
const usual = { audiences: ["public"], currentOnly: true };
const rows = [
  await measure("without a filter", everybody),
  await measure("audience, current editions", usual),
];

print(
  `${VECTORS} vectors of ${DIMENSIONS} dimensions: built in ${seconds(built)}, first search ${Math.round(opened)} ms`,
);
for (const row of rows)
  print(
    `${row.filter.padEnd(28)} p50 ${row.p50.toFixed(1)} ms  p95 ${row.p95.toFixed(1)} ms  processor ${row.cpu.toFixed(1)} ms  recall@${WANTED} ${row.recall.toFixed(4)}`,
  );
print(`memory ${Math.round(process.memoryUsage().rss / 1e6)} MB, the generated vectors included`);
if (given.json)
  process.stdout.write(
    `${JSON.stringify({ vectors: VECTORS, dimensions: DIMENSIONS, built, opened, rows })}\n`,
  );
if (rows.some(({ p95, recall }) => p95 >= MOST_MS || recall < LEAST_RECALL)) {
  process.stderr.write(`missed: p95 under ${MOST_MS} ms and recall of at least ${LEAST_RECALL}\n`);
  process.exitCode = 1;
}

async function fill(into: VectorStore, all: readonly Passage[]): Promise<void> {
  const each = 2_000;
  await into.clear(LIBRARY);
  for (let from = 0; from < all.length; from += each) {
    const some = all.slice(from, from + each);
    const vectors = some.map((_, at) => generated.vector(from + at));
    await into.keep(
      some.map(({ text }) => text),
      vectors,
    );
    const seq = from / each;
    const batch = {
      from: { library: LIBRARY, seq },
      to: { library: LIBRARY, seq: seq + 1 },
      subjects: [],
      passages: some,
    };
    if (!(await into.apply(batch, ({ text }) => text))) throw new Error("The batch did not fit.");
  }
}

async function measure(filter: string, asked: PassageFilter) {
  const admitted = passages.map(
    ({ audience, newerFor }) =>
      asked.audiences.includes(audience) && !(asked.currentOnly === true && newerFor.length > 0),
  );
  const times: number[] = [];
  let found = 0;
  let worked = 0;
  for (let question = 0; question < QUESTIONS; question += 1) {
    const vector = noised(generated, question);
    const before = process.cpuUsage();
    const start = performance.now();
    const nearest = await store.nearest(vector, asked, WANTED);
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    worked += (user + system) / 1_000;
    const exact = new Set(exactNearest(generated, vector, admitted, WANTED).map((at) => passages[at]?.id));
    found += nearest.filter(({ id }) => exact.has(id)).length;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  const cpu = worked / QUESTIONS;
  return { filter, p50: at(0.5), p95: at(0.95), cpu, recall: found / (QUESTIONS * WANTED) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
