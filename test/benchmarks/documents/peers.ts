import { existsSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";

/** The packages compared, which are no dependencies of the product. */
const PEERS = join(import.meta.dirname, "../node_modules");

/** The part of mammoth that is measured. */
export interface Mammoth {
  convertToHtml(input: { readonly buffer: Buffer }): Promise<{ readonly value: string }>;
  extractRawText(input: { readonly buffer: Buffer }): Promise<{ readonly value: string }>;
}

/** What is missing for a whole comparison, as sentences that say how to get it; empty when all is there. */
export function missingPeers(): readonly string[] {
  const missing: string[] = [];
  if (!existsSync(join(PEERS, "mammoth")))
    missing.push(
      "mammoth is not installed, and Word documents are not compared: npm ci --prefix test/benchmarks",
    );
  if (!hasPdftotext())
    missing.push(
      "pdftotext is not installed, and is left out of the comparison of PDF: apt-get install poppler-utils",
    );
  return missing;
}

export function hasPdftotext(): boolean {
  return spawnSync("pdftotext", ["-v"]).status === 0;
}

export async function loadMammoth(): Promise<Mammoth> {
  // By a name that is known only then, because it may not be installed where types are checked.
  const name: string = "mammoth";
  const loaded: unknown = await import(name);
  if (!isModule(loaded)) throw new Error("mammoth is not what it was");
  return loaded.default;
}

function isModule(loaded: unknown): loaded is { readonly default: Mammoth } {
  return typeof loaded === "object" && loaded !== null && "default" in loaded;
}
