/** What can be told of a PDF file before it is opened. */
export interface Structure {
  /** False for a file that breaks off, or whose table of contents is not where it says: pdf.js searches it for pages. */
  readonly isWhole: boolean;
  /** True where the file gives words to be read in place of those it draws. */
  readonly hasReplacementText: boolean;
  /** True for a file that has a header and names no page at all: it is empty, and nothing of it is lost. */
  readonly isBlank: boolean;
}

const HEAD_BYTES = 1024;
const TAIL_BYTES = 2048;
/** Words in brackets after /ActualText; a mark of one or two letters is a hyphen or a ligature, and no lie. */
const REPLACEMENT = /\/ActualText\s*(?:\((?!\\[0-7]{3})[^()]{8,}\)|<(?!FEFF00AD)[\dA-Fa-f]{32,}>)/;
/** Pages, what they show, and the places where either may be packed away. */
const MATTER = /\/(?:Kids|Contents|Count|ObjStm|XRef|Prev|Page)\b/;

/** Looks at the frame of a file: its header, its end, and the table of objects that the end points to. */
export function readStructure(bytes: Uint8Array): Structure {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = file.subarray(0, HEAD_BYTES).toString("latin1");
  const tail = file.subarray(-TAIL_BYTES).toString("latin1");
  const header = /(?:^|[\r\n])%PDF-\d\.\d/.exec(head);
  const ends = [...tail.matchAll(/startxref\s+(\d{1,12})\s+%%EOF/g)];
  const start = Number(ends.at(-1)?.[1] ?? Number.NaN);
  const isWhole = header !== null && ends.length > 0 && pointsToTable(file, start, header.index);
  const text = file.toString("latin1");
  return {
    isWhole,
    hasReplacementText: REPLACEMENT.test(text),
    isBlank: header !== null && /\/Root\b/.test(text) && !MATTER.test(text),
  };
}

/** Offsets count from the header where something stands before it. */
function pointsToTable(file: Buffer, start: number, shift: number): boolean {
  return [start, start + shift, start + shift + 1].some((at) =>
    /^\s{0,4}(?:xref|\d{1,10}\s+\d{1,5}\s+obj)/.test(file.subarray(at, at + 40).toString("latin1")),
  );
}
