import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { faultOfRefusal, faultOfResult } from "./judge.ts";
import { Random, seedOf } from "./random.ts";
import type { DocumentFile } from "../../src/documents/document-file.ts";
import type { DocumentReader } from "../../src/documents/document-reader.ts";
import type { FuzzedFormat } from "./formats.ts";

export interface Campaign {
  readonly seed: number;
  readonly runs: number;
  /** Where the bytes of what fails are put. */
  readonly folder: string;
  readonly reader: DocumentReader;
  readonly report: (line: string) => void;
}

/** What came of the runs of a format. */
export interface Tally {
  readonly read: number;
  readonly refused: number;
  readonly failed: number;
  /** The longest that one took, in milliseconds. */
  readonly slowest: number;
}

/** Failures alike are reported so many times; the rest is counted. */
const REPORTED_ALIKE = 3;

/** Reads damaged documents, one after the other, and reports each that is neither read nor refused as it should be. */
export async function runFormat(
  name: string,
  format: FuzzedFormat,
  samples: readonly DocumentFile[],
  campaign: Campaign,
): Promise<Tally> {
  const tally = { read: 0, refused: 0, failed: 0, slowest: 0 };
  const alike = new Map<string, number>();
  for (let run = 0; run < campaign.runs; run += 1) {
    const file = damagedFile(name, format, samples, campaign.seed, run);
    const begun = performance.now();
    const { outcome, fault } = await attempt(format, file, campaign.reader);
    tally.slowest = Math.max(tally.slowest, performance.now() - begun);
    tally[fault === null ? outcome : "failed"] += 1;
    if (fault === null) continue;
    const kind = fault.replaceAll(/\d+|“[^”]*”/g, "#");
    const times = (alike.get(kind) ?? 0) + 1;
    alike.set(kind, times);
    if (times > REPORTED_ALIKE) continue;
    const path = join(campaign.folder, `${name}-${campaign.seed}-${run}-${file.name}`);
    await writeFile(path, file.bytes);
    campaign.report(`${name}, seed ${campaign.seed}, run ${run}: ${fault}\n    ${path}`);
  }
  return tally;
}

/** The same file for the same seed and number, whatever ran before. */
function damagedFile(
  format: string,
  { mutations }: FuzzedFormat,
  samples: readonly DocumentFile[],
  seed: number,
  run: number,
): DocumentFile {
  const random = new Random(seedOf(format, seed, run));
  const sample = samples[random.below(samples.length)];
  if (!sample) throw new Error(`there is no sample of ${format}`);
  return { name: sample.name, bytes: random.pick(mutations)(sample.bytes, random) };
}

/** Those that are read while they are whole; another one is no valid document to begin with. */
export async function validSamples(
  format: FuzzedFormat,
  samples: readonly DocumentFile[],
  { reader, report }: Pick<Campaign, "reader" | "report">,
): Promise<readonly DocumentFile[]> {
  const valid: DocumentFile[] = [];
  for (const sample of samples) {
    const { outcome, fault } = await attempt(format, sample, reader);
    if (outcome === "read" && fault === null) valid.push(sample);
    else report(`${sample.name} is left out: ${fault ?? "it is refused as it stands"}`);
  }
  return valid;
}

async function attempt(
  { task }: FuzzedFormat,
  file: DocumentFile,
  reader: DocumentReader,
): Promise<{ readonly outcome: "read" | "refused"; readonly fault: string | null }> {
  try {
    return { outcome: "read", fault: faultOfResult(task, await reader[task](file)) };
  } catch (error) {
    return { outcome: "refused", fault: faultOfRefusal(error) };
  }
}
