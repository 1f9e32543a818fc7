import type { NewsItem } from "../news/news-item.ts";
import type { Audiences } from "../standards/audience.ts";
import type { Clause } from "../standards/clause.ts";
import type { GlossaryEntry } from "../standards/glossary.ts";
import type { Edition, Standard } from "../standards/standard.ts";
import type { Committee } from "../standards/working-group.ts";
import type { Day } from "../text/dates.ts";

/** Through whose eyes, and as of which day, the library is read. */
export interface Asker {
  readonly audiences: Audiences;
  /** Editions and news issued after this day do not exist; null for no such bound. */
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
  /** Newest first. */
  news(): Promise<readonly NewsItem[]>;
}
