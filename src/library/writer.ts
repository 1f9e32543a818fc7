import type { NewsItem } from "../news/news-item.ts";
import type { Audience } from "../standards/audience.ts";
import type { Clause } from "../standards/clause.ts";
import type { GlossaryEntry } from "../standards/glossary.ts";
import type { Stage } from "../standards/stage.ts";
import type { CommentPeriod, Edition, EditionText, Standard, Titles } from "../standards/standard.ts";
import type { Committee } from "../standards/working-group.ts";
import type { Day } from "../text/dates.ts";
import type { Language } from "../text/language.ts";

/** Something in a file, or about an edition, that a person should put right. */
export interface Fault {
  readonly code: string;
  /** What is wrong and what to do about it. */
  readonly message: string;
  /** From 1; null where the fault is in no single line. */
  readonly line: number | null;
}

/** A file as it was when it was last read. */
export interface SourceFile {
  /** `corpus/…`, or `originals/<sha256>` for what people handed in. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** When it was last modified, in milliseconds; null where that must not be trusted to show a later change. */
  readonly modified: number | null;
  readonly sha256: string;
  /** The version of the code that read it; another version reads it again. */
  readonly reader: string;
  /** Why it, or a part of it, could not be taken in. */
  readonly faults: readonly Fault[];
}

/** What a file, or a person, says about an edition as a whole. An absent fact was not stated. */
export interface EditionFacts {
  readonly stage?: Stage;
  readonly date?: Day;
  readonly number?: string;
  readonly titles?: Titles;
  /** Numbers of the standards that it replaces. */
  readonly replaces?: readonly string[];
  readonly ics?: string;
  readonly ccs?: string;
  readonly comment?: CommentPeriod;
  readonly effective?: Day;
  /** null when a person said that nobody is to see it. */
  readonly audience?: Audience | null;
  /** The language of the original, where the texts do not say themselves which of them that is. */
  readonly original?: Language;
  /** The working group; it counts only while no `standard.yaml` describes the standard. */
  readonly group?: string;
}

/** What a person says of an edition. null: it has none, whatever files say. */
export type EditionEdits = {
  readonly [Key in keyof EditionFacts]: EditionFacts[Key] | (Key extends "group" ? never : null);
};

/** Facts with the file that states them. */
export interface Statement {
  readonly path: string;
  /** The text they came with; null where they stand in a file of their own and hold for all texts. */
  readonly text: string | null;
  readonly facts: EditionFacts;
  /** What was made out from cover and wording. It holds where nobody states anything, and contradicts nobody. */
  readonly recognised: EditionFacts;
}

/** Where an edition stands, as `<standard>/<name>`. */
export interface EditionPlace {
  readonly id: string;
  readonly standard: string;
  readonly name: string;
}

/** All that is known of one edition, before it is settled what holds. */
export interface EditionMaterial {
  readonly place: EditionPlace;
  /** Originals first. */
  readonly texts: readonly Pick<EditionText, "id" | "language" | "original" | "title" | "source">[];
  readonly statements: readonly Statement[];
  /** What people said by `edit`; it goes before everything that files say. */
  readonly edit: EditionEdits;
}

/** What holds of an edition. */
export interface SettledEdition {
  readonly edition: Omit<Edition, "texts">;
  readonly group: string | null;
  /** null leaves it to what each text says. */
  readonly original: Language | null;
  /** The texts whose audience is known; the others are seen by nobody. */
  readonly openTexts: readonly string[];
  readonly faults: readonly Fault[];
}

export interface HeldText {
  readonly id: string;
  readonly edition: string;
  /** The file it came from. */
  readonly path: string;
}

export interface StandardNames {
  readonly id: string;
  /** The group that a `standard.yaml` names; undefined where none describes the standard. */
  readonly describedGroup: string | null | undefined;
  readonly numbers: readonly string[];
  readonly titles: readonly string[];
}

/**
 * The writing side, inside one transaction. What a file became is put under the file's path, so that `forget`
 * can take exactly that out again. The journal is kept by the library: no caller can leave a change out of it.
 */
export interface LibraryWriter {
  /** Takes out all that came from a file (not its record). Gives the editions that must be settled again. */
  forget(path: string): Promise<readonly EditionPlace[]>;
  source(path: string): Promise<SourceFile | null>;
  putSource(file: SourceFile): Promise<void>;
  removeSource(path: string): Promise<void>;
  /** Makes every file count as unread, whatever its time and size. */
  distrustSources(): Promise<void>;

  putCommittees(path: string, committees: readonly Committee[]): Promise<void>;
  putGlossary(path: string, entries: readonly GlossaryEntry[]): Promise<void>;
  putStandard(path: string, standard: Standard): Promise<void>;
  putNews(path: string, item: NewsItem): Promise<void>;
  putText(
    path: string,
    place: EditionPlace,
    text: EditionText,
    clauses: readonly Clause[],
    facts: EditionFacts,
    recognised?: EditionFacts,
  ): Promise<void>;
  /** Facts from a file of their own. */
  putFacts(path: string, place: EditionPlace, facts: EditionFacts): Promise<void>;

  /** The file and digest of a text already held; null when there is none of that id. */
  heldText(id: string): Promise<{ readonly path: string; readonly sha256: string } | null>;
  /** The texts that were read from these very bytes, withdrawn ones among them. */
  textsOfBytes(sha256: string): Promise<readonly HeldText[]>;
  /** The texts of a standard in one language, withdrawn ones left out. */
  textsOfStandard(standard: string, language: Language): Promise<readonly HeldText[]>;
  clauses(text: string): Promise<readonly Clause[]>;
  /** By what names the standards held so far are known, hidden ones among them: so that a file finds its place. */
  standardNames(): Promise<readonly StandardNames[]>;
  material(edition: string): Promise<EditionMaterial | null>;
  settle(settled: SettledEdition): Promise<void>;
  /** For an edition that has no text any more. What people said about it is kept, should it come back. */
  removeEdition(edition: string): Promise<void>;

  /** Adds to what people said about the edition; it outlives every reading of the files. */
  edit(edition: string, facts: EditionEdits, at: Date): Promise<void>;
  /** From now on the edition does not exist for anybody; files that are read again do not bring it back. */
  withdraw(edition: string, at: Date): Promise<void>;
  /** Takes a withdrawal back: the edition is there again as its files and people's edits have it. */
  restore(edition: string): Promise<void>;
  isWithdrawn(edition: string): Promise<boolean>;
}
