import type { ChangeReference } from "../../answers/change-reference.ts";
import type { Outcome } from "../../answers/draft.ts";
import type { ThreadScope } from "../../answers/thread-scope.ts";
import type { Told } from "../../answers/told.ts";
import type { DigestOrder } from "../../digests/digest-order.ts";
import type { MadeDigest } from "../../digests/make-digest.ts";
import type { Audience } from "../../standards/audience.ts";
import type { Language } from "../../text/language.ts";
import type { Message } from "../message.ts";

/**
 * Where questions are answered. It may work on another thread, so everything that goes in and comes out can be copied.
 * Each call names the audiences through whose eyes the library is read.
 */
export interface Desk extends AsyncDisposable {
  /** `onPartial` hears, while the answer is worded, as much of it as holds so far. */
  answer(asked: AskedQuestion, onPartial?: (partial: Message) => void): Promise<AnsweredQuestion>;
  /** The redline of a change; null where there is none that these audiences may see. */
  redline(
    change: ChangeReference,
    audiences: readonly Audience[],
    language: Language,
  ): Promise<Message | null>;
  /** Whether everything that a message told may still be seen by these audiences. */
  maySee(told: Told, audiences: readonly Audience[]): Promise<boolean>;
  digest(order: DigestOrder): Promise<MadeDigest>;
}

export interface AskedQuestion {
  /** The exchange that it belongs to, so that what can be pressed under the answer leads back to it. */
  readonly id: string;
  readonly text: string;
  /** The language to answer in. */
  readonly language: Language;
  readonly audiences: readonly Audience[];
  readonly now: Date;
  /** What the conversation was about before; null for a new one. */
  readonly thread: ThreadScope | null;
}

export interface AnsweredQuestion extends Pressable {
  readonly outcome: Outcome;
  /** `composed`, or the model that worded it; for those who keep the bot. */
  readonly engine: string;
  /** By which words a model was asked; for those who keep the bot. */
  readonly prompts: readonly string[];
  /** The id under which its evidence is kept; null where it cites nothing, or nobody keeps any. */
  readonly bundle: string | null;
  /** What a later question in the same conversation may refer to. */
  readonly scope: ThreadScope;
}

/** A message with what its buttons lead to. All of it can be kept as JSON. */
export interface Pressable {
  readonly message: Message;
  /** What `ask` buttons ask, in their order: what to ask next, and choices where the question was ambiguous. */
  readonly questions: readonly string[];
  /** What `redline` buttons show, in their order. */
  readonly changes: readonly ChangeReference[];
  readonly told: Told;
}
