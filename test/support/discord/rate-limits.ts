import { PUBLISHED } from "./published-limits.ts";

/** How many requests a route takes in how many seconds. */
export interface Rate {
  readonly limit: number;
  readonly seconds: number;
}

/** What a request met: the headers of its bucket, and how long to wait where it is refused. */
export interface Metered {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds; null where the request may pass. */
  readonly retryAfter: number | null;
  readonly global: boolean;
}

interface Window {
  readonly from: number;
  used: number;
}

/**
 * Counts requests as Discord does: all together, but for answers to interactions, and messages by channel. How many
 * messages a channel takes is not published; a test says it where it matters.
 */
export class RateLimits {
  readonly #messages: Rate | null;
  readonly #global: Rate | null;
  readonly #windows = new Map<string, Window>();

  constructor(messages: Rate | null, perSecond: number | null = PUBLISHED.requestsPerSecond) {
    this.#messages = messages;
    this.#global = perSecond === null ? null : { limit: perSecond, seconds: 1 };
  }

  meter(method: string, path: string): Metered {
    const isInteraction = path.startsWith("/interactions/") || path.startsWith("/webhooks/");
    if (this.#global && !isInteraction) {
      const { retryAfter } = this.#use("all", this.#global);
      if (retryAfter !== null) return { headers: { "x-ratelimit-global": "true" }, retryAfter, global: true };
    }
    const channel = /^\/channels\/(\d+)\/messages$/.exec(path)?.[1];
    if (!this.#messages || method !== "POST" || channel === undefined)
      return { headers: {}, retryAfter: null, global: false };
    const { window, retryAfter } = this.#use(channel, this.#messages);
    return { headers: headersOf(this.#messages, window), retryAfter, global: false };
  }

  #use(
    key: string,
    { limit, seconds }: Rate,
  ): { readonly window: Window; readonly retryAfter: number | null } {
    const now = Date.now();
    const known = this.#windows.get(key);
    const window = known && now - known.from < seconds * 1000 ? known : { from: now, used: 0 };
    this.#windows.set(key, window);
    window.used += 1;
    return { window, retryAfter: window.used > limit ? seconds - (now - window.from) / 1000 : null };
  }
}

function headersOf({ limit, seconds }: Rate, { from, used }: Window): Readonly<Record<string, string>> {
  const reset = from / 1000 + seconds;
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(Math.max(0, limit - used)),
    "x-ratelimit-reset": reset.toFixed(3),
    "x-ratelimit-reset-after": Math.max(0, reset - Date.now() / 1000).toFixed(3),
    "x-ratelimit-bucket": "80c17d2f203122d936070c88c8d10f33",
  };
}
