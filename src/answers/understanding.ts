import type { Standard } from "../standards/standard.ts";
import type { Stage } from "../standards/stage.ts";
import type { Committee, WorkingGroup } from "../standards/working-group.ts";
import type { DatePhrase } from "../text/date-phrases.ts";
import type { Day } from "../text/dates.ts";
import type { Language } from "../text/language.ts";

/**
 * What is asked. `changes`: what differs between editions. `provisions`: what the texts say, require or define.
 * `deadlines`: by when to comment. `news`: what was published about it. `editions`: what exists, at which stage,
 * since when. `help`: what the bot can do. `aside`: talk to the bot that asks about no text.
 */
export type QuestionKind = "changes" | "provisions" | "deadlines" | "news" | "editions" | "help" | "aside";

/** Which changes of duty are asked for; null for all changes. */
export type DutyFilter = "new" | "tightened" | "relaxed" | "removed" | null;

/** An edition as a question names it. */
export type EditionReference =
  | { readonly by: "stage"; readonly stage: Stage }
  | { readonly by: "position"; readonly position: "newest" | "previous" }
  | { readonly by: "ordinal"; readonly ordinal: number }
  | { readonly by: "day"; readonly from: Day; readonly to: Day }
  | { readonly by: "name"; readonly name: string };

/** What a question is about, as far as its words say. */
export interface Scope {
  /** Standards named outright: by number, title, alias or id. */
  readonly named: readonly Standard[];
  /** Standards whose titles share telling words with the question; only where none is named. */
  readonly likely: readonly Standard[];
  readonly groups: readonly WorkingGroup[];
  /** Groups that share the one name by which the question calls them; empty where the name tells them apart. */
  readonly namesakes: readonly WorkingGroup[];
  readonly committees: readonly Committee[];
  /** A standard's number, as written, that the asker's library does not hold. */
  readonly unheldNumber: string | null;
}

/** A question taken apart by rules: plain facts, from which all later stages work. */
export interface Understanding {
  readonly kind: QuestionKind;
  readonly language: Language;
  /** The day it is in China, or the day the asker looks from. */
  readonly today: Day;
  readonly scope: Scope;
  /** A clause number as written, without the words around it. */
  readonly clause: string | null;
  readonly editions: readonly EditionReference[];
  readonly dates: readonly DatePhrase[];
  readonly duties: DutyFilter;
  /** The question's words that are not yet accounted for: what it wants to know about. */
  readonly topic: string;
  /** The question speaks of standards or their making at all. */
  readonly inField: boolean;
}
