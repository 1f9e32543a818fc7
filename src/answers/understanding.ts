import type { Structure } from "../changes/change-set.ts";
import type { Standard } from "../standards/standard.ts";
import type { Stage } from "../standards/stage.ts";
import type { Committee, WorkingGroup } from "../standards/working-group.ts";
import type { DatePhrase } from "../text/date-phrases.ts";
import type { Day } from "../text/dates.ts";
import type { Language } from "../text/language.ts";

/**
 * What is asked. `changes`: what differs between editions. `provisions`: what the texts say, require or define.
 * `deadlines`: by when to comment. `news`: what was published about it. `editions`: what exists, at which stage,
 * since when. `help`: what the bot can do. `aside`: talk to the bot that asks about no text. In a conversation also
 * `reason`: why what was said before is so; `rest-told`: what else there is of an answer that told all; `thanks`: a word
 * of courtesy.
 */
export type QuestionKind =
  | "changes"
  | "provisions"
  | "deadlines"
  | "news"
  | "editions"
  | "help"
  | "aside"
  | "reason"
  | "rest-told"
  | "thanks";

/** Which changes of duty are asked for; null for all changes. `reversed`: what was allowed is forbidden or the reverse. */
export type DutyFilter = "new" | "tightened" | "relaxed" | "removed" | "reversed" | null;

/**
 * A part of a text that a question about changes keeps to. `definition`: terms that are defined otherwise than before;
 * `figure`: the numbers and values in it.
 */
export type TextPart = "table" | "term" | "definition" | "annex" | "reference" | "figure";

/**
 * A plain fact about a standard, rather than what its text says: the day it comes into force, the group that writes
 * it, whether it is mandatory, how far it has come, when it was published, whether one may still comment, which is its
 * newest edition, which standards it replaces, and which one replaced it.
 */
export type Fact =
  | "effective"
  | "group"
  | "mandatory"
  | "stage"
  | "published"
  | "comment-open"
  | "newest"
  | "replaces"
  | "replaced-by";

/** An edition as a question names it. */
export type EditionReference =
  | { readonly by: "stage"; readonly stage: Stage }
  | { readonly by: "position"; readonly position: "newest" | "previous" }
  | { readonly by: "ordinal"; readonly ordinal: number }
  | { readonly by: "day"; readonly from: Day; readonly to: Day }
  | { readonly by: "name"; readonly name: string }
  /** The newest edition of the standard that it replaces. */
  | { readonly by: "predecessor" }
  /** The edition that was the newest one on that day. */
  | { readonly by: "standing"; readonly day: Day };

/** What a question is about, as far as its words say. */
export interface Scope {
  /** Standards named outright: by number, title, alias or id. */
  readonly named: readonly Standard[];
  /** Standards whose titles share telling words with the question; only where none is named. */
  readonly likely: readonly Standard[];
  /** Standards that the conversation is about, where the question neither names one nor refers back to them. */
  readonly talkedOf: readonly Standard[];
  readonly groups: readonly WorkingGroup[];
  /** Groups that share the one name by which the question calls them; empty where the name tells them apart. */
  readonly namesakes: readonly WorkingGroup[];
  readonly committees: readonly Committee[];
  /** A standard's number, as written, that the asker's library does not hold. */
  readonly unheldNumber: string | null;
}

/** A question taken apart by rules: plain facts, from which all later stages work. */
export interface Understanding {
  /** The question as it was read: misspelt words of the field and names set right. */
  readonly asRead: string;
  readonly kind: QuestionKind;
  /** Other kinds that another sentence or clause of the question clearly asks for. */
  readonly alsoAsked: readonly QuestionKind[];
  /** The one fact asked for, where it is one; null otherwise. */
  readonly fact: Fact | null;
  readonly language: Language;
  /** The day it is in China, or the day the asker looks from. */
  readonly today: Day;
  readonly scope: Scope;
  /** A clause number as written, without the words around it. */
  readonly clause: string | null;
  readonly editions: readonly EditionReference[];
  readonly dates: readonly DatePhrase[];
  readonly duties: DutyFilter;
  /** What happened to the clauses asked for; empty for anything. Where `duties` is given too, either will do. */
  readonly structures: readonly Structure[];
  readonly editorialOnly: boolean;
  /** Empty for the whole text. */
  readonly parts: readonly TextPart[];
  /**
   * The question's words that are not yet accounted for, without the frame of asking: what it wants to know about.
   * Empty where nothing is left that bears a subject.
   */
  readonly topic: string;
  /** The topic was set off by "about", 关于 and the like: it must be met, where other words only may. */
  readonly setOff: boolean;
  /** The question speaks of standards or their making at all. */
  readonly inField: boolean;
  /** How many points of the answer were told before, where the question asks for the rest of them; 0 otherwise. */
  readonly toldBefore: number;
  /**
   * How it reads as a question of other kinds, which its words allow but do not say: tried in this order where it asks
   * for provisions and no text has any.
   */
  readonly otherwise: readonly Understanding[];
}
