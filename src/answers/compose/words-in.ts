import type { Language } from "../../text/language.ts";
import { ENGLISH } from "./words-en.ts";
import { CHINESE } from "./words-zh.ts";
import type { Words } from "./words.ts";

export function wordsIn(language: Language): Words {
  return language === "zh" ? CHINESE : ENGLISH;
}
