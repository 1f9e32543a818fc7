import { COVER } from "../standards/cover.ts";
import { stageName, type Stage } from "../standards/stage.ts";
import type { Language } from "../text/language.ts";

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

/** `GB/T 00801-202X, draft for review 2026-10-rd, 6.2` */
export function placeInWords(place: CitedPlace, language: Language): string {
  const { cover, translation } = WORDS[language];
  const stage = place.stage ? `${stageName(place.stage, language)} ` : "";
  return [
    place.number,
    `${stage}${place.edition ?? ""}`,
    place.clause === COVER ? cover : place.clause,
    ...(place.page === null ? [] : [`p. ${place.page}`]),
    ...(place.translation ? [translation] : []),
  ].join(language === "zh" ? "，" : ", ");
}
