import type { NewsItem } from "../news/news-item.ts";
import type { Audiences } from "../standards/audience.ts";
import type { Clause } from "../standards/clause.ts";
import type { GlossaryEntry } from "../standards/glossary.ts";
import type { Edition, Standard } from "../standards/standard.ts";
import type { Committee } from "../standards/working-group.ts";
import type { Day } from "../text/dates.ts";
import type { Deliveries } from "./deliveries.ts";
import type { TextMeanings } from "./meanings.ts";
import type { LibrarySurvey } from "./survey.ts";
import type { LibraryWriter, SourceFile } from "./writer.ts";

/** Through whose eyes, and as of which day, the library is read. */
export interface Asker {
  readonly audiences: Audiences;
  /** Editions and news issued after this day do not exist, nor do undated ones; null for no such bound. */
  readonly asOf: Day | null;
}

/**
 * The library as one asker may see it: what they may not see is not there, neither as a row nor in a count.
 * Everything that answers a question reads through a view; nothing else hands out content.
 */
export interface LibraryView {
  readonly asker: Asker;
  committees(): Promise<readonly Committee[]>;
  glossary(): Promise<readonly GlossaryEntry[]>;
  /** Standards with at least one edition the asker may see, by id. */
  standards(): Promise<readonly Standard[]>;
  /** Editions the asker may see, in order of issue; of one standard, or of all. */
  editions(standard?: string): Promise<readonly Edition[]>;
  /** The clauses of a text in reading order; empty when the asker may not see it or it does not exist. */
  clauses(textId: string): Promise<readonly Clause[]>;
  /** What those clauses mean, where an embedder has read them; nothing is asked of one here. */
  meanings(textId: string): Promise<TextMeanings>;
  /** Newest first. */
  news(): Promise<readonly NewsItem[]>;
}

/**
 * Everything we hold: committees, standards, editions, texts, news, and what people said about them.
 * Many may read; one writes at a time, and every write is whole or not there.
 */
export interface Library extends AsyncDisposable {
  /** Given once, when the library is made. An index that names another library is not this one's. */
  readonly id: string;
  readonly deliveries: Deliveries;
  view(asker: Asker): LibraryView;
  /** Every audience that some edition or news item is for: whom an index has to serve. */
  audiences(): Promise<Audiences>;
  /** What changed after the given place of the journal, oldest first. A thing that changed twice stands there once. */
  changesAfter(seq: number, limit: number): Promise<readonly LibraryChange[]>;
  /** The place of the journal's last entry; 0 for an empty one. */
  journalEnd(): Promise<number>;
  /** The files read so far, by path. */
  sources(): Promise<readonly SourceFile[]>;
  survey(): Promise<LibrarySurvey>;
  /**
   * Runs `work` in one transaction: all of it is kept, or nothing when it fails.
   * @throws LibraryError LIBRARY_BUSY when another process goes on writing for longer than we care to wait
   */
  write<T>(work: (writer: LibraryWriter) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** An entry of the journal: this edition or news item may differ from before, or be gone. */
export interface LibraryChange {
  /** Ever growing; not without gaps. */
  readonly seq: number;
  readonly kind: "edition" | "news";
  readonly id: string;
}
