import type { Titles } from "../standards/standard.ts";
import type { Day } from "../text/dates.ts";

/** What a standard's cover states besides its title and number. Each is null or empty where the cover is silent. */
export interface CoverFacts {
  readonly titles: Titles;
  readonly published: Day | null;
  /** The day it enters into force. */
  readonly effective: Day | null;
  /** Numbers of the standards that it replaces, as printed. */
  readonly replaces: readonly string[];
  /** International and Chinese classification: `35.040`, `L 80`. */
  readonly ics: string | null;
  readonly ccs: string | null;
  /** Every line of the cover as printed, issuing bodies and all. */
  readonly lines: readonly string[];
}
