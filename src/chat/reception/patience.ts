import type { ChatError } from "../platform/chat-error.ts";

const SECOND_MS = 1000;
/** After a failure: one second, then two, four… */
const LONGEST_WAIT_MS = 300 * SECOND_MS;
/** An answer that comes later than this helps nobody any more. */
const GIVE_UP_AFTER_MS = 6 * 3600 * SECOND_MS;
/** Those who were told to wait equally long do not come back all at once. */
const JITTER_MS = 250;

/** How long one thing is tried, and how long it waits in between. */
export class Patience {
  /** From 0 to 1; the same for one thing, so that nothing here is random. */
  readonly #jitter: number;
  readonly #began: Date;
  #failures = 0;

  constructor(id: string, began: Date) {
    this.#jitter = (parseInt(id.slice(0, 6), 36) % 100) / 100 || 0;
    this.#began = began;
  }

  /** Failures in a row that were none of the platform's telling us to wait. */
  get failures(): number {
    return this.#failures;
  }

  /** Milliseconds to wait before the next attempt; null where there is to be none. */
  afterFailure({ code, retryAfterMs }: ChatError, now: Date): number | null {
    const spread = Math.round(this.#jitter * JITTER_MS);
    switch (code) {
      case "RATE_LIMITED":
        return retryAfterMs + spread;
      case "UNREACHABLE":
      case "UNSURE":
        if (now.getTime() - this.#began.getTime() > GIVE_UP_AFTER_MS) return null;
        this.#failures += 1;
        return Math.max(
          retryAfterMs,
          Math.min(SECOND_MS * 2 ** (this.#failures - 1), LONGEST_WAIT_MS) + spread,
        );
      case "CANNOT_TELL":
      case "EXPIRED":
      case "REFUSED":
        return null;
    }
  }

  succeeded(): void {
    this.#failures = 0;
  }
}
