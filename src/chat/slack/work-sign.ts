import { z } from "zod";
import type { ChatRequest } from "../platform/chat-request.ts";
import { addressOf } from "./address.ts";
import { SLACK_LIMITS } from "./limits.ts";
import type { SlackApi } from "./web-api.ts";
import { within } from "./within.ts";

const MINUTE = 60_000;
/** Some calls of the minute are left, for the counts of two sides differ. */
const A_MINUTE = SLACK_LIMITS.tierThree - 5;
const EYES = "eyes";
/** Milliseconds that a sign of work may take; it comes before the answer then, as a rule. */
const PATIENCE = 500;

/** Eyes under a question while it is looked into; in a rush only the first questions of a minute get them. */
export class WorkSign {
  readonly #api: SlackApi;
  readonly #now: () => number;
  #given: readonly number[] = [];

  constructor(api: SlackApi, now: () => number) {
    this.#api = api;
    this.#now = now;
  }

  /** Never rejects. */
  async show(request: ChatRequest): Promise<void> {
    const { channel, question } = addressOf(request);
    // Who gave a command was told with its acknowledgement.
    if (question === null) return;
    const now = this.#now();
    this.#given = this.#given.filter((at) => now - at < MINUTE);
    if (this.#given.length >= A_MINUTE) return;
    this.#given = [...this.#given, now];
    // A sign that does not come is no reason for anything, nor to keep an answer waiting.
    const given = { channel, timestamp: question, name: EYES };
    const shown = this.#api.call("reactions.add", given, z.unknown()).catch(() => {});
    await within(PATIENCE, shown);
  }
}
