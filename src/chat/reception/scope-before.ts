import type { ThreadScope } from "../../answers/thread-scope.ts";
import type { Exchange, Exchanges } from "../../library/exchanges.ts";
import { asksAtLarge } from "../command-question.ts";
import type { Wanted } from "../platform/chat-request.ts";
import { readAnswer } from "./kept.ts";

/** What the conversation was about when this was asked; null for a new one, and for what has no need of it. */
export async function scopeBefore(
  exchange: Exchange,
  wanted: Wanted,
  exchanges: Exchanges,
): Promise<ThreadScope | null> {
  if (exchange.conversation === null || asksAtLarge(wanted)) return null;
  const last = await exchanges.lastIn(exchange.conversation, exchange);
  return readAnswer(last?.answer ?? null)?.scope ?? null;
}
