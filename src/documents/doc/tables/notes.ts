import { NoteMarks } from "../../docx/body/notes.ts";
import { positionTable } from "../position-table.ts";
import type { NoteKind } from "../../docx/body/notes.ts";
import type { TextLengths, WordFile } from "../information-block.ts";

/** A place in the body that refers to a note. */
export interface NoteReference {
  readonly kind: NoteKind;
  readonly id: string;
}

export interface Notes {
  readonly marks: NoteMarks;
  /** The references by their positions in the body. */
  readonly references: ReadonlyMap<number, NoteReference>;
}

const KINDS = [
  { kind: "footnote", references: "footnoteReferences", texts: "footnoteTexts" },
  { kind: "endnote", references: "endnoteReferences", texts: "endnoteTexts" },
] as const;

/**
 * The notes of a document: where they are referred to ([MS-DOC] 2.8.16) and where their texts lie (2.8.17), counted from the
 * beginning of the notes' own text. `lineOf` reads what lies between two positions.
 */
export function readNotes(file: WordFile, lineOf: (from: number, to: number) => string): Notes {
  const references = new Map<number, NoteReference>();
  const texts = new Map<NoteKind, ReadonlyMap<string, string>>();
  for (const { kind, references: places, texts: parts } of KINDS) {
    const start = startOf(kind, file.lengths);
    const own = new Map<string, string>();
    const lines = positionTable(file.part(parts), 0);
    positionTable(file.part(places), 2).forEach(({ from }, at) => {
      const line = lines[at];
      if (!line) return;
      references.set(from, { kind, id: String(at) });
      own.set(String(at), lineOf(start + line.from, start + line.to));
    });
    texts.set(kind, own);
  }
  return { marks: new NoteMarks(texts), references };
}

function startOf(kind: NoteKind, { body, footnotes, headers, comments }: TextLengths): number {
  return kind === "footnote" ? body : body + footnotes + headers + comments;
}
