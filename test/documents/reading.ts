import { readFolder } from "../../src/documents/read-folder.ts";
import { readTextDocument } from "../../src/documents/text-document.ts";
import { DocumentError } from "../../src/standards/errors.ts";
import type { ParsedDocument } from "../../src/documents/parsed-document.ts";
import type { Clause } from "../../src/standards/clause.ts";

const encode = (text: string) => new TextEncoder().encode(text);

export function readMd(text: string, name = "sample.md"): ParsedDocument {
  return readTextDocument({ name, bytes: encode(text) });
}

export function readTxt(text: string): ParsedDocument {
  return readTextDocument({ name: "sample.txt", bytes: encode(text) });
}

/** Files by name, read as the chapters of one document. */
export function readChapters(files: Readonly<Record<string, string>>): Promise<ParsedDocument> {
  return readFolder(Object.entries(files).map(([name, text]) => ({ name, bytes: encode(text) })));
}

/** One line a clause: indented by level, `number title`, the kind where it is no plain clause. */
export function outline(document: ParsedDocument): readonly string[] {
  return document.clauses.map((clause) => {
    const kind = clause.kind === "clause" ? "" : ` (${clause.kind})`;
    const words = [clause.number, clause.title].filter((word) => word !== null).join(" ");
    return `${"  ".repeat(clause.level - 1)}${words}${kind}`;
  });
}

export function clauseOf(document: ParsedDocument, id: string): Clause {
  const found = document.clauses.find((clause) => clause.id === id);
  if (!found)
    throw new Error(`no clause ${id} among ${document.clauses.map((clause) => clause.id).join(", ")}`);
  return found;
}

/** A clause's blocks as `kind depth label: text`. */
export function blocks(document: ParsedDocument, id: string): readonly string[] {
  const clause = clauseOf(document, id);
  return clause.blocks.map((block) => {
    const label = block.label === null ? "" : ` ${block.label}`;
    return `${block.kind} ${block.depth}${label}: ${clause.text.slice(block.start, block.end)}`;
  });
}

/** The typed error a reading ends in; anything else that is thrown is thrown on. */
export function refusal(reading: () => unknown): DocumentError {
  try {
    reading();
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
  throw new Error("it was read");
}

/** `refusal` of a reading that takes its time. */
export async function refusalOf(reading: Promise<unknown>): Promise<DocumentError> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
  throw new Error("it was read");
}
