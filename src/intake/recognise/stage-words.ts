import type { Stage } from "../../standards/stage.ts";

/** What covers, titles and file names call each stage; the latest one that is named counts (标准草案（征求意见稿）). */
const WORDS: readonly (readonly [Stage, RegExp])[] = [
  ["published", /发布稿|出版稿|正式发布|published text|\bW3C Recommendation\b/i],
  ["approval-draft", /报批稿|\b(?:final )?draft (?:submitted )?for approval\b|\bapproval draft\b/i],
  ["review-draft", /送审稿|审查稿|送审讨论稿|\b(?:draft for (?:review|examination)|review draft)\b/i],
  [
    "comment-draft",
    /征求意见|公开征询|\b(?:drafts? (?:for|soliciting|open for|to solicit) (?:public |solicitation of )?(?:comments?|opinions?)|(?:exposure|consultation|comment|public review) drafts?|draft for public (?:comments?|consultation))\b/i,
  ],
  ["working-draft", /草案|讨论稿|工作组稿|初稿|\bworking drafts?\b/i],
];

export function stageIn(text: string): Stage | null {
  const plain = text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
  return WORDS.find(([, words]) => words.test(plain))?.[0] ?? null;
}
