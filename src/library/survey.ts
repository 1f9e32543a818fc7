import type { Fault } from "./writer.ts";

/** The state of the library for those who keep it; bound to no asker, so never shown to one. */
export interface LibrarySurvey {
  readonly counts: LibraryCounts;
  /** By file. Faults about an edition as a whole name its first file. */
  readonly faults: readonly FileFault[];
  /** What is held but not shown, or not shown under a date, because nobody has said what it needs. */
  readonly lacking: readonly Lack[];
  /** Editions that were withdrawn, by id. */
  readonly withdrawn: readonly string[];
}

export interface LibraryCounts {
  readonly committees: number;
  readonly groups: number;
  readonly glossary: number;
  /** Standards with an edition that is not withdrawn. */
  readonly standards: number;
  readonly editions: number;
  readonly texts: number;
  readonly clauses: number;
  readonly news: number;
  readonly edited: number;
  readonly withdrawn: number;
}

export interface FileFault extends Fault {
  readonly path: string;
}

export interface Lack {
  readonly path: string;
  /** The edition it belongs to; null for news. */
  readonly edition: string | null;
  readonly lacks: readonly ("audience" | "date")[];
}
