import type { Language } from "../text/language.ts";
import { audiences, type Audience, type Audiences } from "./audience.ts";

/** `thread`: answers stand in a thread under the question; `inline`: beside it, in the channel itself. */
export type ReplyMode = "thread" | "inline";

/**
 * Where people talk with the bot: a channel, a direct message, the terminal. A whole workspace or server is one too:
 * it stands for the channels in it that nobody has said anything about.
 */
export interface Place {
  /** `slack:T123/C456`, `slack:T123`, `discord:GUILD/CHANNEL`, `discord:GUILD`, `discord:@me/CHANNEL`, `terminal` */
  readonly id: string;
  /** Granted beyond `public`. */
  readonly audiences: readonly Audience[];
  /** What the bot speaks there; null: the language of each question. */
  readonly language: Language | null;
  readonly reply: ReplyMode;
}

/** Who reads along in a place, as its platform says at the moment of speaking. */
export interface Readers {
  /** Another organisation shares the channel (Slack Connect). */
  readonly shared: boolean;
  /** A guest asks, or reads what is said. */
  readonly guest: boolean;
}

/** What may be shown in a place: shared channels and guests see what is public, whatever was granted. */
export function audiencesOf(place: Place, { shared, guest }: Readers): Audiences {
  return shared || guest ? audiences() : audiences(place.audiences);
}

/**
 * What holds in the channel `id`: its own entry, else its workspace's or server's, else nothing beyond what is public.
 * An entry is taken whole: a channel's own one inherits no grant.
 */
export function placeFor(places: readonly Place[], id: string): Place {
  const entry = places.find((place) => place.id === id) ?? places.find((place) => place.id === serverOf(id));
  return entry ? { ...entry, id } : { id, audiences: [], language: null, reply: usualReply(id) };
}

/** True for a place in which a message can be posted unasked. */
export function isChannel(id: string): boolean {
  return id.includes("/");
}

/** True where one person and the bot are alone: a direct message, the terminal. */
export function isDirect(id: string): boolean {
  return id === "terminal" || /^(?:slack:[^/]+\/D|discord:@me\/)/.test(id);
}

/** Slack's channels talk in threads; Discord's are rather cluttered by them. */
export function usualReply(id: string): ReplyMode {
  return id.startsWith("slack:") ? "thread" : "inline";
}

function serverOf(id: string): string {
  return id.split("/")[0] ?? id;
}
