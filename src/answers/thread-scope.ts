import type { Audience } from "../standards/audience.ts";
import type { Found } from "./findings.ts";
import type { EditionReference, QuestionKind, Understanding } from "./understanding.ts";

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
  /** The clause that was quoted first; null where none was. Absent from what an earlier version kept. */
  readonly answeredIn?: string | null;
  /** Names of the editions it was answered from (`2026-10-rd`), older first: two for a comparison. */
  readonly editions: readonly string[];
  /** The editions as the question named them, for where it was not answered from any. */
  readonly named: readonly EditionReference[];
  /** How far the answer told what was found; null where nothing was. */
  readonly soFar: ToldSoFar | null;
}

/** How much of what was found an answer told, and what it was looked for by, so that the rest can be asked for. */
export interface ToldSoFar {
  readonly list: Found["kind"];
  /** As what it was looked for. */
  readonly kind: QuestionKind;
  /** How many points were told, and how many are left. */
  readonly points: number;
  readonly more: number;
  /** Ids of standards, as the question meant them; of a comparison, the standard that was compared. */
  readonly standards: readonly string[];
  readonly likely: readonly string[];
  readonly talkedOf: readonly string[];
  readonly editions: readonly EditionReference[];
  /** In the eyes of these it goes on; for others nothing of it was told. */
  readonly audiences: readonly Audience[];
}
