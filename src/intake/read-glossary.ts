import type { Fault } from "../library/writer.ts";
import type { GlossaryEntry } from "../standards/glossary.ts";

const HEADER = ["zh", "en", "note"];

/**
 * `glossary.tsv`: Chinese, English and a note in three columns parted by tabs, several words for one thing parted
 * by ` / `. A faulty line is left out, the others count.
 */
export function readGlossary(text: string): {
  readonly entries: readonly GlossaryEntry[];
  readonly faults: readonly Fault[];
} {
  const entries: GlossaryEntry[] = [];
  const faults: Fault[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const columns = line.split("\t").map((column) => column.trim());
    if (line.trim() === "" || (at === 0 && HEADER.every((name, column) => columns[column] === name)))
      continue;
    const [zh = [], en = []] = columns.slice(0, 2).map(wordsIn);
    if (columns.length > HEADER.length || zh.length === 0 || en.length === 0)
      faults.push({
        code: "GLOSSARY_LINE",
        message: "A line holds Chinese, English and a note, parted by tabs; the note alone may be empty.",
        line: at + 1,
      });
    else entries.push({ zh, en, note: columns[2] === undefined || columns[2] === "" ? null : columns[2] });
  }
  return { entries, faults };
}

function wordsIn(column: string): readonly string[] {
  return column
    .split(" / ")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
