import type { Language } from "../../text/language.ts";

/** How an answer speaks of a foreword's list of changes. */
export interface ForewordWords {
  readonly noList: string;
  readonly otherEdition: (listed: number, against: string) => string;
  readonly listed: (listed: number, against: string | null, confirmed: number) => string;
  /** `why` may be empty. */
  readonly notFound: (quote: string, why: string) => string;
  readonly same: (clause: string) => string;
  /** `says`: what stands there now; null where words only went. */
  readonly otherwise: (clause: string, says: string | null) => string;
  /** `more`: there are others than the clauses named. */
  readonly silent: (unannounced: number, clauses: string, more: boolean) => string;
  readonly allAnnounced: string;
}

const changes = (n: number): string => `${n} ${n === 1 ? "change" : "changes"}`;

export const FOREWORD_WORDS: Readonly<Record<Language, ForewordWords>> = {
  en: {
    noList: "The foreword of this edition lists no changes.",
    otherEdition: (listed, against) =>
      `The foreword lists ${changes(listed)} against ${against}, another edition than the one compared here.`,
    listed: (listed, against, confirmed) =>
      `The foreword lists ${changes(listed)}${against === null ? "" : ` against ${against}`}; ${confirmed === listed ? "all are found" : `${confirmed} of them are found`}.`,
    notFound: (quote, why) => `Announced but not found: ${quote}${why === "" ? "" : ` — ${why}`}.`,
    same: (clause) => `${clause} says what it said before`,
    otherwise: (clause, says) => `${clause} changed otherwise${says === null ? "" : `: ${says}`}`,
    silent: (n, clauses, more) =>
      `${changes(n)} of substance that the foreword does not announce${more ? ", among them" : ":"} ${clauses}.`,
    allAnnounced: "The foreword announces every change of substance.",
  },
  zh: {
    noList: "该版本的前言没有列出变化。",
    otherEdition: (listed, against) => `前言列出与${against}相比的${listed}项变化，不是这里所比较的版本。`,
    listed: (listed, against, confirmed) =>
      `前言列出${against === null ? "" : `与${against}相比的`}${listed}项变化，${confirmed === listed ? "均得到印证" : `其中${confirmed}项得到印证`}。`,
    notFound: (quote, why) => `前言列出而未见的变化：${quote}${why === "" ? "" : `（${why}）`}。`,
    same: (clause) => `${clause}内容未变`,
    otherwise: (clause, says) => `${clause}有别的变化${says === null ? "" : `：${says}`}`,
    silent: (n, clauses, more) => `前言没有列出的实质变化有${n}项${more ? "，其中有" : "："}${clauses}。`,
    allAnnounced: "实质变化前言均已列出。",
  },
};
