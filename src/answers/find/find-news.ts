import type { NewsItem } from "../../news/news-item.ts";
import { sentences } from "../../text/sentences.ts";
import { informativeTerms } from "../../text/tokens.ts";
import type { Findings } from "../findings.ts";
import type { Lookup } from "./lookup.ts";
import { pageOf } from "./page.ts";
import { shorten } from "./quotes.ts";
import { stretch } from "./stretch.ts";

const MOST_ITEMS = 5;
/** The share of a topic's terms that an item must bear to be about it. */
const ABOUT = 0.5;
/** How near to the best report further ones must come. */
const NEAR_BEST = 0.75;

/** What was published about a standard, a group, the committee or a topic, newest first. */
export async function findNews(lookup: Lookup): Promise<Findings> {
  const { scope, topic, dates, today, inField, toldBefore } = lookup.understanding;
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
  const { shown, ...part } = pageOf(told, toldBefore, MOST_ITEMS);
  const items = shown.map((item) => {
    const quote = tellingSentence(item, terms);
    return { item, quote, evidence: lookup.book.citeNews(item, quote) };
  });
  return { kind: "news", items, ...part };
}

/** News that bears enough of a question which the texts do not answer, best first; null where there is none. */
export async function findReported(lookup: Lookup, query: string, enough: number): Promise<Findings | null> {
  const { question, understanding, view, book } = lookup;
  const time = stretch(understanding.dates, understanding.today);
  const filter = {
    audiences: [...question.asker.audiences],
    kind: "news",
    from: time.from,
    to: time.to,
  } as const;
  const found = (await lookup.search.search(query, filter, MOST_ITEMS)).filter(
    (result) => result.coverage >= enough,
  );
  const best = found.filter((result) => result.coverage >= (found[0]?.coverage ?? 0) * NEAR_BEST);
  const news = await view.news();
  const terms = informativeTerms(query);
  const wanted = lookup.search.tellingTerms(query);
  const items = best.flatMap(({ passage }) => {
    const item = news.find((n) => n.id === passage.newsId);
    if (!item) return [];
    const quote = tellingSentence(item, terms);
    // One word of several may be chance.
    const borne = new Set(informativeTerms(`${item.title}\n${quote}`).filter((term) => wanted.has(term)));
    if (borne.size < Math.min(2, new Set(terms).size)) return [];
    return [{ item, quote, evidence: book.citeNews(item, quote) }];
  });
  const newestFirst = items.toSorted((a, b) => (a.item.published < b.item.published ? 1 : -1));
  return items.length === 0 ? null : { kind: "news", items: newestFirst, before: 0, more: 0 };
}

function ranked(items: readonly NewsItem[], terms: readonly string[]): readonly NewsItem[] {
  return items.filter((item) => {
    const words = new Set(informativeTerms(`${item.title}\n${item.text}`));
    return terms.filter((term) => words.has(term)).length / terms.length >= ABOUT;
  });
}

/** The sentence that bears most of the topic, the first one on ties. */
function tellingSentence(item: NewsItem, terms: readonly string[]): string {
  const all = sentences(item.text).map((s) => s.text);
  const score = (sentence: string) => {
    const words = new Set(informativeTerms(sentence));
    return terms.filter((term) => words.has(term)).length;
  };
  const best = [...all].sort((a, b) => score(b) - score(a))[0] ?? item.title;
  return shorten(best, 0);
}

/** Words of asking for news, as terms. */
const ASKING: ReadonlySet<string> = new Set(
  informativeTerms(
    "news press media report reports reported say says said write wrote written article articles about latest recent happened announce announced what who which " +
      "新闻 报道 媒体 消息 动态 资讯 最新 最近 有没有 没有 有没 有关 关于 哪些 什么 怎么 说 对 有",
  ),
);
