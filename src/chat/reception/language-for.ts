import type { Place } from "../../standards/place.ts";
import { hasHan, languageOf, type Language } from "../../text/language.ts";
import type { ChatRequest } from "../platform/chat-request.ts";

/**
 * The language to answer in: the place's, else the question's own. A standard's number says nothing about its asker's,
 * so a command that has no more words is answered as their client speaks.
 */
export function languageFor({ wanted, language }: ChatRequest, place: Place): Language {
  if (place.language !== null) return place.language;
  switch (wanted.kind) {
    case "question":
      return wanted.text.trim() === "" ? (language ?? "en") : languageOf(wanted.text);
    case "command":
      if (wanted.verb === "ask" && wanted.words.trim() !== "") return languageOf(wanted.words);
      return language ?? (hasHan(wanted.words) ? "zh" : "en");
    case "press":
      return language ?? "en";
  }
}
