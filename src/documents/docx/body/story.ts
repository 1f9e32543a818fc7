import { Fields } from "./fields.ts";
import type { Counters } from "../numbering/counters.ts";
import type { ContentsTable, Flow } from "./flow.ts";
import type { OpenParagraph } from "./open-paragraph.ts";
import type { TableRows } from "./table-rows.ts";

/** Text that runs by itself: the document, a cell, a text box, a note. */
export class Story {
  readonly flows: Flow[] = [];
  readonly fields: Fields;
  readonly tables: TableRows[] = [];
  paragraph: OpenParagraph | null = null;
  /** A paragraph whose end was deleted, waiting for the next. */
  carried: OpenParagraph | null = null;

  /** What its numbered paragraphs are counted by. */
  readonly counters: Counters;
  /** False in cells and boxes, which may have a ground of their own. */
  readonly isOnPaper: boolean;

  constructor(counters: Counters, contents: ContentsTable | null, isOnPaper = false) {
    this.counters = counters;
    this.isOnPaper = isOnPaper;
    this.fields = new Fields(contents);
  }
}
