import type { LibraryView } from "../../library/library.ts";
import type { NewsItem } from "../../news/news-item.ts";
import type { Edition } from "../../standards/standard.ts";
import { chinaDay } from "../../text/dates.ts";
import { commentNews, isOpen, periodId, type CommentNews } from "./comment-news.ts";
import { newnessOf, type DigestWindow } from "./digest-window.ts";
import { newEditions, type NewEdition } from "./new-editions.ts";

/** What a place has not been told yet: plain facts. */
export interface WhatIsNew {
  /** The latest first. */
  readonly editions: readonly NewEdition[];
  /** The soonest to close first. */
  readonly periods: readonly CommentNews[];
  /** Newest first. */
  readonly news: readonly NewsItem[];
  /** False when there is nothing that is worth a message. */
  readonly isWorthTelling: boolean;
  /** Everything the place could see at the window's end, by ids for the record. */
  readonly seen: readonly string[];
}

/**
 * What is new for whoever the view belongs to. The view ends with the window (its `asOf`), so that what is dated ahead
 * is neither told nor taken for seen.
 * @param seen the record of what the place has seen; null where there is none
 */
export async function whatIsNew(
  view: LibraryView,
  window: DigestWindow,
  seen: ReadonlySet<string> | null,
): Promise<WhatIsNew> {
  const [standards, editions, allNews] = await Promise.all([view.standards(), view.editions(), view.news()]);
  const newness = newnessOf(window, seen);
  const today = chinaDay(window.until);
  const periods = editions.flatMap((edition): CommentNews[] => {
    const standard = standards.find((s) => s.id === edition.standard);
    const found = commentNews(edition, window, seen, newness);
    return standard && found ? [{ standard, edition, ...found }] : [];
  });
  const fresh = newEditions(standards, editions, (e) => newness.isNew(editionId(e), e.date ?? ""));
  const news = allNews.filter((item) => newness.isNew(newsId(item), item.published));
  return {
    editions: fresh,
    periods: periods.sort((a, b) => (closesOf(a) < closesOf(b) ? -1 : 1)),
    news,
    isWorthTelling: fresh.length + news.length > 0 || periods.some((period) => period.isNew),
    seen: [
      ...editions.map(editionId),
      ...allNews.map(newsId),
      ...editions.filter((edition) => isOpen(edition, today)).map(periodId),
    ],
  };
}

function editionId({ id }: Edition): string {
  return `edition:${id}`;
}

function newsId({ id }: NewsItem): string {
  return `news:${id}`;
}

function closesOf({ edition }: CommentNews): string {
  return edition.comment?.closes ?? "";
}
