import { readFileSync } from "node:fs";
import { compareTexts } from "../../src/changes/compare.ts";
import type { ClauseText } from "../../src/standards/clause.ts";
import type { Language } from "../../src/text/language.ts";

/** A sentence, or a few, in two editions, with the changes of force that a reader finds there. */
export interface ForcePair {
  readonly language: Language;
  readonly old: string;
  readonly new: string;
  /** As in the file: `should > shall tightened`; empty where no force changed. */
  readonly force: readonly string[];
  /** What the pair tries. */
  readonly about: string;
}

export interface ForceMeasure {
  readonly pairs: number;
  /** Of entries over all pairs; one that nobody expected counts against it also where none is expected. */
  readonly f1: number;
  readonly misses: readonly { readonly pair: ForcePair; readonly found: readonly string[] }[];
}

/** Reads `language, old, new, force, about` parted by tabs under a line of headings; `\n` is a line feed. */
export function readForcePairs(path: string): ForcePair[] {
  const rows = readFileSync(path, "utf8").trimEnd().split("\n").slice(1);
  return rows.map((row) => {
    const [language, old = "", after = "", force = "", about = ""] = row.split("\t");
    return {
      language: language === "zh" ? "zh" : "en",
      old: old.replaceAll("\\n", "\n"),
      new: after.replaceAll("\\n", "\n"),
      force: force === "-" ? [] : force.split("; ").toSorted(),
      about,
    };
  });
}

/** Compares each pair as two texts of one clause, end to end but for the reading of documents. */
export function measureForce(pairs: readonly ForcePair[]): ForceMeasure {
  const results = pairs.map((pair) => ({ pair, found: forcesFound(pair) }));
  const hits = sum(results.map(({ pair, found }) => inCommon(pair.force, found)));
  const expected = sum(pairs.map((pair) => pair.force.length));
  const found = sum(results.map((result) => result.found.length));
  return {
    pairs: pairs.length,
    f1: expected + found === 0 ? 1 : (2 * hits) / (expected + found),
    misses: results.filter((result) => result.pair.force.join() !== result.found.join()),
  };
}

function forcesFound(pair: ForcePair): string[] {
  const { changes } = compareTexts(asText(pair.language, pair.old), asText(pair.language, pair.new));
  return changes
    .flatMap((change) => change.force)
    .map((entry) => `${entry.from} > ${entry.to} ${entry.direction}`)
    .toSorted();
}

function asText(language: Language, text: string): ClauseText {
  const clause = {
    id: "5.1",
    number: "5.1",
    title: null,
    level: 1,
    kind: "clause",
    parent: null,
    text,
    blocks: [],
    page: null,
  } as const;
  return { language, clauses: [clause] };
}

function inCommon(expected: readonly string[], found: readonly string[]): number {
  const left = [...found];
  return expected.filter((entry) => {
    const at = left.indexOf(entry);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
