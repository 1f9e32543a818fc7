import type { Language } from "../../text/language.ts";
import type { SectionKind } from "../digest.ts";
import type { CommentNews } from "../find/comment-news.ts";

/** What the bot says in summaries alone; the rest it says as in answers. Days are already in words. */
export interface DigestWords {
  readonly title: (since: string, until: string) => string;
  readonly nothing: (since: string, until: string) => string;
  readonly section: Readonly<Record<SectionKind, string>>;
  readonly changes: (n: number) => string;
  readonly noNewDuties: string;
  readonly mattersMost: string;
  readonly between: (editions: string) => string;
  readonly period: Readonly<Record<CommentNews["news"], (period: string) => string>>;
  readonly moreEditions: (n: number) => string;
  readonly moreNews: (n: number) => string;
  /** Questions for what a summary had no room for. */
  readonly allEditions: (since: string) => string;
  readonly allNews: (since: string) => string;
}

const ENGLISH: DigestWords = {
  title: (since, until) => `What is new, ${since} to ${until}`,
  nothing: (since, until) => `Nothing is new from ${since} to ${until}: nothing would be posted.`,
  section: { editions: "New editions", periods: "Comment periods", news: "News" },
  changes: (n) => (n === 1 ? "1 change" : `${n} changes`),
  noNewDuties: "no provision new or tightened",
  mattersMost: "What matters most:",
  between: (editions) => `In between came: ${editions}.`,
  period: {
    opened: (period) => `Opened: ${period}`,
    changed: (period) => `Deadline changed: ${period}`,
    closing: (period) => `Closing soon: ${period}`,
  },
  moreEditions: (n) => (n === 1 ? "and one more edition." : `and ${n} more editions.`),
  moreNews: (n) => (n === 1 ? "and one more report." : `and ${n} more reports.`),
  allEditions: (since) => `What came out since ${since}?`,
  allNews: (since) => `What news is there since ${since}?`,
};

const CHINESE: DigestWords = {
  title: (since, until) => `${since}至${until}新动态`,
  nothing: (since, until) => `${since}至${until}没有新内容，不会发送摘要。`,
  section: { editions: "新版本", periods: "征求意见", news: "新闻" },
  changes: (n) => `变化${n}处`,
  noNewDuties: "没有新增或加严的规定",
  mattersMost: "最重要的变化：",
  between: (editions) => `其间还有：${editions}。`,
  period: {
    opened: (period) => `开始征求意见：${period}`,
    changed: (period) => `截止日期变更：${period}`,
    closing: (period) => `即将截止：${period}`,
  },
  moreEditions: (n) => `另有${n}个版本。`,
  moreNews: (n) => `另有${n}条报道。`,
  allEditions: (since) => `${since}以来有哪些变化？`,
  allNews: (since) => `${since}以来有哪些新闻？`,
};

export function digestWordsIn(language: Language): DigestWords {
  return language === "zh" ? CHINESE : ENGLISH;
}
