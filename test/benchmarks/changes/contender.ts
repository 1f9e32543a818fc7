import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { compareTexts } from "../../../src/changes/compare.ts";
import type { DocumentFile } from "../../../src/documents/document-file.ts";
import { readDocument } from "../../../src/documents/read-document.ts";
import { readFolder } from "../../../src/documents/read-folder.ts";
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
 * `documents OLD NEW`, which parses two documents here and compares them, and tells of that; or `again OLD NEW`, which
 * does so twice, and tells of the second time.
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

/** The first time in this process; or again, as in a bot that has been serving for a while. */
async function ofDocuments(
  paths: readonly string[],
  { rehearsed }: { rehearsed: boolean },
): Promise<Comparison> {
  const [old = [], after = []] = paths.map(filesAt);
  const run = async () => compareTexts(await parsed(old), await parsed(after));
  if (rehearsed) await run();
  return await measured(run);
}

function filesAt(path: string): DocumentFile[] {
  if (!statSync(path).isDirectory()) return [{ name: basename(path), bytes: readFileSync(path) }];
  return readdirSync(path).map((name) => ({ name, bytes: readFileSync(join(path, name)) }));
}

async function parsed(files: readonly DocumentFile[]): Promise<ClauseText> {
  return files.length > 1 ? readFolder(files) : readDocument(files[0]!);
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

const [way, ...paths] = process.argv.slice(2);
const isOfDocuments = way === "documents" || way === "again";
const comparison = isOfDocuments ? ofDocuments(paths, { rehearsed: way === "again" }) : compareOnce();
writeFileSync(1, JSON.stringify(await comparison));
