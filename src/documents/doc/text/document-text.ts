import { lookOf } from "./look.ts";
import { characterRuns, paragraphRuns } from "./formatted-pages.ts";
import { readPieces } from "./pieces.ts";
import { paragraphProperties } from "./paragraph-properties.ts";
import { entryAt, indexAt } from "../position-table.ts";
import type { Look } from "./look.ts";
import type { FormattedRun } from "./formatted-pages.ts";
import type { TextPiece } from "./pieces.ts";
import type { ParagraphProperties } from "./paragraph-properties.ts";
import type { WordFile } from "../information-block.ts";

/** Text of one look. */
export interface LookedRun {
  /** The position of its first character. */
  readonly at: number;
  readonly text: string;
  readonly look: Look;
}

/** The text of a document with its formatting, by position. */
export class DocumentText {
  readonly #file: WordFile;
  readonly #pieces: readonly TextPiece[];
  readonly #characters: readonly FormattedRun[];
  readonly #paragraphs: readonly FormattedRun[];
  /** For one byte a character: Western, as Word writes text that has no other signs ([MS-DOC] 2.9.73). */
  readonly #western = new TextDecoder("windows-1252");
  readonly #wide = new TextDecoder("utf-16le", { ignoreBOM: true });

  constructor(file: WordFile) {
    this.#file = file;
    this.#pieces = readPieces(file);
    this.#characters = characterRuns(file);
    this.#paragraphs = paragraphRuns(file);
  }

  /** The runs between two positions, in reading order. */
  *runs(from: number, to: number): Generator<LookedRun> {
    for (let index = Math.max(0, indexAt(this.#pieces, from)); index < this.#pieces.length; index += 1) {
      const piece = this.#pieces[index];
      if (!piece || piece.from >= to) return;
      if (piece.to > from)
        yield* this.#runsOfPiece(piece, Math.max(from, piece.from), Math.min(to, piece.to));
    }
  }

  /** The properties of the paragraph that a position's character ends. */
  paragraphAt(position: number): ParagraphProperties {
    const piece = entryAt(this.#pieces, position);
    const run = piece && entryAt(this.#paragraphs, placeOf(piece, position));
    const list = run?.modifiers ?? this.#file.main.part(0, 0);
    return paragraphProperties(run?.style ?? 0, list, piece?.modifiers ?? [], () => this.#file.data());
  }

  *#runsOfPiece(piece: TextPiece, from: number, to: number): Generator<LookedRun> {
    const { main } = this.#file;
    const size = piece.bytesPerCharacter;
    const decoder = size === 1 ? this.#western : this.#wide;
    let position = from;
    let index = Math.max(0, indexAt(this.#characters, placeOf(piece, from)));
    while (position < to) {
      const place = placeOf(piece, position);
      while ((this.#characters[index]?.to ?? Infinity) <= place) index += 1;
      const run = this.#characters[index];
      const isInside = run !== undefined && run.from <= place;
      const limit = isInside ? run.to : (run?.from ?? Infinity);
      const end = Math.min(to, position + Math.max(1, Math.ceil((limit - place) / size)));
      const list = isInside ? run.modifiers : main.part(0, 0);
      const bytes = main.raw(place, (end - position) * size);
      yield { at: position, text: decoder.decode(bytes), look: lookOf(list, piece.modifiers) };
      position = end;
    }
  }
}

function placeOf(piece: TextPiece, position: number): number {
  return piece.offset + (position - piece.from) * piece.bytesPerCharacter;
}
