import type { Audience } from "../standards/audience.ts";
import type { Day } from "../text/dates.ts";
import type { Language } from "../text/language.ts";

/** What was published about the committee. */
export interface NewsItem {
  /** The file name without its ending. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: Day;
  readonly url: string | null;
  readonly language: Language;
  readonly audience: Audience | null;
  /** Ids of the standards and groups it concerns, and of the committees. */
  readonly standards: readonly string[];
  readonly groups: readonly string[];
  readonly committees: readonly string[];
  readonly text: string;
  readonly source: string;
}
