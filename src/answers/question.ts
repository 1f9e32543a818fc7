import type { Asker } from "../library/library.ts";
import type { Language } from "../text/language.ts";
import type { ThreadScope } from "./thread-scope.ts";

/** What somebody asks, and through whose eyes. */
export interface Question {
  readonly text: string;
  /** The language to answer in. */
  readonly language: Language;
  readonly asker: Asker;
  /** The instant of asking; days are counted in China time. */
  readonly now: Date;
  /** What the conversation was about before; null for a question that stands alone. */
  readonly thread: ThreadScope | null;
}
