import type { ChangeReason, ForceDirection, Structure } from "../../changes/change-set.ts";
import type { ForceName } from "../../standards/force.ts";
import type { Day } from "../../text/dates.ts";
import type { ChangeFilter, Reach } from "../findings.ts";
import type { Fact } from "../understanding.ts";

/** Which points of how many a page after the first tells, counted from 1. */
export interface Part {
  readonly first: number;
  readonly last: number;
  readonly of: number;
}

/** The bot's own words in one language: functions of data, with no rule in them. */
export interface Words {
  readonly quote: (words: string) => string;
  readonly day: (day: Day) => string;
  readonly list: (parts: readonly string[]) => string;
  readonly marks: {
    readonly comma: string;
    readonly colon: string;
    readonly semicolon: string;
    readonly stop: string;
    readonly brackets: (text: string) => string;
  };
  readonly edition: (stage: string, day: Day | null, name: string) => string;
  readonly standard: (number: string | null, title: string) => string;
  readonly force: Readonly<Record<ForceName, string>>;
  readonly direction: Readonly<Record<ForceDirection, string>>;
  readonly structureCount: Readonly<Partial<Record<Structure, (n: number) => string>>>;
  readonly modifiedCount: (n: number) => string;
  readonly dutyCount: (n: number, direction: ForceDirection) => string;
  readonly reason: Readonly<Partial<Record<ChangeReason, string>>>;
  /** Where a changed term is used, or a changed reference cited; `more` others are not named. */
  readonly reach: Readonly<Record<Reach["kind"], (clauses: string, more: number) => string>>;
  /** In which edition a change first came. */
  readonly cameIn: (edition: string) => string;
  readonly acrossLanguages: string;
  readonly nothingDiffers: string;
  readonly unchanged: (clause: string, was: string | null, to: string, from: string) => string;
  readonly stillSays: (clause: string, was: string | null) => string;
  readonly lead: (compared: string, counted: string) => string;
  readonly compared: (standard: string, to: string, from: string) => string;
  /** How many changes there are of what was asked for. */
  readonly narrowed: (filter: ChangeFilter, topic: string | null, n: number) => string;
  readonly annex: (letter: string) => string;
  readonly clauseHead: (number: string, title: string | null) => string;
  readonly wasNumber: (number: string) => string;
  readonly added: string;
  readonly deleted: string;
  readonly movedFrom: (number: string) => string;
  readonly mergedFrom: (numbers: readonly string[]) => string;
  readonly splitInto: (numbers: readonly string[]) => string;
  /** Of a clause that was taken into another, or parted off from another, which stayed. */
  readonly mergedInto: (number: string) => string;
  readonly partedFrom: (number: string) => string;
  /** Of the clause that stayed. */
  readonly tookIn: (clauses: string) => string;
  readonly gaveOff: (clauses: string) => string;
  readonly forceChange: (from: string | null, to: string | null, direction: string) => string;
  readonly wasAndNow: (old: string, after: string) => string;
  readonly nowAlso: (quote: string) => string;
  readonly noLonger: (quote: string) => string;
  readonly changesTold: (part: Part) => string;
  readonly more: (n: number) => string;
  readonly thatIsAll: string;
  /** Of what was searched for, where there is no all. */
  readonly thatIsNearest: string;
  readonly moreReports: (n: number) => string;
  readonly moreStandards: (n: number) => string;
  readonly others: (drafts: readonly string[]) => string;
  readonly translation: string;
  /** `all`: of everything that is quoted. */
  readonly otherLanguage: (all: boolean) => string;
  /** `part` is null on the first page, here and below. */
  readonly recent: (from: Day, to: Day, n: number, part: Part | null) => string;
  readonly firstIssue: (standard: string, edition: string) => string;
  readonly clauseSays: (clause: string, standard: string, edition: string, part: Part | null) => string;
  readonly textsSay: (n: number, part: Part | null) => string;
  readonly oneTextSays: (standard: string, edition: string, part: Part | null) => string;
  readonly inEdition: (standard: string, edition: string) => string;
  readonly superseded: (standard: string, edition: string, since: Day | null, by: string) => string;
  readonly dutiesOf: (standard: string, edition: string, n: number, part: Part | null) => string;
  readonly dutiesOfSeveral: (n: number, part: Part | null) => string;
  readonly binds: (whom: string) => string;
  readonly children: (list: readonly string[]) => string;
  /** Of editions set beside others that say something of a matter. */
  readonly silentOn: (editions: readonly string[]) => string;
  readonly alsoIn: (editions: readonly string[]) => string;
  readonly openPeriods: (n: number, today: Day) => string;
  readonly openUntil: (standard: string, edition: string, closes: Day, days: number) => string;
  readonly closedOn: (standard: string, edition: string, closes: Day, days: number) => string;
  readonly noneOpen: (today: Day, group: string | null) => string;
  readonly wording: (quote: string) => string;
  readonly newsLead: (n: number, part: Part | null, order: "nearest" | "newest") => string;
  readonly newsItem: (day: Day, publisher: string, title: string, quote: string) => string;
  readonly fact: Readonly<Record<Exclude<Fact, "comment-open">, (told: FactTold) => string>>;
  readonly editionsOf: (standard: string, group: string | null, n: number) => string;
  readonly newestEditions: (n: number, part: Part | null) => string;
  readonly standardLine: (standard: string, edition: string, group: string | null) => string;
  readonly commentLine: (closes: Day) => string;
  readonly effectiveLine: (day: Day) => string;
  readonly refusal: Refusals;
  readonly whichOne: string;
  readonly followup: Followups;
}

