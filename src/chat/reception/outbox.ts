import type { Clock } from "../../digests/deliver/clock.ts";
import type { Exchange, Exchanges } from "../../library/exchanges.ts";
import { ChatError } from "../platform/chat-error.ts";
import type { ChatPlatform, PostTarget } from "../platform/chat-platform.ts";
import type { ChatEvent } from "./chat-event.ts";
import { Gate } from "./gate.ts";
import { Lanes } from "./lanes.ts";
import { Patience } from "./patience.ts";

/** Calls to the platform under way at once. */
const CALLS_AT_ONCE = 32;
/** After so many failures in a row a message no longer keeps those behind it waiting: about half a minute. */
const FAILURES_IN_LINE = 5;
/** Milliseconds after which it is looked again who reads along: in that time nobody comes in and is heard of. */
const FRESH = 500;

export interface OutboxParts {
  readonly platform: ChatPlatform;
  readonly exchanges: Exchanges;
  readonly clock: Clock;
  /** Ends all waiting; what is being posted is brought to its end. */
  readonly signal: AbortSignal;
  readonly report: (event: ChatEvent) => void;
}

/** The messages of an exchange on their way to a platform. */
export interface Outgoing {
  /** With everything that is to be posted on disk. */
  readonly exchange: Exchange;
  readonly target: PostTarget;
  /** Whether messages of it may stand there without our knowing: it was begun by an earlier process. */
  readonly mayStand: boolean;
  /** Whether it may be told to those who read along by now; null for what everybody may know. */
  readonly maySay: (() => Promise<boolean>) | null;
}

/**
 * `stopped`: not all of it, for want of time; to be gone on with by a later process. `uncertain`: it may stand there or
 * not, and the platform cannot tell. `outdated`: it waited, and is not for those who read along now; what was posted before
 * stands.
 */
export type Delivered = "delivered" | "uncertain" | "expired" | "refused" | "stopped" | "outdated";

/** Where a delivery has got to. */
interface Progress {
  part: number;
  /** Whether this part may stand there already. */
  mayStand: boolean;
  /** When it was known last that it may be said. */
  lookedAt: Date;
  readonly patience: Patience;
}

/**
 * What goes out to a platform: in order in each channel, each message once. It waits as it is told to, and looks before
 * it posts again what may stand there.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #lanes = new Lanes();
  readonly #calls = new Gate(CALLS_AT_ONCE);

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** @throws what is no ChatError: a defect */
  async deliver(outgoing: Outgoing): Promise<Delivered> {
    const { clock, signal } = this.#parts;
    const lookedAt = clock.now();
    const patience = new Patience(outgoing.exchange.id, lookedAt);
    const progress: Progress = { part: 0, mayStand: outgoing.mayStand, lookedAt, patience };
    for (;;) {
      const turn = await this.#lanes.run(laneOf(outgoing.target), () => this.#turn(outgoing, progress));
      if (typeof turn === "string") return turn;
      await clock.sleep(turn.waitMs, signal);
    }
  }

  idle(): Promise<void> {
    return this.#lanes.idle();
  }

  /** Posts as much as it can; gives the milliseconds to step aside for when it should not hold up others. */
  async #turn(outgoing: Outgoing, progress: Progress): Promise<Delivered | { readonly waitMs: number }> {
    const { clock, signal } = this.#parts;
    while (progress.part < outgoing.exchange.posts.length) {
      if (signal.aborted && progress.part === 0) return "stopped";
      const failure = await this.#attempt(outgoing, progress);
      if (failure === null) continue;
      if (failure === "outdated") return failure;
      const ended = endOf(failure);
      if (ended !== null) return ended;
      if (failure.code === "UNSURE") progress.mayStand = true;
      const waitMs = progress.patience.afterFailure(failure, clock.now());
      if (waitMs === null) return "expired";
      const { id, place } = outgoing.exchange;
      this.#parts.report({
        kind: "waits",
        exchange: id,
        place,
        code: failure.code,
        milliseconds: waitMs,
      });
      if (progress.patience.failures > FAILURES_IN_LINE) return { waitMs };
      await clock.sleep(waitMs, signal);
      if (signal.aborted) return "stopped";
    }
    return "delivered";
  }

  async #attempt(outgoing: Outgoing, progress: Progress): Promise<ChatError | "outdated" | null> {
    try {
      if (await this.#isOutdated(outgoing, progress)) return "outdated";
      await this.#bringAbout(outgoing, progress);
    } catch (error) {
      if (error instanceof ChatError) return error;
      throw error;
    }
    progress.part += 1;
    progress.mayStand = outgoing.mayStand;
    progress.patience.succeeded();
    return null;
  }

  async #isOutdated({ maySay }: Outgoing, progress: Progress): Promise<boolean> {
    const now = this.#parts.clock.now();
    if (maySay === null || now.getTime() - progress.lookedAt.getTime() < FRESH) return false;
    if (!(await maySay())) return true;
    progress.lookedAt = now;
    return false;
  }

  /** Sees to it that one message stands there as it should, or does not where it should not. */
  async #bringAbout({ exchange, target }: Outgoing, { part, mayStand }: Progress): Promise<void> {
    const { platform, exchanges } = this.#parts;
    const { id, key, revision } = exchange;
    const { body = "", reference: known = null } = exchange.posts[part] ?? {};
    const name = { key, part };
    const call = <T>(work: () => Promise<T>): Promise<T> => this.#calls.pass(work);
    const found = known ?? (mayStand ? await call(() => platform.find(target, name)) : null);
    if (body === "") {
      if (found !== null) await call(() => platform.remove(target, found));
      return exchanges.posted(id, part, null);
    }
    if (found === null)
      return exchanges.posted(id, part, await call(() => platform.post(target, body, name)));
    if (revision > 0) await call(() => platform.replace(target, found, body));
    if (found !== known) await exchanges.posted(id, part, found);
  }
}

/** What only one person sees goes its own way, past what the channel waits for. */
function laneOf({ place, request }: PostTarget): string {
  return request?.seenBy === "asker" ? `${place.id}/${request.person}` : place.id;
}

function endOf({ code }: ChatError): Delivered | null {
  switch (code) {
    case "CANNOT_TELL":
      return "uncertain";
    case "EXPIRED":
      return "expired";
    case "REFUSED":
      return "refused";
    case "RATE_LIMITED":
    case "UNREACHABLE":
    case "UNSURE":
      return null;
  }
}
