import type { LibraryView } from "../../library/library.ts";
import type { Search } from "../../retrieval/passage.ts";
import type { EvidenceBook } from "../evidence.ts";
import type { Question } from "../question.ts";
import type { Catalogue } from "../understand/catalogue.ts";
import type { Understanding } from "../understanding.ts";

/** What the look-ups work with: the question, what was understood of it, and the library as the asker may see it. */
export interface Lookup {
  readonly question: Question;
  readonly understanding: Understanding;
  readonly catalogue: Catalogue;
  readonly view: LibraryView;
  readonly search: Search;
  readonly book: EvidenceBook;
  /** What the asker may see today, where the catalogue is that of an earlier day. */
  readonly later?: Catalogue;
}
