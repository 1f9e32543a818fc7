import { z } from "zod";
import type { ChatRequest } from "../platform/chat-request.ts";

/** Where a request came from, as far as it takes to answer it. Times are Slack's timestamps, which name messages too. */
const addressShape = z.object({
  channel: z.string(),
  /** The message that asks; null for commands and buttons. */
  question: z.string().nullable(),
  /** The thread in which it was asked. */
  thread: z.string().nullable(),
  /** The message under which a thread may begin. */
  under: z.string().nullable(),
  /** What is answered stands after this; null where an answer cannot be looked for. */
  since: z.string().nullable(),
  /** Secret, and good for half an hour. */
  responseUrl: z.string().nullable(),
});
export type SlackAddress = z.infer<typeof addressShape>;

export function addressOf({ address }: ChatRequest): SlackAddress {
  return addressShape.parse(address);
}

export function placeId(team: string, channel: string): string {
  return `slack:${team}/${channel}`;
}

/** The channel of a place: `slack:T1/C1`. */
export function channelOf(place: string): string {
  return place.slice(place.indexOf("/") + 1);
}

/** A direct message with one person; a conversation of several is a channel like any other. */
export function isDirect(channel: string): boolean {
  return channel.startsWith("D");
}
