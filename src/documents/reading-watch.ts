/** Who waits for a document to be read. */
export interface ReadingWatch {
  /** Called at least every second or so of work with the share that is done, 0 to 1. */
  readonly progress: (share: number) => void;
}

/** Nobody waits. */
export const UNWATCHED: ReadingWatch = { progress: () => {} };
