/** What reading one document may take. */
export interface ReadingLimits {
  /** Of all memory of the process that reads, in bytes. */
  readonly memory: number;
  /** Until the process can read, in milliseconds. */
  readonly start: number;
  /** Of work without progress, in milliseconds of processor time: a busy machine is no fault of the file. */
  readonly stall: number;
  /** Without progress by the clock, in milliseconds. */
  readonly silence: number;
  /** From beginning to end, in milliseconds. */
  readonly total: number;
}

/** Who reads, and within what limits. */
export interface ReadingOrder {
  /** What the process runs. */
  readonly entry: URL;
  readonly limits: ReadingLimits;
}

/** A document of 300 pages takes 4 s and 250 MB; what was made to hurt takes whatever it is given. */
export const READING_ORDER: ReadingOrder = {
  entry: new URL("./child.ts", import.meta.url),
  limits: { memory: 450_000_000, start: 30_000, stall: 7_000, silence: 60_000, total: 300_000 },
};
