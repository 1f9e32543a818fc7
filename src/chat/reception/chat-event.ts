import type { ExchangeOutcome } from "../../library/exchanges.ts";
import { RapporteurError } from "../../standards/errors.ts";
import type { ChatErrorCode } from "../platform/chat-error.ts";
import type { PlatformEvent } from "../platform/chat-platform.ts";
import type { PlatformName, Wanted } from "../platform/chat-request.ts";

interface OfExchange {
  readonly exchange: string;
  readonly place: string;
}

/** What happened, for those who keep the bot: by ids, codes and times, never with a word of what was asked or said. */
export type ChatEvent =
  | (OfExchange & { readonly kind: "asked"; readonly by: Wanted["kind"] })
  /** It is known what to say. `outcome` of the answer, or what else it is; the time since it was begun. */
  | (OfExchange & {
      readonly kind: "answered";
      readonly outcome: string;
      readonly engine: string;
      /** By which words a model was asked; absent for what no model has a part in. */
      readonly prompts?: readonly string[];
      /** The id under which the evidence is kept; absent where there is none. */
      readonly bundle?: string;
      readonly milliseconds: number;
    })
  /** All of it stands there, or nothing more can be done; the time since it was asked. */
  | (OfExchange & {
      readonly kind: "settled";
      readonly outcome: ExchangeOutcome;
      readonly posts: number;
      readonly milliseconds: number;
    })
  | (OfExchange & { readonly kind: "waits"; readonly code: ChatErrorCode; readonly milliseconds: number })
  | (OfExchange & { readonly kind: "failed"; readonly fault: string })
  /** Something that belongs to no exchange went wrong. */
  | { readonly kind: "trouble"; readonly platform: PlatformName; readonly fault: string }
  | { readonly kind: "platform"; readonly platform: PlatformName; readonly event: PlatformEvent };

const FRAMES = 4;

/** What is known of a fault without its message, which may quote what somebody wrote. */
export function faultOf(error: unknown): string {
  if (error instanceof RapporteurError) return error.code;
  if (!(error instanceof Error)) return "DEFECT";
  // A line of the message may look like one of them.
  const frames = (error.stack ?? "")
    .replace(error.message, "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim());
  return ["DEFECT", error.name, ...frames].join(" ");
}
