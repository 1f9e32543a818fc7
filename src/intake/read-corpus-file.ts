import { decodeText } from "../documents/bytes/decode.ts";
import type { DocumentReader } from "../documents/document-reader.ts";
import { PARSER_VERSION } from "../documents/read-document.ts";
import type { ReadingWatch } from "../documents/reading-watch.ts";
import type { Fault } from "../library/writer.ts";
import { DocumentError } from "../standards/errors.ts";
import { checkShape } from "./check-shape.ts";
import type { CorpusPlace } from "./corpus-path.ts";
import { factsOf, factsShape } from "./edition-facts.ts";
import { readCommittees } from "./read-committees.ts";
import { readGlossary } from "./read-glossary.ts";
import { readNews } from "./read-news.ts";
import { readStandard } from "./read-standard.ts";
import { readText, type CorpusFile } from "./read-text.ts";
import { editionPlace, type Content, type Reading } from "./reading.ts";
import { readYaml } from "./yaml-source.ts";

/** Raised whenever this room makes something else of the same bytes. */
const INTAKE_VERSION = 2;

/** Stands with every file that was read; files that another version read are read again. */
export const READER = `documents ${PARSER_VERSION}, intake ${INTAKE_VERSION}`;

const MISPLACED: Fault = {
  code: "MISPLACED",
  message:
    "Nothing is read from this place. Texts are standards/<id>/<edition>.<language>.<ending>, news is news/<date>-<slug>.md; move the file, or take it out.",
  line: null,
};

/** Bytes to content, by the file's place in the corpus. */
export async function readCorpusFile(
  place: CorpusPlace,
  file: CorpusFile,
  reader: DocumentReader,
  watch?: ReadingWatch,
): Promise<Reading> {
  if (place.kind === "text") return readText(place, file, reader, watch);
  if (place.kind === "ignored") return { content: null, faults: [] };
  if (place.kind === "misplaced") return { content: null, faults: [MISPLACED] };
  try {
    return readRegister(place, file, decodeText(file.path, file.bytes).text);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { content: null, faults: [{ code: error.code, message: error.message, line: null }] };
  }
}

type RegisterPlace = Exclude<CorpusPlace, { kind: "text" | "ignored" | "misplaced" }>;

function readRegister(place: RegisterPlace, file: CorpusFile, text: string): Reading {
  switch (place.kind) {
    case "committees": {
      const { value, faults } = readCommittees(readYaml(text));
      return reading(value && { kind: "committees", committees: value }, faults);
    }
    case "glossary": {
      const { entries, faults } = readGlossary(text);
      return reading({ kind: "glossary", entries }, faults);
    }
    case "standard": {
      const { value, faults } = readStandard(place.standard, readYaml(text));
      return reading(value && { kind: "standard", standard: value }, faults);
    }
    case "facts": {
      const { value, faults } = checkShape(factsShape, readYaml(text));
      if (value === null) return reading(null, faults);
      const facts = { ...factsOf(value), ...(value.original && { original: value.original }) };
      return reading({ kind: "facts", place: editionPlace(place.standard, place.edition), facts }, faults);
    }
    case "news": {
      const { item, faults } = readNews(place.id, file.path, text);
      return reading(item && { kind: "news", item }, faults);
    }
  }
}

function reading(content: Content | null, faults: readonly Fault[]): Reading {
  return { content, faults };
}
