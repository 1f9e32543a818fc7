import type { Language } from "../text/language.ts";

/** The stage a text was issued at, earliest first (GB/T 16733-1997: drafting 20, comment 30, review 40, approval 50, publication 60). */
export const STAGES = [
  "working-draft",
  "comment-draft",
  "review-draft",
  "approval-draft",
  "published",
] as const;
export type Stage = (typeof STAGES)[number];

const NAMES: Readonly<Record<Stage, Readonly<Record<Language, string>>>> = {
  "working-draft": { zh: "草案", en: "working draft" },
  "comment-draft": { zh: "征求意见稿", en: "draft for comment" },
  "review-draft": { zh: "送审稿", en: "draft for review" },
  "approval-draft": { zh: "报批稿", en: "draft for approval" },
  published: { zh: "发布稿", en: "published text" },
};

export function isStage(text: string): text is Stage {
  return (STAGES as readonly string[]).includes(text);
}

export function stageName(stage: Stage, language: Language): string {
  return NAMES[stage][language];
}
