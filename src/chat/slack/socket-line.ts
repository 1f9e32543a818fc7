import type { SocketModeReceiver } from "@slack/bolt";
import { setTimeout as wait } from "node:timers/promises";
import { ChatError } from "../platform/chat-error.ts";
import { faultOf } from "./api-fault.ts";
import type { Notice } from "./bolt-logger.ts";
import { within } from "./within.ts";

type SocketClient = SocketModeReceiver["client"];

/** Milliseconds before each attempt to connect anew; the last for all that follow. */
const WAITS = [0, 1000, 2000, 5000, 10_000, 30_000] as const;
/** Milliseconds in which Slack is to greet us. */
const GREETING = 30_000;
/** Milliseconds in which the other side is to say goodbye. */
const GOODBYE = 1000;

interface LineParts {
  readonly noticed: Notice;
  /** Ends the client's calls too. */
  readonly closing: AbortController;
  /** Milliseconds that only go on. */
  readonly now: () => number;
  /** It stands again, after so many milliseconds. */
  readonly restored: (downFor: number) => void;
}

/**
 * The connection of Socket Mode, kept up by ourselves: the client's own way waits 5 s before it connects anew, which
 * Slack asks of everybody every few hours, and rejects a promise that nobody holds where that fails.
 */
export class SocketLine {
  readonly #client: SocketClient;
  readonly #parts: LineParts;
  #downAt = 0;
  #isUp = false;
  #restoring: Promise<void> | null = null;

  constructor(client: SocketClient, parts: LineParts) {
    this.#client = client;
    this.#parts = parts;
    client.on("connected", () => (this.#isUp = true));
    client.on("disconnected", () => this.#down());
  }

  /** Fulfilled once Slack greets us; rejects with a `ChatError`. */
  async open(): Promise<void> {
    const greeting = setTimeout(() => void this.#client.disconnect(), GREETING);
    try {
      await this.#client.start();
    } catch (error) {
      throw error === undefined
        ? new ChatError("UNREACHABLE", "The socket to Slack does not open.")
        : faultOf("apps.connections.open", error);
    } finally {
      clearTimeout(greeting);
    }
  }

  async close(): Promise<void> {
    this.#parts.closing.abort();
    await this.#hangUp();
    await this.#restoring;
    // It may have been restored at that very moment.
    if (this.#isUp) await this.#hangUp();
  }

  async #hangUp(): Promise<void> {
    const gone = new Promise<void>((resolve) => {
      this.#client.once("disconnected", () => resolve());
    });
    void this.#client.disconnect();
    // Asked twice, the client does not wait for the other side any more.
    if (!(await within(GOODBYE, gone))) void this.#client.disconnect();
  }

  #down(): void {
    if (!this.#isUp) return;
    this.#isUp = false;
    this.#downAt = this.#parts.now();
    if (!this.#parts.closing.signal.aborted) this.#restoring = this.#restore();
  }

  /** What is asked meanwhile comes later: Slack brings again what was not acknowledged. */
  async #restore(): Promise<void> {
    const { noticed, closing, now, restored } = this.#parts;
    const { signal } = closing;
    let pause = 0;
    for (let attempt = 0; ; attempt += 1) {
      const usual = WAITS[attempt] ?? WAITS.at(-1) ?? 0;
      await wait(Math.max(usual, pause), undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      try {
        await this.open();
      } catch (error) {
        if (signal.aborted) return;
        if (attempt === 0) noticed({ kind: "disconnected", message: `Slack is cut off. ${String(error)}` });
        pause = error instanceof ChatError ? error.retryAfterMs : 0;
        continue;
      }
      if (attempt > 0) noticed({ kind: "connected", message: "Slack is connected again." });
      restored(now() - this.#downAt);
      return;
    }
  }
}
