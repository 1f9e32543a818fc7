import type { Language } from "../text/language.ts";
import type { Wanted } from "./platform/chat-request.ts";

type Command = Extract<Wanted, { kind: "command" }>;

interface Phrases {
  readonly changes: (standard: string, from: string | null, to: string | null) => string;
  readonly lately: string;
  readonly deadline: (standard: string) => string;
  readonly deadlines: string;
  readonly newsOf: (standard: string) => string;
  readonly news: string;
}

const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    changes: (standard, from, to) => {
      if (from === null) return `What changed in ${standard}${to === null ? "" : ` in ${to}`}?`;
      return `What changed in ${standard} from ${from}${to === null ? "" : ` to ${to}`}?`;
    },
    lately: "What changed in the last three months?",
    deadline: (standard) => `Until when can comments on ${standard} be sent?`,
    deadlines: "Which drafts are open for comment?",
    newsOf: (standard) => `What is the latest news about ${standard}?`,
    news: "What is the latest news?",
  },
  zh: {
    changes: (standard, from, to) => {
      if (from === null) return `${standard}${to === null ? "" : `的${to}`}有哪些变化？`;
      return `${standard}${to === null ? `自${from}以来` : `从${from}到${to}`}有哪些变化？`;
    },
    lately: "最近三个月有哪些变化？",
    deadline: (standard) => `${standard}的征求意见截止日期是什么时候？`,
    deadlines: "哪些草案正在征求意见？",
    newsOf: (standard) => `${standard}有什么最新动态？`,
    news: "最近有什么动态？",
  },
};

/** Somebody who types a command as one speaks (`news about …`) says a word too many. */
const LEADING = /^(?:(?:about|on|of|for|in|to)\s+|关于\s*)/i;

/** Whether it asks about everything there is, whatever was talked of before: a command without a word. */
export function asksAtLarge(wanted: Wanted): boolean {
  return wanted.kind === "command" && wanted.verb !== "ask" && wanted.words.trim() === "";
}

/** What ends it; a long row of such marks is tried once. */
const TRAILING = /(?<![?？。.!！\s])[?？。.!！\s]+$/u;

/** The question that a command stands for, in words that are understood; null for help. */
export function commandQuestion({ verb, words, from, to }: Command, language: Language): string | null {
  const phrases = PHRASES[language];
  const standard = words.replace(LEADING, "").replace(TRAILING, "");
  switch (verb) {
    case "ask":
      return words.trim() === "" ? null : words;
    case "changes":
      return standard === "" ? phrases.lately : phrases.changes(standard, from, to);
    case "deadlines":
      return standard === "" ? phrases.deadlines : phrases.deadline(standard);
    case "news":
      return standard === "" ? phrases.news : phrases.newsOf(standard);
    case "help":
      return null;
  }
}
