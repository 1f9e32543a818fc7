import { readFileSync, writeFileSync } from "node:fs";
import { compareTexts } from "../../../src/changes/compare.ts";
import { readPath } from "../../../src/commands/read-path.ts";
import { openDocumentReader } from "../../../src/documents/apart/open-document-reader.ts";
import type { Clause, ClauseText } from "../../../src/standards/clause.ts";
import { seededEditions, type SeededClause } from "./seeded-editions.ts";

/** What a comparison took: milliseconds of it alone, by the clock and of the processor; MiB of the whole process. */
export interface Comparison {
  readonly wall: number;
  readonly processor: number;
  readonly peak: number;
}

/**
 * A process of its own that compares once, and tells as JSON: `contender.ts seeded COUNT`, or `file CLAUSES.json`; or
 * `again OLD NEW`, which reads two documents and compares them, twice, and tells of the second time.
 */
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

/** As in a bot that has been serving for a while: what reads and what compares has done so before. */
async function again(oldPath: string, newPath: string): Promise<Comparison> {
  await using readers = openDocumentReader();
  await using others = openDocumentReader();
  const run = async () => {
    const [old, after] = await Promise.all([
      readPath(oldPath, readers, () => {}),
      readPath(newPath, others, () => {}),
    ]);
    compareTexts(old, after);
  };
  await run();
  return await measured(run);
}

async function measured(run: () => unknown): Promise<Comparison> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await run();
  const [wall, spent] = [performance.now() - start, process.cpuUsage(before)];
  const processor = (spent.user + spent.system) / 1000;
  return { wall, processor, peak: process.resourceUsage().maxRSS / 1024 };
}

async function compareOnce(): Promise<Comparison> {
  const [old, after] = textsOf(process.argv[2], process.argv[3]);
  return measured(() => compareTexts(old, after));
}

const [way, first = "", second = ""] = process.argv.slice(2);
writeFileSync(1, JSON.stringify(await (way === "again" ? again(first, second) : compareOnce())));
