import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { compare, median, peakOf, type FileTimes } from "./documents/contest.ts";
import { writeOwnDocuments } from "./documents/own-documents.ts";
import { hasPdftotext, missingPeers } from "./documents/peers.ts";
import type { WayName } from "./documents/ways.ts";

/**
 * Our readers against others on the same files in the same run, warm, in turns:
 *
 *     npm run bench:documents -- [--rounds N] [FOLDER]
 *
 * PDF: pdf.js alone (text and operator list of each page) and poppler's pdftotext (a process each time, which is how it
 * is used). Word: mammoth, to HTML and to mere text. Without a folder, documents of our own making are read.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: "string", default: "5" } },
  });
  const rounds = Number(values.rounds);
  const missing = missingPeers();
  for (const sentence of missing) say(sentence);
  const own = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  try {
    writeOwnDocuments(own);
    const files = filesIn(positionals[0] ?? own);
    await benchPdf(ending(files, ".pdf"), rounds);
    if (!missing.some((sentence) => sentence.startsWith("mammoth")))
      await benchWord(ending(files, ".docx"), rounds);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

async function benchPdf(paths: readonly string[], rounds: number): Promise<void> {
  if (paths.length === 0) return say("There is no PDF.");
  const peers: readonly WayName[] = hasPdftotext() ? ["pdfjs", "pdftotext"] : ["pdfjs"];
  say(`\nPDF, warm, median of ${rounds} (goals: within 1.5 times pdf.js and 12 times pdftotext)`);
  const compared = await compare(["here", "apart", ...peers], paths, rounds);
  printTable(compared, ["here", "apart"], peers);
}

async function benchWord(paths: readonly string[], rounds: number): Promise<void> {
  const largest = paths.toSorted((a, b) => statSync(b).size - statSync(a).size)[0];
  if (largest === undefined) return say("There is no Word document.");
  const peers: readonly WayName[] = ["mammoth-html", "mammoth-text"];
  say(`\nWord, warm, median of ${rounds} (goals on the largest: a third of mammoth's time, and less memory)`);
  const compared = await compare(["here", "apart", ...peers], paths, rounds);
  printTable(compared, ["here", "apart"], peers);
  say(`\nThe most memory for ${basename(largest)}, each in a new process`);
  for (const way of ["here", ...peers] as const) {
    const peaks = [await peakOf(way, largest), await peakOf(way, largest), await peakOf(way, largest)];
    say(`  ${way.padEnd(14)} ${(median(peaks) ?? 0).toFixed(0)} MiB`);
  }
}

/** One line a file that everybody reads: milliseconds, and ours as a multiple of each peer's. */
function printTable(
  compared: readonly FileTimes[],
  ours: readonly WayName[],
  peers: readonly WayName[],
): void {
  const columns = [...ours, ...peers];
  const ratios = ours.flatMap((way) => peers.map((peer) => ({ way, peer, name: `${way}/${peer}` })));
  const heading = [...columns, ...ratios.map(({ name }) => name)];
  const cells = (values: readonly string[]) =>
    values.map((value, at) => value.padStart(Math.max(8, heading[at]?.length ?? 0))).join("  ");
  say(`${"".padEnd(34)}  ${cells(heading)}`);
  const line = (name: string, times: ReadonlyMap<WayName, number | null>) =>
    say(
      `${name.slice(0, 34).padEnd(34)}  ${cells([
        ...columns.map((way) => times.get(way)?.toFixed(0) ?? "-"),
        ...ratios.map(({ way, peer }) => ratio(times.get(way), times.get(peer))),
      ])}`,
    );
  for (const { path, times } of compared) line(basename(path), times);
  const common = compared.filter(({ times }) => columns.every((way) => typeof times.get(way) === "number"));
  const total = (way: WayName) => common.reduce((sum, { times }) => sum + (times.get(way) ?? 0), 0);
  line(`all ${common.length} that all read`, new Map(columns.map((way) => [way, total(way)])));
}

function ratio(ours: number | null | undefined, theirs: number | null | undefined): string {
  return typeof ours === "number" && typeof theirs === "number" && theirs > 0
    ? (ours / theirs).toFixed(2)
    : "-";
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

function ending(paths: readonly string[], suffix: string): readonly string[] {
  return paths.filter((path) => path.toLowerCase().endsWith(suffix));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
