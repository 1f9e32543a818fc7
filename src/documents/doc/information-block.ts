import { DocumentError } from "../../standards/errors.ts";
import type { CompoundFile } from "./compound/compound-file.ts";
import type { StoredBytes } from "./stored-bytes.ts";

/** A part of the table stream, by where the information block says it lies; empty where the document has none. */
export type TablePart =
  | "styles"
  | "footnoteReferences"
  | "footnoteTexts"
  | "endnoteReferences"
  | "endnoteTexts"
  | "sections"
  | "characterPages"
  | "paragraphPages"
  | "fonts"
  | "shapes"
  | "boxTexts"
  | "pieces"
  | "lists"
  | "listInstances";

/** Places of the pairs of offset and length in FibRgFcLcb97 ([MS-DOC] 2.5.6), counted from 0. */
const PAIRS: Readonly<Record<TablePart, number>> = {
  styles: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  sections: 6,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  endnoteReferences: 46,
  endnoteTexts: 47,
  boxTexts: 56,
  lists: 73,
  listInstances: 74,
};
const FIRST_PAIR = 0x9a;
const WORD_97 = 0xc0;

/** The lengths, in characters, of the texts that follow one another in a document ([MS-DOC] 2.5.4). */
export interface TextLengths {
  readonly body: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly boxes: number;
}

/** A Word 97 to 2003 file, opened: what the file information block says of where its parts are ([MS-DOC] 2.5). */
export interface WordFile {
  /** The stream that holds the text. */
  readonly main: StoredBytes;
  readonly table: StoredBytes;
  /** The stream of pictures and of what is too long for its place. */
  data(): StoredBytes | null;
  readonly lengths: TextLengths;
  part(part: TablePart): StoredBytes;
  /** The offset of a part in the table stream: some have more behind them than their length says. */
  offsetOf(part: TablePart): number;
}

/**
 * Reads the information block of a Word document.
 * @throws DocumentError PASSWORD_REQUIRED, UNSUPPORTED_FORMAT for versions before Word 97, TRUNCATED
 */
export function readInformationBlock(name: string, file: CompoundFile, main: StoredBytes): WordFile {
  if (main.u16(0) !== 0xa5ec && main.u16(0) !== 0xa5dc) throw main.fault("its text part begins wrongly");
  if (main.u16(2) < WORD_97)
    throw new DocumentError(
      "UNSUPPORTED_FORMAT",
      `“${name}” was written by Word 95 or an older version. Save it as .docx, and hand that in.`,
      { name, version: main.u16(2) },
    );
  const flags = main.u16(0x0a);
  if ((flags & 0x0100) !== 0)
    throw new DocumentError(
      "PASSWORD_REQUIRED",
      `“${name}” is protected by a password; save it without one.`,
      {
        name,
      },
    );
  const table = file.stream((flags & 0x0200) === 0 ? "0Table" : "1Table");
  if (!table) throw main.fault("its table of parts is missing");
  let data: { readonly stream: StoredBytes | null } | null = null;
  const pair = (part: TablePart) => FIRST_PAIR + PAIRS[part] * 8;
  return {
    main,
    table,
    data: () => {
      data ??= { stream: file.stream("Data") };
      return data.stream;
    },
    lengths: {
      body: main.u32(0x4c),
      footnotes: main.u32(0x50),
      headers: main.u32(0x54),
      comments: main.u32(0x5c),
      endnotes: main.u32(0x60),
      boxes: main.u32(0x64),
    },
    offsetOf: (part) => main.u32(pair(part)),
    part: (part) => {
      const length = main.u32(pair(part) + 4);
      return length === 0 ? table.part(0, 0) : table.part(main.u32(pair(part)), length);
    },
  };
}
