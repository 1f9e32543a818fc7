/** Words that stand together, parted from their neighbours on the line by a wide gap. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** A line of text as it was drawn. Coordinates are points from the page's upper left corner. */
export interface Line {
  readonly page: number;
  readonly text: string;
  /** From left to right. */
  readonly runs: readonly Run[];
  readonly left: number;
  readonly right: number;
  /** Where the letters stand, not where they end. */
  readonly y: number;
  readonly size: number;
  /** Name of the font that most of the line is set in. */
  readonly font: string;
  readonly bold: boolean;
  /** Quarter turns clockwise; 0 for nearly all text. */
  readonly turn: number;
}

/** Two places on a page are of one line of text when they differ by less than this share of its size. */
export const SAME_LINE = 0.45;
/** A gap of this many sizes parts runs. */
export const WIDE_GAP = 1;
