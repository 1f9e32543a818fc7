import { DocumentError } from "../standards/errors.ts";

/** Text, far above any standard we know (the longest here has 3 MB), far below what hurts the process. */
export const MAX_BYTES = 20_000_000;
/** A file of a format that holds pictures, which are never unpacked: what is read of it has limits of its own. */
export const MAX_FILE_BYTES = 100_000_000;
const MAX_LINE = 1_000_000;
const MAX_CLAUSES = 50_000;
const MAX_BLOCKS = 500_000;

/** @throws DocumentError */
export function refuseLimit(
  code: "LIMIT_SIZE" | "LIMIT_RATIO" | "LIMIT_ENTRIES" | "LIMIT_DEPTH",
  sentence: string,
  details: Readonly<Record<string, unknown>>,
): never {
  throw new DocumentError(code, sentence, details);
}

/** @throws DocumentError LIMIT_SIZE for text that is read as a whole */
export function checkSize(name: string, bytes: number): void {
  refuseAbove(MAX_BYTES, name, bytes, "Hand it in as several files.");
}

/** @throws DocumentError LIMIT_SIZE for a file of any format, before it is known what is in it */
export function checkFileSize(name: string, bytes: number): void {
  refuseAbove(
    MAX_FILE_BYTES,
    name,
    bytes,
    "Save a copy with smaller pictures, or hand it in as several files.",
  );
}

function refuseAbove(limit: number, name: string, bytes: number, advice: string): void {
  if (bytes > limit)
    throw new DocumentError("LIMIT_SIZE", `“${name}” has ${bytes} bytes; the limit is ${limit}. ${advice}`, {
      name,
      bytes,
      limit,
    });
}

export function checkLines(name: string, lines: readonly string[]): void {
  const line = lines.findIndex((text) => text.length > MAX_LINE);
  if (line >= 0)
    throw new DocumentError(
      "LIMIT_SIZE",
      `Line ${line + 1} of “${name}” is longer than ${MAX_LINE} characters. Save it with line breaks.`,
      { name, line: line + 1, limit: MAX_LINE },
    );
}

export function checkEntries(name: string, clauses: number, blocks: number): void {
  if (clauses > MAX_CLAUSES || blocks > MAX_BLOCKS)
    throw new DocumentError(
      "LIMIT_ENTRIES",
      `“${name}” has ${clauses} clauses with ${blocks} blocks; the limits are ${MAX_CLAUSES} and ${MAX_BLOCKS}. Hand it in as several files.`,
      { name, clauses, blocks },
    );
}
