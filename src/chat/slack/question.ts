import { parseCommand } from "../parse-command.ts";
import type { ChatListener } from "../platform/chat-platform.ts";
import type { ChatRequest } from "../platform/chat-request.ts";
import { isDirect, placeId, type SlackAddress } from "./address.ts";
import type { SaidMessage } from "./read-message.ts";
import { beginsWithMention, mentions, typedWords } from "./typed-words.ts";

/** Whom Slack takes us for. */
export interface SlackIdentity {
  /** `T1` */
  readonly team: string;
  /** The organisation of several workspaces that ours belongs to; null for none. */
  readonly enterprise: string | null;
  /** Our user id: `U1` */
  readonly user: string;
  /** Our bot id: `B1` */
  readonly bot: string;
}

type Known = Pick<ChatListener, "takesPartIn" | "conversationOf">;

/** The key of what was asked by a message. */
export function messageKey(team: string, channel: string, ts: string): string {
  return `${placeId(team, channel)}/${ts}`;
}

/**
 * What a message asks of us: what calls us, what is said to us alone, and what is said in a thread that we take part in
 * unless it calls somebody else. Null for everything else.
 */
export async function questionOf(
  said: SaidMessage,
  { team, user }: SlackIdentity,
  known: Known,
): Promise<ChatRequest | null> {
  const { channel, ts, thread, person, text } = said;
  const place = placeId(team, channel);
  const addressed = isDirect(channel) || mentions(text, user);
  if (!addressed && (thread === null || beginsWithMention(text))) return null;
  const conversation = await conversationFor(place, said, known);
  if (!addressed && !(await known.takesPartIn(conversation))) return null;
  const words = typedWords(text, user);
  if (words === "" && !addressed) return null;
  const address: SlackAddress = {
    channel,
    question: ts,
    thread,
    under: isDirect(channel) ? null : ts,
    since: ts,
    responseUrl: null,
  };
  return {
    key: messageKey(team, channel, ts),
    place,
    conversation,
    person,
    language: null,
    wanted: words === "" ? parseCommand(words) : { kind: "question", text: words },
    seenBy: "place",
    addressed,
    address,
  };
}

/** What is said to us alone is one conversation; in channels every question begins one, under which a thread may grow. */
async function conversationFor(
  place: string,
  { channel, ts, thread }: SaidMessage,
  known: Known,
): Promise<string> {
  if (thread === null) return isDirect(channel) ? place : `${place}/${ts}`;
  return threadConversation(place, thread, known);
}

/** The conversation of a thread, which continues that of a message of ours where it began with one. */
export async function threadConversation(place: string, root: string, known: Known): Promise<string> {
  return (await known.conversationOf(place, root)) ?? `${place}/${root}`;
}
