import type { Fault } from "./faults.ts";
import type { Gateway } from "./gateway.ts";
import type { Interaction, InteractionTimes } from "./interactions.ts";
import type { Json } from "./read-json.ts";
import type { RateLimits } from "./rate-limits.ts";
import type { StoredMessage, World } from "./world.ts";

export interface RecordedRequest {
  readonly method: string;
  /** Below `/api/v10`. */
  readonly path: string;
  readonly body: Json;
  readonly at: number;
  /** Null while it is being answered, and where the connection was cut. */
  status: number | null;
}

/** Everything about one Discord that runs on this machine. */
export interface Discord {
  readonly world: World;
  readonly gateway: Gateway;
  readonly token: string;
  /** Privileged intents that are switched on. */
  readonly granted: number;
  readonly times: InteractionTimes;
  /** Milliseconds for which a nonce is remembered. */
  readonly nonceMemory: number;
  readonly rates: RateLimits;
  readonly faults: Fault[];
  readonly requests: RecordedRequest[];
  readonly interactions: Interaction[];
  /** By scope: `global`, or the id of a guild. */
  readonly commands: Map<string, readonly Json[]>;
  /** How many commands were created in a scope; the limit counts a day. */
  readonly creates: Map<string, number>;
  /** Where the bot showed that it is typing, and what it reacted to and with what. */
  readonly typing: string[];
  readonly reactions: { readonly message: string; readonly emoji: string }[];
}

/** All messages of the bot that stand, in all channels, in order. */
export function botMessages({ world }: Discord): readonly StoredMessage[] {
  return [...world.channels.values()]
    .flatMap(({ messages }) => messages)
    .filter(({ wire, deleted }) => wire.author.id === world.bot.id && !deleted)
    .sort((a, b) => (BigInt(a.wire.id) < BigInt(b.wire.id) ? -1 : 1));
}
