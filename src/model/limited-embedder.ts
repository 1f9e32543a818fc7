import { type DailyLimit, reserve, tokensIn, wasRefusedUnread } from "./daily-limit.ts";
import type { Embedder } from "./embedder.ts";

/** An embedder whose texts count against a day's tokens; where they do not suffice, nothing is sent. */
export function embedderWithinDailyLimit(embedder: Embedder, limit: DailyLimit): Embedder {
  return {
    name: embedder.name,
    async embed(texts, signal) {
      const reserved = await reserve(
        limit,
        texts.reduce((sum, text) => sum + tokensIn(text), 0),
      );
      try {
        return await embedder.embed(texts, signal);
      } catch (error) {
        // What was taken is used where the endpoint has read the texts.
        if (wasRefusedUnread(error)) await reserved.settle(0);
        throw error;
      }
    },
  };
}
