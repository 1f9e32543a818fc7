import type { EditionReference, Understanding } from "./understanding.ts";

/**
 * What a question and its answer were about, for the questions that follow in the same conversation: by ids and names,
 * which are read through the view of whoever asks next. Can be kept as JSON.
 */
export interface ThreadScope extends Pick<
  Understanding,
  | "kind"
  | "fact"
  | "clause"
  | "dates"
  | "duties"
  | "structures"
  | "editorialOnly"
  | "parts"
  | "topic"
  | "setOff"
> {
  /** The question as it was read. */
  readonly asRead: string;
  /** Ids of the standards it was answered for; empty where it was about none in particular. */
  readonly standards: readonly string[];
  /** Ids of groups and committees, where it asked by them. */
  readonly groups: readonly string[];
  readonly committees: readonly string[];
  /** Names of the editions it was answered from (`2026-10-rd`), older first: two for a comparison. */
  readonly editions: readonly string[];
  /** The editions as the question named them, for where it was not answered from any. */
  readonly named: readonly EditionReference[];
}
