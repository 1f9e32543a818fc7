import type { Change, ChangeSummary, ForceChange } from "../changes/change-set.ts";
import type { UnfoundAnnouncement } from "../changes/confirm-announcement.ts";
import type { NewsItem } from "../news/news-item.ts";
import type { Clause } from "../standards/clause.ts";
import type { Provision } from "../standards/force.ts";
import type { Edition, EditionText, Standard } from "../standards/standard.ts";
import type { WorkingGroup } from "../standards/working-group.ts";
import type { ChangeReference } from "./change-reference.ts";
import type { Fact, Understanding } from "./understanding.ts";

/** What a question asks for among the changes. */
export type ChangeFilter = Pick<
  Understanding,
  "clause" | "duties" | "structures" | "editorialOnly" | "parts"
>;

/** A change worth telling, with its evidence. */
export interface ChangePoint {
  readonly change: Change;
  readonly reference: ChangeReference;
  /** The clauses that it took in, or gave off, told in changes of their own. */
  readonly guests: readonly Clause[];
  readonly old: readonly Clause[];
  readonly new: readonly Clause[];
  /** The change of force that matters most in it; null where none changed. */
  readonly force: ForceChange | null;
  /** The exact words that show it, from each edition; null on the side where there is nothing to see. */
  readonly oldQuote: string | null;
  readonly newQuote: string | null;
  /** Where a changed term is used, or a changed reference cited; null for other changes, and where that is nowhere. */
  readonly reach: Reach | null;
  /**
   * Since which of the editions after the older one it is as is told; null where the two compared are neighbours, and
   * where no step between them shows it.
   */
  readonly introducedIn: Edition | null;
  readonly evidence: readonly string[];
}

/** Clauses that a change reaches beyond its own. */
export interface Reach {
  readonly kind: "term" | "reference";
  readonly clauses: readonly Clause[];
  /** How many others there are. */
  readonly more: number;
}

/** What the foreword of the newer edition announces, held against what is found, with the evidence. */
export interface ForewordPoint {
  /** The number of the edition that the list is made against, as printed; null where it does not say. */
  readonly against: string | null;
  /** False where that is another edition than the one compared: then nothing was held against it. */
  readonly applies: boolean;
  /** How many changes it lists, and how many of these were found. */
  readonly listed: number;
  readonly confirmed: number;
  readonly evidence: readonly string[];
  readonly notFound: readonly {
    readonly quote: string;
    readonly because: UnfoundAnnouncement["because"];
    /** What a clause that changed otherwise says now; null for any other, and where words only went. */
    readonly says: string | null;
    /** Where it should be. */
    readonly clauses: readonly Clause[];
    readonly evidence: readonly string[];
  }[];
  /** How many changes of substance it does not announce, and the clauses of the most telling. */
  readonly unannounced: number;
  readonly named: readonly Clause[];
  readonly namedEvidence: readonly string[];
}

export interface ComparedEditions {
  readonly standard: Standard;
  readonly from: Edition;
  readonly to: Edition;
  readonly fromText: EditionText;
  readonly toText: EditionText;
  readonly evidence: readonly string[];
}

/** A list of which an answer tells a part. */
export interface PartTold {
  /** How many of it were told before, and how many are left. */
  readonly before: number;
  readonly more: number;
}

export interface ChangeFindings extends ComparedEditions, PartTold {
  readonly kind: "changes";
  readonly summary: ChangeSummary;
  readonly filter: ChangeFilter;
  /** The topic asked about, where it narrowed the changes down; null where it did not. */
  readonly topic: string | null;
  /** Those that fit, most significant first. */
  readonly points: readonly ChangePoint[];
  readonly openForComment: boolean;
  /** Clauses that bear the number asked about today, and did not change; `was` is the number they had before. */
  readonly unchanged: readonly {
    readonly clause: Clause;
    readonly was: string | null;
    readonly evidence: readonly string[];
  }[];
  /** `no-list` where it was asked for and there is none; null where it is of no interest. */
  readonly foreword: ForewordPoint | "no-list" | null;
  /** The newest edition of each other standard that the group's name would have fitted, latest first. */
  readonly others: readonly CitedEdition[];
}

/** What came out in a stretch of time, over several standards. */
export interface RecentFindings extends PartTold {
  readonly kind: "recent";
  readonly from: string;
  readonly to: string;
  readonly issues: readonly (ComparedEditions & { readonly points: readonly ChangePoint[] })[];
  readonly first: readonly CitedEdition[];
}

export interface ProvisionPoint {
  readonly standard: Standard;
  readonly edition: Edition;
  readonly text: EditionText;
  readonly clause: Clause;
  readonly quote: string;
  /** The quotation's force where it is a provision. */
  readonly provision: Provision | null;
  readonly evidence: string;
  /** Names of other editions in which nearly the same stands. */
  readonly alsoIn: readonly string[];
  /** Whom or what the provision binds, in its own words; null where it is not told. */
  readonly binds: string | null;
}

/** An edition that a newer one has replaced. */
export interface Superseded {
  readonly standard: Standard;
  readonly edition: Edition;
  /** The edition that came next. */
  readonly by: Edition;
}

