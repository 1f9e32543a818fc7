import { refuseLimit } from "../limits.ts";

/** Pictures are entries of their own, so that long documents have hundreds. */
export const MAX_ENTRIES = 10_000;
/** Tables nested in tables stay below 100. */
export const MAX_DEPTH = 400;
const MAX_BLOCKS = 500_000;
const MAX_CELLS = 2_000_000;
const MAX_PARAGRAPH = 1_000_000;

/** Counts what a document is read into, so that a small file cannot become a large heap. */
export class Volume {
  readonly #name: string;
  #blocks = 0;
  #cells = 0;

  constructor(name: string) {
    this.#name = name;
  }

  addParagraph(length: number): void {
    this.#blocks += 1;
    if (length > MAX_PARAGRAPH)
      refuseLimit(
        "LIMIT_SIZE",
        `“${this.#name}” has a paragraph of more than ${MAX_PARAGRAPH} characters. Hand it in as several files.`,
        {
          name: this.#name,
          limit: MAX_PARAGRAPH,
        },
      );
    this.#check();
  }

  addCells(count: number): void {
    this.#cells += count;
    this.#check();
  }

  #check(): void {
    if (this.#blocks > MAX_BLOCKS || this.#cells > MAX_CELLS)
      refuseLimit(
        "LIMIT_ENTRIES",
        `“${this.#name}” has more than ${MAX_BLOCKS} paragraphs or ${MAX_CELLS} table cells. Hand it in as several files.`,
        { name: this.#name, paragraphs: MAX_BLOCKS, cells: MAX_CELLS },
      );
  }
}
