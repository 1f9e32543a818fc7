import type { Outcome } from "../../answers/draft.ts";
import type { ThreadScope } from "../../answers/thread-scope.ts";
import { isDirect } from "../../standards/place.ts";
import type { Language } from "../../text/language.ts";
import type { Message } from "../message.ts";
import type { Asked, Said, SayingParts } from "./asked.ts";
import { isQuestion } from "./is-question.ts";
import { withShare } from "./notices.ts";

export interface Words {
  readonly text: string;
  /** To answer in. */
  readonly language: Language;
  /** What was talked about before. */
  readonly scope: ThreadScope | null;
}

/** The desk's answer; null where nobody was addressed and there is nothing to tell. */
export async function sayAnswer(
  { text, language, scope }: Words,
  asked: Asked,
  { desk }: Pick<SayingParts, "desk">,
): Promise<Said | null> {
  const { exchange, request, audiences, now, onPartial } = asked;
  const answered = await desk.answer(
    { id: exchange.id, text, language, audiences: [...audiences], now, thread: scope },
    onPartial,
  );
  const { outcome, engine, prompts, bundle, message, ...pressable } = answered;
  if (!request.addressed && isIdle(outcome, text)) return null;
  const worthSharing = outcome === "answered" || outcome === "partly";
  return {
    answer: { ...pressable, message: worthSharing ? shareable(message, asked) : message, ends: "answered" },
    outcome,
    engine,
    prompts,
    ...(bundle !== null && { bundle }),
  };
}

/** What only the asker sees can be shared with those who read along, where there are any. */
export function shareable(message: Message, { exchange, request, place }: Asked): Message {
  return request.seenBy === "asker" && !isDirect(place.id) ? withShare(message, exchange.id) : message;
}

/** People who talk with each other where the bot reads along are not to be told what it cannot do. */
function isIdle(outcome: Outcome, text: string): boolean {
  if (outcome === "answered" || outcome === "partly") return false;
  return outcome === "out-of-scope" || !isQuestion(text);
}