export interface ProvisionFindings extends PartTold {
  readonly kind: "provisions";
  /** A list of duties, or what was found for the words of the question. */
  readonly list: "duties" | "found";
  /** The clause asked for by number; null for a search. */
  readonly clause: string | null;
  /** Where the first of them stands, whether it is told now or was before. */
  readonly first: Omit<ProvisionPoint, "evidence">;
  readonly points: readonly ProvisionPoint[];
  /** Of several standards that were asked about side by side, those in which nothing was found. */
  readonly silent: readonly CitedEdition[];
  readonly openForComment: boolean;
  /** What has taken the place of an edition quoted here. */
  readonly superseded: readonly Superseded[];
  /** Clauses under the one asked for. */
  readonly children: readonly { readonly clause: Clause; readonly evidence: string }[];
}

/** An edition with the evidence for its particulars. */
export interface CitedEdition {
  readonly standard: Standard;
  readonly edition: Edition;
  readonly group: WorkingGroup | null;
  readonly text: EditionText | null;
  readonly evidence: readonly string[];
}

export interface DeadlineFindings {
  readonly kind: "deadlines";
  /** Whose periods were asked about: a standard's, a group's, or all that are open. */
  readonly scope: "standard" | "all" | WorkingGroup;
  readonly open: readonly CitedEdition[];
  /** Told only where a standard was named, or where nothing is open. */
  readonly closed: readonly CitedEdition[];
}

export interface NewsFindings extends PartTold {
  readonly kind: "news";
  /** What is nearest to the question goes first, or what is newest. */
  readonly order: "nearest" | "newest";
  /** The standards that the reports told are about, each once. */
  readonly about: readonly Standard[];
  readonly items: readonly { readonly item: NewsItem; readonly quote: string; readonly evidence: string }[];
}

export interface EditionFindings extends PartTold {
  readonly kind: "editions";
  /** One standard's editions, oldest first; or the newest edition of each of several standards. */
  readonly of: "standard" | "group";
  /** The one fact asked for; null where all are of interest. */
  readonly fact: Fact | null;
  /** The edition of which it is asked, named by its year or day; null for what holds now. */
  readonly factOf: CitedEdition | null;
  /** Where it is asked for. */
  readonly lineage: Lineage | null;
  readonly editions: readonly CitedEdition[];
}

/** Which standards a standard replaces, or which ones replace it. */
export interface Lineage {
  readonly asked: "replaces" | "replaced-by";
  /** The number of the standard asked about, as the question writes it, where no text of it is held; else null. */
  readonly of: string | null;
  /** The newest edition of each that is held. */
  readonly related: readonly CitedEdition[];
  /** The numbers of the others, as printed. */
  readonly unheld: readonly string[];
  /** The words that say so. */
  readonly evidence: readonly string[];
}

/** Why there is no answer. Each is told in one sentence, and cites nothing. */
export type NoAnswer =
  | { readonly kind: "out-of-scope" }
  | { readonly kind: "help" }
  | { readonly kind: "unheld-number"; readonly number: string }
  | { readonly kind: "no-standard" }
  | { readonly kind: "no-draft-of-group"; readonly group: string }
  | { readonly kind: "no-such-edition"; readonly standard: Standard; readonly held: readonly Edition[] }
  | {
      readonly kind: "no-common-language";
      readonly standard: Standard;
      readonly from: Edition;
      readonly to: Edition;
    }
  | { readonly kind: "single-edition"; readonly standard: Standard; readonly only: Edition }
  | {
      readonly kind: "nothing-since";
      readonly standard: Standard | null;
      readonly from: string;
      readonly to: string;
      readonly newest: Edition | null;
    }
  | {
      readonly kind: "two-standards";
      readonly standards: readonly Standard[];
      readonly newest: readonly Edition[];
    }
  | {
      readonly kind: "no-such-clause";
      readonly standard: Standard;
      readonly edition: Edition;
      readonly clause: string;
    }
  | {
      readonly kind: "no-such-change";
      readonly standard: Standard;
      readonly from: Edition;
      readonly to: Edition;
      readonly filter: ChangeFilter;
      readonly topic: string | null;
    }
  | { readonly kind: "no-deadline"; readonly standard: Standard | null; readonly newest: Edition | null }
  | { readonly kind: "no-reason"; readonly standard: Standard | null; readonly newest: Edition | null }
  | { readonly kind: "told-all"; readonly standard: Standard | null; readonly newest: Edition | null }
  | { readonly kind: "thanks" }
  | { readonly kind: "no-news" }
  | { readonly kind: "no-passage"; readonly nearest: NearestClause | null };

/** What comes nearest to a question that no clause answers. */
export interface NearestClause {
  readonly standard: Standard;
  readonly edition: Edition;
  readonly clause: Clause;
}

/** At most four of what the words fit. */
export interface AmbiguousFindings {
  readonly kind: "ambiguous";
  readonly candidates: readonly { readonly standard: Standard; readonly newest: Edition }[];
}

/** Groups that bear the one name the question uses. */
export interface NamesakeFindings {
  readonly kind: "namesakes";
  readonly groups: readonly WorkingGroup[];
}

/** A clause that was asked about, and says the same in both editions. */
export interface UnchangedFindings extends ComparedEditions {
  readonly kind: "unchanged";
  readonly old: Clause;
  readonly new: Clause;
  readonly quote: string;
}

export type Found =
  | ChangeFindings
  | UnchangedFindings
  | RecentFindings
  | ProvisionFindings
  | DeadlineFindings
  | NewsFindings
  | EditionFindings;
export type Findings = Found | AmbiguousFindings | NamesakeFindings | NoAnswer;
