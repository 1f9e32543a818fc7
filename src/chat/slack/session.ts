import { App } from "@slack/bolt";
import type { ChatListener } from "../platform/chat-platform.ts";
import { complaintLogger, type Notice } from "./bolt-logger.ts";
import { catchUp } from "./catch-up.ts";
import { hear } from "./hear.ts";
import { HeldReceiver, type SocketDispatcher } from "./held-receiver.ts";
import type { MessageEars } from "./message-ears.ts";
import type { SlackIdentity } from "./question.ts";
import type { ReaderBook } from "./readers.ts";
import { clientOptions, type SlackApi, type SlackReach } from "./web-api.ts";
import { within } from "./within.ts";

export interface SessionParts {
  readonly botToken: string;
  readonly appToken: string;
  readonly reach: SlackReach;
  readonly dispatcher: SocketDispatcher | null;
  readonly api: SlackApi;
  readonly self: SlackIdentity;
  readonly book: ReaderBook;
  /** Milliseconds that only go on. */
  readonly now: () => number;
  /** What time it is, as Slack knows it. */
  readonly today: () => Date;
}

const DAY = 86_400_000;
/** Milliseconds after which nobody waits for an answer any more: over a weekend they may. */
const LATE = 3 * DAY;
/** Milliseconds by which Slack's clock and ours may differ. */
const CLOCKS = 60_000;
/** Milliseconds for which Slack surely brings again what was not acknowledged: it tries after one minute and after five. */
const BROUGHT_AGAIN = 60_000;

/** Milliseconds in which what is being taken in is to be done. */
const GOODBYE = 3000;

/** One stay at Slack, from connecting to leaving. */
export class SlackSession {
  readonly #parts: SessionParts;
  readonly #listener: ChatListener;
  readonly #noticed: Notice;
  readonly #receiver: HeldReceiver;
  readonly #ears: MessageEars;
  readonly #leaving = new AbortController();
  #catchingUp: Promise<void> = Promise.resolve();

  constructor(parts: SessionParts, listener: ChatListener) {
    const { botToken: token, appToken, reach, dispatcher, self, book, now } = parts;
    this.#parts = parts;
    this.#listener = listener;
    this.#noticed = (event) => listener.noticed(event);
    this.#receiver = new HeldReceiver(
      { appToken, reach, dispatcher, now, restored: (downFor) => this.#missed(downFor) },
      this.#noticed,
    );
    const app = new App({
      token,
      botId: self.bot,
      botUserId: self.user,
      // It was verified before, where a failure can be told.
      tokenVerificationEnabled: false,
      receiver: this.#receiver,
      convoStore: false,
      clientOptions: clientOptions(reach),
      logger: complaintLogger(this.#noticed, now),
    });
    // The receiver hears of faults, and tells them.
    app.error(async (error) => {
      throw error;
    });
    this.#ears = hear(app, { self, listener, book, now });
  }

  /** Fulfilled once connected. What was asked since something was last heard is taken in after that. */
  async open(): Promise<void> {
    // Looked up before anything new is heard.
    const heard = await this.#listener.lastHeard();
    await this.#receiver.start();
    if (heard) this.#takeInSince(heard);
  }

  async close(): Promise<void> {
    this.#leaving.abort();
    await this.#receiver.stop();
    await within(GOODBYE, this.#catchingUp);
  }

  #missed(downFor: number): void {
    if (downFor > BROUGHT_AGAIN) this.#takeInSince(new Date(this.#parts.today().getTime() - downFor));
  }

  #takeInSince(time: Date): void {
    const { api, today } = this.#parts;
    const since = new Date(Math.max(time.getTime() - CLOCKS, today().getTime() - LATE));
    const parts = {
      api,
      takeIn: (message: Readonly<Record<string, unknown>>) => this.#ears.makeUpFor(message),
      noticed: this.#noticed,
      signal: this.#leaving.signal,
    };
    this.#catchingUp = this.#catchingUp.then(() => catchUp(parts, since));
  }
}
