import type { Exchange, Exchanges } from "../../library/exchanges.ts";
import type { Library } from "../../library/library.ts";
import type { Audiences } from "../../standards/audience.ts";
import type { Place } from "../../standards/place.ts";
import type { Desk } from "../desk/desk.ts";
import type { Message } from "../message.ts";
import type { ChatPlatform } from "../platform/chat-platform.ts";
import type { ChatRequest } from "../platform/chat-request.ts";
import type { KeptAnswer } from "./kept.ts";

/** What somebody asked, with all that decides what may be said. */
export interface Asked {
  readonly exchange: Exchange;
  readonly request: ChatRequest;
  readonly place: Place;
  /** What may be shown to those who will see the answer. */
  readonly audiences: Audiences;
  readonly now: Date;
  /** Hears as much of an answer as holds while it is worded; absent where nobody is to see that. */
  readonly onPartial?: (partial: Message) => void;
}

/** What is said to it. */
export interface Said {
  readonly answer: KeptAnswer;
  /** For those who keep the bot: the answer's outcome, or what else it is. */
  readonly outcome: string;
  readonly engine: string;
  /** By which words a model was asked; absent for what no model has a part in. */
  readonly prompts?: readonly string[];
  /** The id under which the evidence is kept; absent where there is none. */
  readonly bundle?: string;
}

/** By what it is found out. */
export interface SayingParts {
  readonly desk: Desk;
  readonly exchanges: Exchanges;
  readonly platform: ChatPlatform;
  readonly library: Pick<Library, "view">;
  readonly places: readonly Place[];
}
