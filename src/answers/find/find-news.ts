import type { NewsItem } from "../../news/news-item.ts";
import type { Standard } from "../../standards/standard.ts";
import { sentences } from "../../text/sentences.ts";
import { informativeTerms } from "../../text/tokens.ts";
import type { Findings } from "../findings.ts";
import { withoutAsking, withoutParticles } from "../understand/question-words.ts";
import type { Lookup } from "./lookup.ts";
import { pageOf } from "./page.ts";
import { shorten } from "./quotes.ts";
import { ANY_WORDS, relevance } from "./relevance.ts";
import { soughtIn } from "./sought.ts";
import { stretch } from "./stretch.ts";

const MOST_ITEMS = 5;
/** The share of a topic's terms that an item must bear to be about it. */
const ABOUT = 0.5;
const NEAR_BEST_SCORE = 0.5;
/** What asks for one thing that happened, rather than for what was in the news. */
const ONE_EVENT = /\b(?:when|who|which|how many)\b|什么时候|何时|哪[天年个些家]|谁|多少/i;
/** As many reports are looked at again. */
const MOST_RANKED = 60;
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
  const onTopic = terms.length === 0 ? about : await ranked(lookup, about);
  const named = standards.length + scope.groups.length + scope.committees.length > 0;
  const told = onTopic.length > 0 || !named ? onTopic : about;
  const nearestFirst = terms.length > 0 && onTopic.length > 0 && ONE_EVENT.test(lookup.understanding.asRead);
  const ordered = nearestFirst ? told : told.toSorted((a, b) => (a.published < b.published ? 1 : -1));
  if (told.length === 0) return { kind: inField || named ? "no-news" : "out-of-scope" };
  const { shown, ...part } = pageOf(ordered, toldBefore, MOST_ITEMS);
  const wanted = [...lookup.search.tellingTerms(topic)].filter((term) => !ASKING.has(term));
  const items = shown.map((item) => {
    const quote = tellingSentence(item, wanted);
    return { item, quote, evidence: lookup.book.citeNews(item, quote) };
  });
  return {
    kind: "news",
    order: nearestFirst ? "nearest" : "newest",
    about: standardsOf(lookup, shown),
    items,
    ...part,
  };
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
  const { likely } = understanding.scope;
  const meant = likely.length === 1 ? likely[0] : undefined;
  const telling = lookup.search.tellingTerms(query);
  const sought = soughtIn(understanding.asRead, understanding.setOff, telling);
  const found = (await lookup.search.search(query, filter, MOST_ITEMS)).filter(
    (result) => result.coverage >= enough && relevance(result, meant, sought) >= enough,
  );
  const best = found.filter((result) => result.coverage >= (found[0]?.coverage ?? 0) * NEAR_BEST);
  const news = await view.news();
  const terms = informativeTerms(query);
  const wanted = [...telling];
  const items = best.flatMap(({ passage }) => {
    const item = news.find((n) => n.id === passage.newsId);
    if (!item) return [];
    const quote = tellingSentence(item, wanted);
    if (sought.quantity !== null && !sought.quantity.test(quote)) return [];
    // One word of several may be chance.
    const borne = new Set(informativeTerms(`${item.title}\n${quote}`).filter((term) => telling.has(term)));
    if (borne.size < Math.min(2, new Set(terms).size)) return [];
    return [{ item, quote, evidence: book.citeNews(item, quote) }];
  });
  const newestFirst = items.toSorted((a, b) => (a.item.published < b.item.published ? 1 : -1));
  if (items.length === 0) return null;
  const about = standardsOf(
    lookup,
    newestFirst.map(({ item }) => item),
  );
  return { kind: "news", order: "newest", about, items: newestFirst, before: 0, more: 0 };
}

/** Of those that the asker may see. */
function standardsOf({ catalogue }: Lookup, items: readonly NewsItem[]): readonly Standard[] {
  const ids = new Set(items.flatMap(({ standards }) => standards));
  return catalogue.standards.filter(({ id }) => ids.has(id));
}

/** Those that speak of what is asked, in its words or in others for the same thing, best first. */
async function ranked(lookup: Lookup, items: readonly NewsItem[]): Promise<readonly NewsItem[]> {
  const { understanding, question, search } = lookup;
  const filter = { audiences: [...question.asker.audiences], kind: "news" } as const;
  const byId = new Map(items.map((item) => [item.id, item]));
  const query = withoutParticles(withoutAsking(understanding.asRead));
  const results = (await search.search(query, filter, MOST_RANKED)).flatMap((result) => {
    const item = byId.get(result.passage.newsId ?? "");
    return item ? [{ item, score: result.score, relevance: relevance(result, undefined, ANY_WORDS) }] : [];
  });
  const [best] = results;
  if (!best) return [];
  const enough = Math.max(ABOUT, Math.max(...results.map((one) => one.relevance)) * NEAR_BEST);
  return results
    .filter((one) => one.relevance >= enough && one.score >= best.score * NEAR_BEST_SCORE)
    .map(({ item }) => item);
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
    "news press media report reports reported say says said write wrote written article articles about latest recent happened announce announced what who which committee committees standard standards standardization draft drafts " +
      "委员会 标准 草案 标准化 新闻 报道 媒体 消息 动态 资讯 最新 最近 有没有 没有 有没 有关 关于 哪些 什么 怎么 说 对 有",
  ),
);