/** What is known of the one fact asked for. */
export interface FactTold {
  readonly standard: string;
  readonly number: string | null;
  /** By the kind of its number (GB, GB/T …); null where it has none that says. */
  readonly mandatory: boolean | null;
  readonly newest: string;
  readonly group: string | null;
  readonly effective: Day | null;
  /** The day of the published text; null before publication. */
  readonly published: Day | null;
  /** Which standards it replaces, or which ones replace it, where that is asked. */
  readonly related: readonly string[];
  /** Whether that is so already: the newer of them is published. */
  readonly settled: boolean;
}

/** What is said when there is no answer. */
export interface Refusals {
  readonly outOfScope: string;
  readonly help: string;
  readonly unheldNumber: (number: string) => string;
  readonly noStandard: string;
  readonly noDraftOfGroup: (group: string) => string;
  readonly noSuchEdition: (standard: string, held: readonly string[]) => string;
  readonly noCommonLanguage: (from: string, to: string) => string;
  readonly singleEdition: (standard: string, edition: string) => string;
  readonly nothingSince: (from: Day, to: Day, newest: string | null) => string;
  readonly twoStandards: string;
  readonly noSuchClause: (clause: string, standard: string, edition: string) => string;
  readonly noSuchChange: (to: string, from: string, narrowed: string) => string;
  readonly noDeadline: (standard: string | null) => string;
  readonly noReason: string;
  readonly toldAll: string;
  readonly thanks: string;
  readonly noNews: string;
  readonly noPassage: string;
  /** That no clause answers, and which one comes nearest. */
  readonly nearest: (clause: string, standard: string, edition: string) => string;
}

/** What asks for the rest of an answer that was cut. */
export interface RestQuestions {
  readonly changes: (standard: string) => string;
  readonly recent: string;
  readonly provisions: string;
  readonly clause: string;
  readonly news: string;
  readonly editions: string;
}

/** Questions to go on with. */
export interface Followups {
  readonly rest: RestQuestions;
  readonly changes: (standard: string) => string;
  readonly newDuties: (standard: string) => string;
  readonly deadline: (standard: string) => string;
  readonly news: (standard: string) => string;
  readonly clause: (clause: string, standard: string) => string;
  readonly editions: (standard: string) => string;
  readonly openComments: string;
  /** What there is to ask about at all. */
  readonly held: string;
}
