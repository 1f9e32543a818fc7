import type { ChatRequest } from "../platform/chat-request.ts";

/** Where a question stands, so that it can be answered there. */
export interface MessageAddress {
  readonly by: "message";
  /** The channel or thread that the question stands in, and the question. */
  readonly channel: string;
  readonly message: string;
  /** True where a thread can be opened under the question. */
  readonly opensThread: boolean;
}

/** A command or a press, which is answered by its token for 15 minutes. */
export interface InteractionAddress {
  readonly by: "interaction";
  readonly channel: string;
  readonly interaction: string;
  readonly application: string;
  readonly token: string;
}

export type DiscordAddress = MessageAddress | InteractionAddress;

export function writeAddress(address: DiscordAddress): ChatRequest["address"] {
  if (address.by === "interaction") return { ...address };
  return { ...address, opensThread: address.opensThread ? "yes" : null };
}

export function readAddress({ address, key }: ChatRequest): DiscordAddress {
  const text = (name: string): string => {
    const value = address[name];
    if (typeof value !== "string") throw new Error(`The address of ${key} has no ${name}.`);
    return value;
  };
  if (address["by"] === "message") {
    return {
      by: "message",
      channel: text("channel"),
      message: text("message"),
      opensThread: address["opensThread"] === "yes",
    };
  }
  return {
    by: "interaction",
    channel: text("channel"),
    interaction: text("interaction"),
    application: text("application"),
    token: text("token"),
  };
}

/** A message of ours by its channel and its id, which together say where to change or remove it. */
export function writeReference(channel: string, message: string): string {
  return `${channel}/${message}`;
}

export function readReference(reference: string): { readonly channel: string; readonly message: string } {
  const [channel = "", message = ""] = reference.split("/");
  return { channel, message };
}
