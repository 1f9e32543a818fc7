import { commandQuestion } from "../command-question.ts";
import type { Asked, Said, SayingParts } from "./asked.ts";
import { languageFor } from "./language-for.ts";
import { sayAnswer } from "./say-answer.ts";
import { sayHelp } from "./say-help.ts";
import { sayPressed } from "./say-pressed.ts";
import { scopeBefore } from "./scope-before.ts";

/** What to say to what was asked; null for nothing. */
export async function say(asked: Asked, parts: SayingParts): Promise<Said | null> {
  const { wanted } = asked.request;
  if (wanted.kind === "press") return sayPressed(wanted.action, asked, parts);
  const language = languageFor(asked.request, asked.place);
  const text = wanted.kind === "question" ? wanted.text : commandQuestion(wanted, language);
  const scope = await scopeBefore(asked.exchange, wanted, parts.exchanges);
  // A mention without a word wants to know what this is.
  if (text === null || text.trim() === "") return sayHelp(language, scope, asked, parts);
  return sayAnswer({ text, language, scope }, asked, parts);
}
