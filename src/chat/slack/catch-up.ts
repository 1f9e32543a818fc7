import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { ChatError } from "../platform/chat-error.ts";
import type { Notice } from "./bolt-logger.ts";
import { SLACK_LIMITS } from "./limits.ts";
import type { SlackApi } from "./web-api.ts";
import type { SlackMethod } from "./what-we-use.ts";

export interface CatchUpParts {
  readonly api: SlackApi;
  /** Takes in a message as if an event had brought it. */
  readonly takeIn: (message: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly noticed: Notice;
  /** Breaks it off. */
  readonly signal: AbortSignal;
}

const MINUTE = 60_000;
/** Calls a minute: half of what a method of tier 3 may be called, for others need some too. */
const A_MINUTE = SLACK_LIMITS.tierThree / 2;
const ATTEMPTS = 5;
/** Milliseconds before a call is tried again, unless Slack says. */
const BACK_OFF = 5000;
/** Things on one page: docs.slack.dev/apis/web-api/pagination */
const PAGE = 200;

const cursorShape = z.looseObject({ next_cursor: z.string().optional() }).optional();
const channelsShape = z.object({
  channels: z.array(z.looseObject({ id: z.string() })),
  response_metadata: cursorShape,
});
const messagesShape = z.object({
  messages: z.array(
    z.looseObject({ ts: z.string(), thread_ts: z.string().optional(), reply_count: z.number().optional() }),
  ),
  response_metadata: cursorShape,
});
type Message = z.infer<typeof messagesShape>["messages"][number];

/**
 * Takes in what was said since then, while nobody was there to hear it: Slack brings an event again for six minutes,
 * and then no more. What was heard already is known by its key. Replies in threads that began before are not found, for
 * Slack has no list of them.
 */
export async function catchUp(parts: CatchUpParts, since: Date): Promise<void> {
  const pages = new Pages(parts);
  const oldest = String(since.getTime() / 1000);
  try {
    const given = { types: "public_channel,private_channel,mpim,im", exclude_archived: true };
    for await (const { channels } of pages.of("users.conversations", given, channelsShape)) {
      for (const { id: channel } of channels) await takeInAll(parts, pages, channel, oldest);
    }
  } catch (error) {
    if (parts.signal.aborted) return;
    const why = error instanceof ChatError ? error.message : "It could not be kept.";
    parts.noticed({ kind: "trouble", message: `Not all that was asked meanwhile could be taken in. ${why}` });
  }
}

async function takeInAll(parts: CatchUpParts, pages: Pages, channel: string, oldest: string): Promise<void> {
  try {
    const said: Message[] = [];
    for await (const { messages } of pages.of("conversations.history", { channel, oldest }, messagesShape))
      said.push(...messages);
    for (const message of said.toReversed()) {
      await parts.takeIn({ ...message, channel });
      if ((message.reply_count ?? 0) === 0) continue;
      const given = { channel, ts: message.ts, oldest };
      for await (const { messages } of pages.of("conversations.replies", given, messagesShape))
        for (const reply of messages) await parts.takeIn({ ...reply, channel });
    }
  } catch (error) {
    // A channel that is closed to us has nothing for us.
    if (!(error instanceof ChatError && error.code === "REFUSED")) throw error;
  }
}

/** Lists, page by page, slowly enough to be left alone by Slack. */
class Pages {
  readonly #parts: CatchUpParts;
  #calls = 0;

  constructor(parts: CatchUpParts) {
    this.#parts = parts;
  }

  async *of<T extends { readonly response_metadata?: z.infer<typeof cursorShape> }>(
    method: SlackMethod,
    given: Readonly<Record<string, unknown>>,
    shape: z.ZodType<T>,
  ): AsyncGenerator<T, void, undefined> {
    for (let cursor = ""; ;) {
      const page = await this.#call(
        method,
        { ...given, limit: PAGE, ...(cursor !== "" && { cursor }) },
        shape,
      );
      yield page;
      cursor = page.response_metadata?.next_cursor ?? "";
      if (cursor === "") return;
    }
  }

  async #call<T>(
    method: SlackMethod,
    given: Readonly<Record<string, unknown>>,
    shape: z.ZodType<T>,
  ): Promise<T> {
    const { api, signal } = this.#parts;
    for (let attempt = 1; ; attempt += 1) {
      signal.throwIfAborted();
      this.#calls += 1;
      if (this.#calls % A_MINUTE === 0) await wait(MINUTE, undefined, { signal, ref: false });
      try {
        return await untilAborted(api.call(method, given, shape), signal);
      } catch (error) {
        const mayPass = error instanceof ChatError && ["RATE_LIMITED", "UNREACHABLE"].includes(error.code);
        if (!mayPass || attempt === ATTEMPTS) throw error;
        await wait(error.retryAfterMs > 0 ? error.retryAfterMs : BACK_OFF, undefined, { signal, ref: false });
      }
    }
  }
}

async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
