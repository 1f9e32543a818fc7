import type { NewsItem } from "../../news/news-item.ts";
import { splitSentences } from "../../text/sentences.ts";
import { informativeTerms } from "../../text/tokens.ts";
import type { Findings } from "../findings.ts";
import { stretch } from "./find-recent.ts";
import type { Lookup } from "./lookup.ts";
import { shorten } from "./quotes.ts";

const MOST_ITEMS = 5;
/** The share of a topic's terms that an item must bear to be about it. */
const ABOUT = 0.5;

/** What was published about a standard, a group, the committee or a topic, newest first. */
export async function findNews(lookup: Lookup): Promise<Findings> {
  const { scope, topic, dates, today, inField } = lookup.understanding;
  const time = stretch(dates, today);
  const standards = scope.named.length > 0 ? scope.named : scope.likely;
  const all = (await lookup.view.news()).filter(
    (item) => time.from <= item.published && item.published <= time.to,
  );
  const terms = [...new Set(informativeTerms(topic))].filter((term) => !ASKING.has(term));
  const about = all.filter((item) => {
    if (scope.unheldNumber !== null) return false;
    if (standards.length > 0) return standards.some((s) => item.standards.includes(s.id));
    if (scope.groups.length > 0) return scope.groups.some((g) => item.groups.includes(g.id));
    if (scope.committees.length > 0) return scope.committees.some((c) => item.committees.includes(c.id));
    return terms.length > 0 || dates.length > 0 || inField || topic === "";
  });
  const onTopic = terms.length === 0 ? about : ranked(about, terms);
  const named = standards.length + scope.groups.length + scope.committees.length > 0;
  const told = onTopic.length > 0 || !named ? onTopic : about;
  if (told.length === 0) return { kind: inField || named ? "no-news" : "out-of-scope" };
  return {
    kind: "news",
    items: told.slice(0, MOST_ITEMS).map((item) => {
      const quote = tellingSentence(item, terms);
      return { item, quote, evidence: lookup.book.citeNews(item, quote) };
    }),
    more: Math.max(0, told.length - MOST_ITEMS),
  };
}

function ranked(items: readonly NewsItem[], terms: readonly string[]): readonly NewsItem[] {
  return items.filter((item) => {
    const words = new Set(informativeTerms(`${item.title}\n${item.text}`));
    return terms.filter((term) => words.has(term)).length / terms.length >= ABOUT;
  });
}

/** The sentence that bears most of the topic, the first one on ties. */
function tellingSentence(item: NewsItem, terms: readonly string[]): string {
  const sentences = splitSentences(item.text).map((s) => item.text.slice(s.start, s.end).trim());
  const score = (sentence: string) => {
    const words = new Set(informativeTerms(sentence));
    return terms.filter((term) => words.has(term)).length;
  };
  const best = [...sentences].sort((a, b) => score(b) - score(a))[0] ?? item.title;
  return shorten(best, 0);
}

/** Words of asking for news, as terms. */
const ASKING: ReadonlySet<string> = new Set(
  informativeTerms(
    "news press media report reports reported say says said write wrote written article articles about latest recent happened announce announced what who which " +
      "新闻 报道 媒体 消息 动态 资讯 最新 最近 有关 关于 哪些 什么 怎么 说 对 有",
  ),
);
