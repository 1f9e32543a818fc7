import type { Place, Readers } from "../../standards/place.ts";
import type { Message, MessageButton } from "../message.ts";
import type { ChatRequest, PlatformName } from "./chat-request.ts";

/** Where a message goes: as the answer to a request, or unasked into a channel. */
export interface PostTarget {
  readonly place: Place;
  /** Null for what nobody asked for. */
  readonly request: ChatRequest | null;
}

/** Names a message for good; the same in every attempt. To be kept with the message, so that it can be found again. */
export interface PostName {
  readonly key: string;
  /** From 0. */
  readonly part: number;
}

/** A message as the platform takes it. */
export interface Rendering {
  /** In order, each within every limit of the platform, in JSON of its own; none for an empty message. */
  readonly bodies: readonly string[];
  /** What there was no room for; null where all is shown. What a list's own button shows is not in it. */
  readonly rest: Message | null;
}

/**
 * A chat platform, behind which Slack, Discord and the terminal look alike. It brings what people ask to a listener and
 * posts what it is given; whether, what and how often is decided above it. What fails does so by a `ChatError`; anything
 * else that is thrown is a defect.
 */
export interface ChatPlatform {
  readonly name: PlatformName;
  /**
   * Milliseconds between two changes of an answer that is shown while it is being worded; absent where what was posted
   * cannot be changed.
   */
  readonly partialsEvery?: number;
  /** Fulfilled once it is connected; rejects with a sentence that says what to do. Heard from then on is what people ask. */
  connect(listener: ChatListener): Promise<void>;
  /** Nothing more is heard once this is fulfilled; what was heard can still be answered. */
  disconnect(): Promise<void>;
  /** Lets go of everything. */
  close(): Promise<void>;
  /** Who would read an answer to this request, or (null) a message to everybody in the place. */
  readers(place: Place, request: ChatRequest | null): Promise<Readers>;
  /** Shows the asker that somebody is at it, as far as the platform can just now. Never rejects. */
  showWork(target: PostTarget): Promise<void>;
  /** `more` stands under what is cut off. */
  render(message: Message, target: PostTarget, more: MessageButton): Rendering;
  /** Gives the message's reference. Never tries twice by itself. */
  post(target: PostTarget, body: string, name: PostName): Promise<string>;
  /** The reference of the message of that name; null when it does not stand there. */
  find(target: PostTarget, name: PostName): Promise<string | null>;
  /** To be safe to repeat. */
  replace(target: PostTarget, reference: string, body: string): Promise<void>;
  /** No fault when it is gone already. */
  remove(target: PostTarget, reference: string): Promise<void>;
}

/** Who hears what people ask on a platform. */
export interface ChatListener {
  /** On disk once fulfilled; only then may the platform be told that it arrived. Not fulfilled: to be brought again. */
  asked(request: ChatRequest): Promise<void>;
  /** Somebody changed the words of a question; null: took it back. What was no question of ours is no fault. */
  changed(key: string, text: string | null): Promise<void>;
  /** Whether the bot has been asked something in this conversation. */
  takesPartIn(conversation: string): Promise<boolean>;
  /** The conversation in which a message of ours stands; null for one that is not known. */
  conversationOf(place: string, reference: string): Promise<string | null>;
  /** What fits an option that somebody is filling in. `standard` is what stands in the option for it so far. */
  suggest(request: SuggestionRequest): Promise<readonly Suggestion[]>;
  /** When something was last heard on this platform, by an earlier process too; null for never. */
  lastHeard(): Promise<Date | null>;
  /** Places that begin like this in which something was heard, by an earlier process too. */
  knownPlaces(prefix: string): Promise<readonly string[]>;
  /** Something that nobody is waiting for went wrong, or got well again. */
  noticed(event: PlatformEvent): void;
}

export interface SuggestionRequest {
  readonly place: string;
  readonly person: string;
  readonly option: "standard" | "from" | "to";
  readonly standard: string;
  /** Names its reader; see `ChatPlatform.readers`. */
  readonly request: ChatRequest;
}

/** Something that may be suggested while somebody types. */
export interface Suggestion {
  /** What is shown. */
  readonly name: string;
  /** What the command brings when it is chosen. */
  readonly value: string;
  /** Other words by which people look for it. */
  readonly alsoKnownAs: readonly string[];
}

/** `trouble`: connected, but something failed. */
export interface PlatformEvent {
  readonly kind: "disconnected" | "connected" | "trouble";
  /** For those who keep the bot: no secret, and no text of a question. */
  readonly message: string;
}
