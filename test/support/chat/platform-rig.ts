import type { ChatPlatform } from "../../../src/chat/platform/chat-platform.ts";
import type { PlatformName, Verb } from "../../../src/chat/platform/chat-request.ts";
import type { Language } from "../../../src/text/language.ts";

/** Where people talk with the bot: a channel in which others read along, or alone with it. */
export type Spot = "channel" | "alone";

/** What a platform cannot have. Tests of it are left out. */
export type Lack =
  /** Nobody else reads along: there is no `channel`. */
  | "channel"
  /** What people said stays as it is. */
  | "edits"
  /** What the bot said stays as it is. */
  | "changing"
  /** Everybody sees everything. */
  | "privacy"
  /** Nothing lies between bot and platform, so that nothing can be lost there, or refused. */
  | "network"
  /** What was not taken in is not brought again. */
  | "bringing-again"
  /** In a conversation nobody can speak without addressing the bot. */
  | "overhearing"
  /** A platform keeps nothing: what was posted is gone with its process. */
  | "memory"
  /** Clients do not say which language they speak. */
  | "client-language";

/** Something that a person did. */
export interface Said {
  readonly spot: Spot;
  /** The rig's own name for it. */
  readonly id: string;
}

/** A message of the bot's as it stands now. */
export interface Shown {
  /** The rig's own name for it; the same after it was changed. */
  readonly id: string;
  readonly spot: Spot;
  /** All words that can be read in it, without mark-up. */
  readonly words: string;
  /** Labels, in order. */
  readonly buttons: readonly string[];
  readonly seenBy: "everybody" | "asker";
}

/** What happens to the next message that is posted. */
export type PostFault =
  /** It is posted, and nobody learns of it. */
  | { readonly kind: "lost-answer" }
  /** It never arrives. */
  | { readonly kind: "lost-request" }
  | { readonly kind: "rate-limited"; readonly seconds: number }
  /** For good: the channel is not for us any more. */
  | { readonly kind: "refused" };

/**
 * A platform's service with one person on it, who speaks with the bot by its client: what Slack, Discord and the
 * terminal have in common, as tests need it. Actions are fulfilled once they are done, heard or not.
 */
export interface PlatformRig extends AsyncDisposable {
  readonly platform: PlatformName;
  readonly lacks: ReadonlySet<Lack>;
  /** The person, as the platform names them. */
  readonly person: string;
  /** Place ids; without a channel both are the same. */
  readonly places: Readonly<Record<Spot, string>>;
  /** The bot's side, as a process makes it; another one for each process. The rig closes what is left open. */
  start(): ChatPlatform;
  /** Says something to the bot: in a channel it is mentioned. */
  asks(spot: Spot, words: string): Promise<Said>;
  /** Says something more in the conversation of what was said, as people do there: without a mention where none is needed. */
  follows(said: Said, words: string): Promise<Said>;
  /** `words` is the question, or a standard; `from` and `to` name editions. The client speaks `language`. */
  commands(spot: Spot, command: TypedCommand): Promise<Said>;
  /** Presses the first button whose label begins like this. */
  presses(shown: Shown, label: string): Promise<Said>;
  edits(said: Said, words: string): Promise<void>;
  deletes(said: Said): Promise<void>;
  /** The platform brings the same event again, as platforms do now and then. */
  repeats(said: Said): Promise<void>;
  /** Whether the platform was told that this arrived; null where it does not care. */
  acknowledged(said: Said): boolean | null;
  /** The bot's messages that stand, in order. */
  shown(): readonly Shown[];
  /** Everybody whom a message of the bot's has notified. */
  pinged(): readonly string[];
  /** What the platform would not take: messages beyond a limit, answers that came too late. */
  refused(): readonly string[];
  /** What the next message meets on its way, whoever posts it. */
  fails(fault: PostFault): void;
}

export interface TypedCommand {
  readonly verb: Verb;
  readonly words?: string;
  readonly from?: string;
  readonly to?: string;
  readonly language?: Language;
}
