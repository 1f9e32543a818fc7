import { periodStatement } from "../../answers/compose/compose-listings.ts";
import { tellerIn } from "../../answers/compose/naming.ts";
import { wordsIn } from "../../answers/compose/words-in.ts";
import type { EvidenceBook } from "../../answers/evidence.ts";
import { citeParticulars } from "../../answers/find/cite-edition.ts";
import { shorten } from "../../answers/find/quotes.ts";
import type { NewsItem } from "../../news/news-item.ts";
import type { Day } from "../../text/dates.ts";
import type { Language } from "../../text/language.ts";
import { sentences } from "../../text/sentences.ts";
import type { CommentNews } from "../find/comment-news.ts";
import { digestWordsIn } from "./digest-words.ts";
import type { Unit } from "./unit.ts";

export const MOST_NEWS = 5;

/** Comment periods, the soonest to close first, with the days left in China. */
export function tellPeriods(
  periods: readonly CommentNews[],
  today: Day,
  book: EvidenceBook,
  language: Language,
): readonly Unit[] {
  return periods.map(({ standard, edition, news }) => {
    const evidence = citeParticulars(book, edition, language);
    const statement = periodStatement({ standard, edition, evidence }, today, tellerIn(language));
    return [{ ...statement, text: digestWordsIn(language).period[news](statement.text) }];
  });
}

/** Reports, newest first, each with its own first sentence. */
export function tellNews(news: readonly NewsItem[], book: EvidenceBook, language: Language): readonly Unit[] {
  const units = news.slice(0, MOST_NEWS).map((item): Unit => {
    const quote = shorten(sentences(item.text)[0]?.text ?? item.title, 0);
    const text = wordsIn(language).newsItem(item.published, item.publisher, item.title, quote);
    return [{ role: "point", text, evidence: [book.citeNews(item, quote)] }];
  });
  const rest = news.slice(MOST_NEWS);
  const [next] = rest;
  if (!next) return units;
  const note = {
    role: "note",
    text: digestWordsIn(language).moreNews(rest.length),
    evidence: [book.citeNews(next, next.title)],
  } as const;
  return [...units, [note]];
}
