import type { Language } from "../../text/language.ts";
import { textFor } from "../../standards/standard.ts";
import type { TalkedOf } from "./talked-of.ts";

/** A language that a question asks for the answer in. */
export interface LanguageMention {
  readonly language: Language;
  readonly start: number;
  readonly end: number;
}

const NOUN = "(?:version|text|translation|edition|one)";
const SIGNS: readonly (readonly [Language | "original", RegExp])[] = [
  [
    "en",
    new RegExp(
      String.raw`\b(?:in|into) english\b|\b(?:the )?english(?: ${NOUN})?\b|(?:用)?(?:英文|英语)(?:版本?|译本|译文|文本|稿|原文)?(?:再?(?:说|讲|答|回答|解释)(?:一遍|一次|一下)?|怎么说)?`,
      "i",
    ),
  ],
  [
    "zh",
    new RegExp(
      String.raw`\b(?:in|into) (?:chinese|mandarin)\b|\b(?:the )?chinese(?: ${NOUN})?\b|(?:用)?(?:中文|汉语)(?:版本?|译本|译文|文本|稿|原文)?(?:再?(?:说|讲|答|回答|解释)(?:一遍|一次|一下)?|怎么说)?`,
      "i",
    ),
  ],
  ["original", /\b(?:the )?original(?: (?:text|language|wording))\b|原文(?:版|文本)?/i],
];

export function findLanguage(text: string, before: TalkedOf): LanguageMention | null {
  for (const [language, sign] of SIGNS) {
    const match = sign.exec(text);
    const meant = language === "original" ? originalLanguage(before) : language;
    if (match && meant) return { language: meant, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** Of the edition that was answered from last, else of the newest one. */
function originalLanguage({ editions, held }: TalkedOf): Language | null {
  const edition = editions.at(-1) ?? held.at(-1);
  const texts = edition?.texts ?? [];
  return (texts.find((text) => text.original) ?? (edition && textFor(edition, "zh")))?.language ?? null;
}
