import { BodyReader } from "./body/body-reader.ts";
import { Findings } from "./body/findings.ts";
import { readNotes } from "./body/notes.ts";
import { Volume } from "./limits.ts";
import { Counters } from "./numbering/counters.ts";
import { readLists } from "./numbering/read-lists.ts";
import { openPackage } from "./package/open-package.ts";
import { manuscriptOf } from "./pieces/manuscript-of.ts";
import { readStyles } from "./style-sheet.ts";
import { checkFileSize } from "../limits.ts";
import { UNWATCHED } from "../reading-watch.ts";
import type { Manuscript } from "../manuscript.ts";
import type { ReadingWatch } from "../reading-watch.ts";

/**
 * Reads a Word document (.docx, .docm, .dotx) with its automatic numbers as Word prints them. A document without any
 * text is read as one without pieces, with the warning EMPTY_CONTENT.
 * @throws DocumentError TRUNCATED, WRONG_TYPE, PASSWORD_REQUIRED, DOCTYPE_REFUSED, ENCODING_UNSURE, and LIMIT_SIZE,
 * LIMIT_RATIO, LIMIT_ENTRIES, LIMIT_DEPTH for what would hurt the process
 */
export function readDocx(name: string, bytes: Uint8Array, watch: ReadingWatch = UNWATCHED): Manuscript {
  checkFileSize(name, bytes.length);
  const word = openPackage(name, bytes, (share) => watch.progress(share * READING));
  const styles = readStyles(word);
  const lists = readLists(word, styles);
  const findings = new Findings();
  const shared = { styles, lists, findings, volume: new Volume(name), boxCounters: new Counters(lists) };
  const noteBody = new BodyReader({ ...shared, counters: new Counters(lists), notes: null });
  const notes = readNotes(word, noteBody);
  const body = new BodyReader({ ...shared, counters: new Counters(lists), notes });
  word.readDocument(body);
  const manuscript = manuscriptOf(body.takeFlows());
  const isEmpty = manuscript.pieces.length === 0 && manuscript.title === null;
  const warnings = [...word.warnings, ...findings.warnings()];
  return { ...manuscript, warnings: isEmpty ? [...warnings, EMPTY] : warnings };
}

/** What finding headings and blocks takes beside unpacking and reading. */
const READING = 0.9;
const EMPTY = { code: "EMPTY_CONTENT", message: "The document holds no text." };
