import { DocumentError, RapporteurError } from "../../src/standards/errors.ts";
import type { Bundle } from "../../src/documents/archives/bundle.ts";
import type { TaskResults } from "../../src/documents/apart/messages.ts";
import type { Feed } from "../../src/documents/feeds/feed.ts";
import type { ParsedDocument } from "../../src/documents/parsed-document.ts";

/** What only the limits of the process caught, or nobody: the reader itself had to see it. */
const CAUGHT_LATE = ["READER_FAILED", "LIMIT_TIME", "LIMIT_MEMORY"];

/** What is wrong with a refusal; null for one as it should be. An error that is no document's fault is thrown on. */
export function faultOfRefusal(error: unknown): string | null {
  if (!(error instanceof DocumentError)) {
    if (error instanceof RapporteurError) throw error;
    return `no typed error: ${String(error)}`;
  }
  const { code, message } = error;
  if (CAUGHT_LATE.includes(code)) return `${code}: ${message}`;
  if (!/[.。]$/.test(message) || /\bundefined\b|\bNaN\b|\[object /.test(message))
    return `${code} without a sentence: ${message}`;
  return null;
}

/** What is wrong with a result; null for one as it should be. */
export function faultOfResult(
  task: keyof TaskResults,
  result: TaskResults[keyof TaskResults],
): string | null {
  if (!isWellFormed(JSON.stringify(result))) return "text with half a character";
  if ("clauses" in result) return faultOfDocument(result);
  if (task === "feed" && "items" in result) return faultOfFeed(result);
  if ("files" in result) return faultOfBundle(result);
  return "not a result of what was asked for";
}

function faultOfDocument({ clauses, warnings }: ParsedDocument): string | null {
  const seen = new Set<string>();
  for (const clause of clauses) {
    if (seen.has(clause.id)) return `the id ${clause.id} twice`;
    if (clause.parent !== null && !seen.has(clause.parent)) return `${clause.id} comes before its parent`;
    seen.add(clause.id);
    if (!Number.isInteger(clause.level) || clause.level < 1)
      return `${clause.id} has the level ${clause.level}`;
    const blocks = clause.blocks.map((block) => clause.text.slice(block.start, block.end)).join("\n");
    if (blocks !== clause.text) return `the blocks of ${clause.id} are not its text`;
  }
  const worded = warnings.every(({ code, message }) => code !== "" && /[.。]$/.test(message));
  return worded ? null : `a warning without a sentence: ${JSON.stringify(warnings)}`;
}

function faultOfFeed({ items }: Feed): string | null {
  for (const { url, published } of items) {
    if (url !== null && !/^https?:\/\//.test(url)) return `the address ${url}`;
    if (published !== null && Number.isNaN(Date.parse(published))) return `the date ${published}`;
  }
  return null;
}

function faultOfBundle({ files }: Bundle): string | null {
  const names = new Set(files.map((file) => file.name.toLowerCase()));
  return names.size === files.length ? null : "two files of one name";
}

/** JSON writes half a character as its number. */
function isWellFormed(json: string): boolean {
  return !/(?<!\\)(?:\\\\)*\\ud[89a-f]/i.test(json);
}
