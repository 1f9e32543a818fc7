import { Findings } from "../docx/body/findings.ts";
import { manuscriptOf } from "../docx/pieces/manuscript-of.ts";
import { checkFileSize } from "../limits.ts";
import { openCompoundFile } from "./compound/compound-file.ts";
import { readInformationBlock } from "./information-block.ts";
import { readBody } from "./read-body.ts";
import { refuseOther } from "./refuse-other.ts";
import type { CompoundFile } from "./compound/compound-file.ts";
import type { Manuscript } from "../manuscript.ts";
import type { ReadingWatch } from "../reading-watch.ts";
import type { Warning } from "../../standards/standard.ts";

const EMPTY = { code: "EMPTY_CONTENT", message: "The document holds no text." };
const MACROS = {
  code: "MACROS_IGNORED",
  message: "The file carries macros; they were neither read nor run.",
};
const NUMBERS_MAY_BE_MISSING = {
  code: "NUMBERS_MAY_BE_MISSING",
  message:
    "Some numbers of this document are counted by Word alone, and may be missing. Save it as .docx to have them all.",
};
const NOTES_MISSING = {
  code: "PARTIAL",
  message: "The notes or text boxes of this document are damaged and could not be read.",
};

/**
 * Reads a Word 97 to 2003 document (.doc, .dot, and .wps of WPS Office), from its specification [MS-DOC]: text with
 * headings, automatic numbers, tables, notes and text boxes; headers, comments and deleted text are left out.
 * @throws DocumentError TRUNCATED, WRONG_TYPE, PASSWORD_REQUIRED, UNSUPPORTED_FORMAT, LIMIT_SIZE, LIMIT_ENTRIES
 */
export function readDoc(name: string, bytes: Uint8Array, watch: ReadingWatch): Manuscript {
  checkFileSize(name, bytes.length);
  const container = openCompoundFile(name, bytes);
  const main = container.stream("WordDocument") ?? refuseOther(name, container);
  const file = readInformationBlock(name, container, main);
  const findings = new Findings();
  const { flows, missesNumbers, missesText } = readBody(name, file, findings, watch);
  const manuscript = manuscriptOf(flows);
  const isEmpty = manuscript.pieces.length === 0 && manuscript.title === null;
  const warnings: readonly Warning[] = [
    ...(hasMacros(container) ? [MACROS] : []),
    ...findings.warnings(),
    ...(missesNumbers ? [NUMBERS_MAY_BE_MISSING] : []),
    ...(missesText ? [NOTES_MISSING] : []),
    ...(isEmpty ? [EMPTY] : []),
  ];
  return { ...manuscript, warnings };
}

function hasMacros(container: CompoundFile): boolean {
  return container.names.some((entry) => /^(?:Macros|_VBA_PROJECT_CUR|_VBA_PROJECT)$/i.test(entry));
}
