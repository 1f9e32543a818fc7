import type { DocumentReader } from "../documents/document-reader.ts";
import type { ParsedDocument } from "../documents/parsed-document.ts";
import type { ReadingWatch } from "../documents/reading-watch.ts";
import { decodeText } from "../documents/bytes/decode.ts";
import type { Fault } from "../library/writer.ts";
import { DocumentError } from "../standards/errors.ts";
import { checkShape } from "./check-shape.ts";
import type { CorpusPlace } from "./corpus-path.ts";
import { factsOf, textShape } from "./edition-facts.ts";
import { frontMatterSource } from "./front-matter-source.ts";
import { editionPlace, type Reading } from "./reading.ts";
import { recognise } from "./recognise/recognise.ts";
import { factsOfRecognised } from "./recognise/recognised.ts";

export interface CorpusFile {
  /** Relative to the corpus. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** A text of an edition: what it says, and what its front matter says about it. */
export async function readText(
  place: Extract<CorpusPlace, { kind: "text" }>,
  file: CorpusFile,
  reader: DocumentReader,
  watch?: ReadingWatch,
): Promise<Reading> {
  const parsed = await parse(file.path, file.bytes, reader, watch);
  if ("fault" in parsed) return { content: null, faults: [parsed.fault] };
  const stated = frontMatterOf(parsed, file);
  if (stated.value === null) return { content: null, faults: stated.faults };
  const language = place.language ?? stated.value.language ?? parsed.language;
  if (stated.value.language !== undefined && stated.value.language !== language)
    return { content: null, faults: [languageFault(language, stated.value.language, file)] };
  return {
    faults: [],
    content: {
      kind: "text",
      place: editionPlace(place.standard, place.edition),
      text: {
        id: `${place.standard}/${place.edition}.${language}`,
        language,
        original: stated.value.original ?? true,
        title: stated.value.title ?? parsed.title,
        sha256: file.sha256,
        source: file.path,
        warnings: parsed.warnings,
      },
      clauses: parsed.clauses,
      facts: factsOf(stated.value),
      recognised: factsOfRecognised(recognise(parsed, null)),
    },
  };
}

/** A document read, or the fault that kept it from being read. */
export async function parse(
  name: string,
  bytes: Uint8Array,
  reader: DocumentReader,
  watch?: ReadingWatch,
): Promise<ParsedDocument | { readonly fault: Fault }> {
  try {
    return await reader.document({ name, bytes }, watch);
  } catch (error) {
    if (error instanceof DocumentError) return { fault: documentFault(error) };
    throw error;
  }
}

function documentFault(error: DocumentError): Fault {
  const { line } = error.details;
  return { code: error.code, message: error.message, line: typeof line === "number" ? line : null };
}

/** The values come from the document's reader; the text is looked into again only where a fault needs its line. */
function frontMatterOf(parsed: ParsedDocument, { path, bytes }: CorpusFile) {
  const quick = textShape.safeParse(isForeign(parsed) ? {} : (parsed.frontMatter ?? {}));
  if (quick.success) return { value: quick.data, faults: [] };
  const parts = frontMatterSource(decodeText(path, bytes).text);
  if (parts) return checkShape(textShape, parts.source);
  return { value: null, faults: [{ code: "METADATA", message: quick.error.message, line: 1 }] };
}

/** Internet-Drafts open with metadata for tools of their own; what we need of them is said in a file beside them. */
function isForeign({ frontMatter }: ParsedDocument): boolean {
  return frontMatter !== null && Object.hasOwn(frontMatter, "docname");
}

function languageFault(named: string, stated: string, { path, bytes }: CorpusFile): Fault {
  return {
    code: "METADATA",
    message: `The file's name says “${named}”, its “language” says “${stated}”. Correct the one that is wrong.`,
    line: frontMatterSource(decodeText(path, bytes).text)?.source.lineOf(["language"]) ?? null,
  };
}
