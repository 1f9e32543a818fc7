import { mkdtempSync, readdirSync, rmdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openDocumentReader } from "../../src/documents/apart/open-document-reader.ts";
import { READING_ORDER } from "../../src/documents/apart/reading-order.ts";
import { FORMATS } from "./formats.ts";
import { runFormat, validSamples } from "./run-format.ts";
import { filesOf } from "./samples.ts";

/**
 * Damages valid documents in every way it knows, and has each read by the process that reads for the product:
 *
 *     npm run fuzz -- [--seed N] [--runs N] [--format NAME,…] [FOLDER]
 *
 * A crash, a hang, an error without a type or a malformed result is a failure: reported with its seed, its bytes saved,
 * exit code 1. With a folder, the documents in it are damaged besides our own small ones.
 */

/** A damaged file of few kilobytes has no reason to take a tenth of it, in milliseconds of work. */
const STALL = 5_000;
/** Larger files take so long that few of them could be damaged. */
const MAX_SAMPLE = 1_500_000;

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: "string", default: "1" },
      runs: { type: "string", default: "2000" },
      format: { type: "string", default: Object.keys(FORMATS).join(",") },
    },
  });
  const [seed, runs] = [Number(values.seed), Number(values.runs)];
  const paths = positionals.flatMap(samplePaths);
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-fuzz-"));
  const limits = { ...READING_ORDER.limits, stall: STALL };
  await using reader = openDocumentReader({ ...READING_ORDER, limits });
  let failed = 0;
  say(`seed ${seed}, ${runs} damaged documents of each format`);
  for (const name of values.format.split(",")) {
    const format = FORMATS[name];
    if (!format)
      throw new Error(`There is no format ${name}; there are: ${Object.keys(FORMATS).join(", ")}.`);
    const given = [...format.samples, ...filesOf(paths, format.endings)];
    const samples = await validSamples(format, given, { reader, report: say });
    const begun = performance.now();
    const tally = await runFormat(name, format, samples, { seed, runs, folder, reader, report: say });
    const seconds = (performance.now() - begun) / 1000;
    failed += tally.failed;
    say(
      `${name.padEnd(10)} ${samples.length} samples: ${tally.read} read, ${tally.refused} refused, ${tally.failed} failed; ${seconds.toFixed(0)} s, the slowest ${tally.slowest.toFixed(0)} ms`,
    );
  }
  if (failed === 0) rmdirSync(folder);
  return failed === 0;
}

function samplePaths(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size <= MAX_SAMPLE)
    .sort();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = (await main()) ? 0 : 1;
