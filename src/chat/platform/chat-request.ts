import type { Language } from "../../text/language.ts";

export type PlatformName = "slack" | "discord" | "terminal";

/** What commands can be asked for, on every platform. */
export const VERBS = ["ask", "changes", "deadlines", "news", "help"] as const;
export type Verb = (typeof VERBS)[number];

/** What somebody wants: in their own words, by a command, or by pressing what stood under a message. */
export type Wanted =
  | { readonly kind: "question"; readonly text: string }
  | {
      readonly kind: "command";
      readonly verb: Verb;
      /** The question, or a standard and what else was typed after the verb; empty for nothing. */
      readonly words: string;
      /** Editions to compare, as chosen or typed; null where none was. */
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly kind: "press"; readonly action: string };

/** Something that was asked of the bot, as a platform brings it. All of it can be kept as JSON. */
export interface ChatRequest {
  /** Names it for good: an event that comes twice, or by two ways, bears the same. `slack:T1/C1/1700000000.000100` */
  readonly key: string;
  /** `slack:T1/C1` */
  readonly place: string;
  /** The thread, direct message or chain of replies it belongs to; null where each question stands alone. */
  readonly conversation: string | null;
  /** Who asks, as the platform names them. */
  readonly person: string;
  /** What their client speaks; null where the platform does not say. */
  readonly language: Language | null;
  readonly wanted: Wanted;
  /** Who will see the answer: everybody who reads along in the place, or only who asks. */
  readonly seenBy: "place" | "asker";
  /** False for what was said in a conversation with the bot without addressing it: what is no question stays unanswered. */
  readonly addressed: boolean;
  /** What the platform needs to answer; nobody else reads it. */
  readonly address: Readonly<Record<string, string | null>>;
}
