import { DocumentError } from "../../../standards/errors.ts";
import { readXml } from "../xml/read-xml.ts";
import { Inflation } from "../../zip/inflation.ts";
import { partDirectory, partKey } from "./part-directory.ts";
import type { XmlHandler } from "../xml/read-xml.ts";
import type { ZipEntry } from "../../zip/zip-directory.ts";
import type { Warning } from "../../../standards/standard.ts";

/** The parts of a Word document that hold text or decide about it. */
export type PartKind = "styles" | "numbering" | "footnotes" | "endnotes";

/** A Word file, opened: its parts are read one at a time and only when asked for. */
export interface WordPackage {
  readDocument(handler: XmlHandler): void;
  /** Does nothing where the document has no such part. */
  readPart(kind: PartKind, handler: XmlHandler): void;
  readonly warnings: readonly Warning[];
}

const PART_KINDS: readonly PartKind[] = ["styles", "numbering", "footnotes", "endnotes"];
const USUAL_DOCUMENT = "word/document.xml";

/**
 * Opens a Word file by its relationships, whatever its parts are called. Relationships that lead out of the file are
 * never followed, and macros never read. `progress` is told of the share of the text that was read, 0 to 1.
 * @throws DocumentError WRONG_TYPE without a document part, and what the directory and the relationships are refused for
 */
export function openPackage(name: string, bytes: Uint8Array, progress: (share: number) => void): WordPackage {
  const entries = partDirectory(name, bytes);
  const work = new Work(progress);
  const inflation = new Inflation(name, bytes, (packed) => work.done(packed));
  const read = (entry: ZipEntry, handler: XmlHandler) =>
    readXml(name, (take) => inflation.read(entry, take), handler);
  const relationsOf = (part: string) => {
    const cut = part.lastIndexOf("/") + 1;
    const entry = entries.get(`${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`);
    return entry ? readRelations(part.slice(0, cut), (handler) => read(entry, handler)) : null;
  };
  const main = relationsOf("")?.get("officedocument");
  const documentKey = main !== undefined && entries.has(main) ? main : USUAL_DOCUMENT;
  const document = entries.get(documentKey);
  if (!document) throw withoutDocument(name);
  const relations = relationsOf(documentKey);
  const parts = new Map<PartKind, ZipEntry>();
  const missing: string[] = main === undefined ? ["_rels/.rels"] : [];
  for (const kind of PART_KINDS) {
    // Without relationships the usual names are all there is to go by.
    const key = relations
      ? relations.get(kind)
      : `${documentKey.slice(0, documentKey.lastIndexOf("/") + 1)}${kind}.xml`;
    const entry = key === undefined ? undefined : entries.get(key);
    if (entry) parts.set(kind, entry);
    else if (relations && key !== undefined) missing.push(key);
  }
  work.expect([document, ...parts.values()].reduce((sum, entry) => sum + entry.end - entry.start, 0));
  return {
    readDocument: (handler) => read(document, handler),
    readPart: (kind, handler) => {
      const entry = parts.get(kind);
      if (entry) read(entry, handler);
    },
    warnings: [...missingParts(missing), ...macros(entries)],
  };
}

/** How much of the text parts, by their packed size, is read. */
class Work {
  readonly #progress: (share: number) => void;
  #expected = 0;
  #done = 0;

  constructor(progress: (share: number) => void) {
    this.#progress = progress;
  }

  expect(packed: number): void {
    this.#expected = packed;
    this.#done = 0;
  }

  done(packed: number): void {
    this.#done += packed;
    if (this.#expected > 0) this.#progress(Math.min(this.#done / this.#expected, 1));
  }
}

/** Targets by the last word of their type, which transitional and strict files share. */
function readRelations(folder: string, read: (handler: XmlHandler) => void): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  read({
    open: (element) => {
      const type = element.attribute("Type");
      const target = element.attribute("Target");
      if (element.name !== "rel:Relationship" || type === null || target === null) return false;
      if (element.attribute("TargetMode") === "External") return false;
      const kind = type.slice(type.lastIndexOf("/") + 1).toLowerCase();
      if (!targets.has(kind)) targets.set(kind, resolved(folder, target));
      return false;
    },
    close: () => undefined,
  });
  return targets;
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).replaceAll("\\", "/").split("/"))
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  return partKey(path.join("/"));
}

function withoutDocument(name: string): DocumentError {
  return new DocumentError(
    "WRONG_TYPE",
    `“${name}” is packed like a Word document, but holds no text part. Save it as .docx, and hand that in.`,
    {
      name,
    },
  );
}

function missingParts(missing: readonly string[]): readonly Warning[] {
  if (missing.length === 0) return [];
  const message = `Parts of the file are missing (${missing.join(", ")}); numbers or notes may be incomplete.`;
  return [{ code: "PARTS_MISSING", message }];
}

function macros(entries: ReadonlyMap<string, ZipEntry>): readonly Warning[] {
  const hasMacros = [...entries.keys()].some((key) => key.endsWith("vbaproject.bin"));
  return hasMacros
    ? [{ code: "MACROS_IGNORED", message: "The file carries macros; they were neither read nor run." }]
    : [];
}
