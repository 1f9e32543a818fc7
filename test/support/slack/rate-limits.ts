/** Calls a minute by tier: docs.slack.dev/apis/web-api/rate-limits */
const TIERS = { one: 1, two: 20, three: 50, four: 100 } as const;

const TIER_OF: Readonly<Record<string, keyof typeof TIERS>> = {
  "apps.connections.open": "three",
  "chat.update": "three",
  "chat.delete": "three",
  "chat.postEphemeral": "four",
  "conversations.info": "three",
  "conversations.history": "three",
  "conversations.replies": "three",
  "conversations.members": "four",
  "conversations.open": "three",
  "reactions.add": "three",
  "reactions.remove": "two",
  "users.conversations": "three",
  "users.info": "four",
  "assistant.threads.setStatus": "four",
};

/** chat.postMessage: one a second to each channel; short bursts pass, how many is not published. */
const BURST = 3;
/** "Several hundred messages a minute" for the whole workspace. */
const WORKSPACE_POSTS = 300;

interface Bucket {
  tokens: number;
  filled: number;
}

/** The published limits, kept as buckets that fill up evenly. */
export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Seconds to wait (`Retry-After`), or null where the call passes. */
  take(method: string, channel: string): number | null {
    if (method === "chat.postMessage") {
      return (
        this.#draw(`${method} ${channel}`, BURST, 60) ?? this.#draw(method, WORKSPACE_POSTS, WORKSPACE_POSTS)
      );
    }
    const tier = TIER_OF[method];
    return tier === undefined ? null : this.#draw(method, TIERS[tier], TIERS[tier]);
  }

  #draw(key: string, size: number, perMinute: number): number | null {
    const now = this.#now();
    const bucket = this.#buckets.get(key) ?? { tokens: size, filled: now };
    this.#buckets.set(key, bucket);
    const gained = ((now - bucket.filled) / 60_000) * perMinute;
    bucket.tokens = Math.min(size, bucket.tokens + gained);
    bucket.filled = now;
    if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) * 60) / perMinute);
    bucket.tokens -= 1;
    return null;
  }
}
