import { VERBS, type Verb, type Wanted } from "./platform/chat-request.ts";

type Command = Extract<Wanted, { kind: "command" }>;

const CHINESE: Readonly<Record<string, Verb>> = {
  提问: "ask",
  变化: "changes",
  截止: "deadlines",
  动态: "news",
  帮助: "help",
};

/**
 * A command as somebody types it after its name: a verb in English or Chinese and what it is about, else a question.
 * Nothing typed asks for help; `help` with more words after it does not, for somebody means something by them.
 */
export function parseCommand(typed: string): Command {
  const text = typed.trim();
  if (text === "") return command("help", "");
  const [, first = "", words = ""] = /^(\S+?)(?:[:：]\s*|[?？.。!！]?(?:\s+|$))(.*)$/su.exec(text) ?? [];
  const verb = VERBS.find((known) => known === first.toLowerCase()) ?? CHINESE[first];
  if (verb === undefined || (verb === "help" && words !== "")) return command("ask", text);
  return command(verb, words);
}

function command(verb: Verb, words: string): Command {
  return { kind: "command", verb, words: words.trim(), from: null, to: null };
}
