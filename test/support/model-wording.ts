import type { Wording } from "../../src/answers/word/wording.ts";
import { silenceTracing } from "../../src/config.ts";
import { type DailyLimit, withinDailyLimit } from "../../src/model/daily-limit.ts";
import { langchainResearcher } from "../../src/model/langchain/langchain-researcher.ts";
import { openAiModel } from "../../src/model/openai/openai-model.ts";
import { loadPrompt } from "../../src/model/prompts.ts";
import { audiences } from "../../src/standards/audience.ts";

/** A day's book in memory, and what was taken from it. */
export interface CountedLimit extends DailyLimit {
  readonly used: () => number;
}

export function limitOf(tokensPerDay: number): CountedLimit {
  let used = 0;
  return {
    tokensPerDay,
    today: () => "2026-11-20",
    used: () => used,
    book: {
      take: async (_, tokens, limit) => {
        if (used + tokens > limit) return false;
        used += tokens;
        return true;
      },
      giveBack: async (_, tokens) => void (used -= tokens),
    },
  };
}

export interface WordingOrder {
  readonly url: string;
  /** Milliseconds. */
  readonly patience?: number;
  readonly mayLeave?: readonly string[];
  readonly limit?: DailyLimit;
}

/** Everything that models do for answers, at one endpoint; joined as the bot joins it. */
export async function wordingAt({
  url,
  patience = 5_000,
  mayLeave = [],
  limit = limitOf(10_000_000),
}: WordingOrder): Promise<Wording> {
  const endpoint = { apiKey: null, baseUrl: url, model: "small" };
  return {
    model: withinDailyLimit(openAiModel({ ...endpoint, timeoutMs: patience }), limit),
    prompt: await loadPrompt("word-answer"),
    open: {
      researcher: langchainResearcher({ ...endpoint, limit, silenceTracing }),
      lookUp: await loadPrompt("choose-look-ups"),
      answer: await loadPrompt("answer-open-question"),
    },
    translation: await loadPrompt("translate-quotations"),
    mayLeave: audiences(mayLeave),
    patience,
  };
}
