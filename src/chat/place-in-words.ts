import { COVER } from "../standards/cover.ts";
import { stageName, type Stage } from "../standards/stage.ts";
import type { Language } from "../text/language.ts";
import type { MessageSource } from "./message.ts";

/** Where something stands in an edition. */
export interface CitedPlace {
  /** Of the standard: its number or id. */
  readonly number: string | null;
  readonly stage: Stage | null;
  /** The edition's name. */
  readonly edition: string | null;
  readonly clause: string | null;
  readonly page: number | null;
  readonly translation: boolean;
}

const WORDS: Readonly<Record<Language, { readonly cover: string; readonly translation: string }>> = {
  en: { cover: "particulars", translation: "translation" },
  zh: { cover: "封面信息", translation: "译文" },
};

/** `GB/T 00801-202X, draft for review 2026-10-rd, 6.2`, and the same in two: of which document, and where in it. */
export function placeInWords(place: CitedPlace, language: Language): Pick<MessageSource, "place" | "within"> {
  const { cover, translation } = WORDS[language];
  const stage = place.stage ? `${stageName(place.stage, language)} ` : "";
  const join = (words: readonly (string | null)[]) => words.join(language === "zh" ? "，" : ", ");
  const document = [place.number, `${stage}${place.edition ?? ""}`];
  const part = [
    place.clause === COVER ? cover : place.clause,
    ...(place.page === null ? [] : [`p. ${place.page}`]),
  ];
  const translated = place.translation ? [translation] : [];
  return {
    place: join([...document, ...part, ...translated]),
    within: { document: join([...document, ...translated]), part: join(part) },
  };
}
