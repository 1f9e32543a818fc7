import { readFileSync, writeFileSync } from "node:fs";
import { compareTexts } from "../../../src/changes/compare.ts";
import type { Clause, ClauseText } from "../../../src/standards/clause.ts";
import { seededEditions, type SeededClause } from "./seeded-editions.ts";

/** What a comparison took: milliseconds of it alone, by the clock and of the processor; MiB of the whole process. */
export interface Comparison {
  readonly wall: number;
  readonly processor: number;
  readonly peak: number;
}

/** A process of its own that compares once, and tells as JSON: `contender.ts seeded COUNT`, or `file CLAUSES.json`. */
function textOf(clauses: readonly SeededClause[]): ClauseText {
  return {
    language: "en",
    clauses: clauses.map(({ number, text }, at): Clause => {
      return {
        id: `${at}`,
        number,
        title: null,
        level: number.split(".").length,
        kind: "clause",
        parent: null,
        text,
        blocks: [],
        page: null,
      };
    }),
  };
}

function isTexts(value: unknown): value is { readonly old: ClauseText; readonly new: ClauseText } {
  return typeof value === "object" && value !== null && "old" in value && "new" in value;
}

function textsOf(way: string | undefined, what: string | undefined): readonly [ClauseText, ClauseText] {
  if (way === "seeded") {
    const editions = seededEditions(Number(what));
    return [textOf(editions.old), textOf(editions.new)];
  }
  const texts: unknown = JSON.parse(readFileSync(what ?? "", "utf8"));
  if (!isTexts(texts)) throw new Error(`${what} holds no two texts.`);
  return [texts.old, texts.new];
}

const [old, after] = textsOf(process.argv[2], process.argv[3]);
const [start, before] = [performance.now(), process.cpuUsage()];
compareTexts(old, after);
const [wall, spent] = [performance.now() - start, process.cpuUsage(before)];
const processor = (spent.user + spent.system) / 1000;
const peak = process.resourceUsage().maxRSS / 1024;
writeFileSync(1, JSON.stringify({ wall, processor, peak } satisfies Comparison));
