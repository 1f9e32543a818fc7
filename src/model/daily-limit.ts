import type { LanguageModel, ModelReply, ModelRequest } from "./language-model.ts";
import { ModelError } from "./model-error.ts";

/** What was used of a day's tokens, by all processes of a house; outlives them. */
export interface TokenBook {
  /** Takes so many tokens from the day's, or (false) none, where more than `limit` would be taken. */
  take(day: string, tokens: number, limit: number): Promise<boolean>;
  /** Gives so many back, or (negative) takes more, whatever the limit. */
  giveBack(day: string, tokens: number): Promise<void>;
}

/** So many tokens a day, over all calls of all models. */
export interface DailyLimit {
  readonly book: TokenBook;
  readonly tokensPerDay: number;
  /** `2026-11-20` */
  readonly today: () => string;
}

/** A call's tokens: taken from the day's before it, for the most it may use; set right after it. */
export interface Reservation {
  /** @param used null where nobody knows: what was taken is used, then */
  settle(used: number | null): Promise<void>;
}

/** @throws ModelError MODEL_LIMIT where the day's tokens do not suffice */
export async function reserve({ book, tokensPerDay, today }: DailyLimit, most: number): Promise<Reservation> {
  const day = today();
  // What cannot be counted is not sent: an answer does without.
  const isTaken = await book.take(day, most, tokensPerDay).catch(() => false);
  if (!isTaken) throw new ModelError("MODEL_LIMIT", "The tokens of the day are used up.", { tokensPerDay });
  return {
    async settle(used) {
      // What was used is used, whether it could be written down or not; the most of it was.
      if (used !== null && used !== most) await book.giveBack(day, most - used).catch(() => {});
    },
  };
}

/** A model whose calls count against a day's tokens; where they do not suffice, nothing is sent. */
export function withinDailyLimit(model: LanguageModel, limit: DailyLimit): LanguageModel {
  async function complete(request: ModelRequest): Promise<ModelReply> {
    const reserved = await reserve(limit, mostTokensOf(request));
    try {
      const reply = await model.complete(request);
      await reserved.settle(reply.tokens);
      return reply;
    } catch (error) {
      await reserved.settle(wasRefusedUnread(error) ? 0 : null);
      throw error;
    }
  }
  return { name: model.name, complete };
}

/** Refused by a status, or never reached: then the endpoint has read and written nothing that it counts. */
export function wasRefusedUnread(error: unknown): boolean {
  if (!(error instanceof ModelError)) return false;
  return error.code === "MODEL_UNREACHABLE" || "status" in error.details;
}

/** The most that a call may use, on the safe side. */
function mostTokensOf({ system, user, schema, maxTokens }: ModelRequest): number {
  return tokensIn(system) + tokensIn(user) + tokensIn(JSON.stringify(schema)) + maxTokens;
}

/** About so many tokens, rather too many: a Chinese character is one or less, of English three letters are. */
export function tokensIn(text: string): number {
  const wide = text.match(/[^\u0000-\u024f]/g)?.length ?? 0;
  return wide + Math.ceil((text.length - wide) / 3);
}
