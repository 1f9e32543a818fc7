import type { Audience } from "../standards/audience.ts";
import type { Day } from "../text/dates.ts";
import type { Language } from "../text/language.ts";
import type { DigestWindow } from "./find/digest-window.ts";

/** A summary to be made, with nothing in it that could not travel to another thread. */
export interface DigestOrder {
  /** Through whose eyes. */
  readonly audiences: readonly Audience[];
  readonly asOf: Day;
  readonly window: DigestWindow;
  /** The record of what the place has seen; null where there is none. */
  readonly seen: ReadonlySet<string> | null;
  readonly language: Language;
}
