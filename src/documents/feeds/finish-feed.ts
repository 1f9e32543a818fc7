import { feedDate } from "./feed-dates.ts";
import { MAX_ITEMS, MAX_RAW, MAX_SUMMARY, MAX_TITLE } from "./limits.ts";
import { addressOf, pageOf } from "./links.ts";
import { cut, plainWords } from "./plain-words.ts";
import type { Feed, FeedItem } from "./feed.ts";
import type { FeedDraft, RawItem, RawText } from "./feed-draft.ts";
import type { Warning } from "../../standards/standard.ts";

const MAX_SHOWN = 3;

/** Makes words plain, dates ISO 8601 and links absolute, and counts what could not be kept. */
export function finishFeed(draft: FeedDraft): Feed {
  const faults = new Faults();
  const address = addressOf(draft.addresses);
  const isChinese = isChineseFeed(draft, address);
  const title = draft.title ? wordsOf([draft.title], MAX_TITLE, faults) : null;
  const read = draft.items.map((item) => finishItem(item, { address, isChinese, faults }));
  const filled = read.filter((item) => Object.values(item).some((value) => value !== null));
  const items = newest(filled);
  return {
    title,
    items,
    warnings: [...draft.warnings, ...faults.warnings(), ...leftOut(filled.length - items.length)],
  };
}

interface Surroundings {
  readonly address: string | null;
  readonly isChinese: boolean;
  readonly faults: Faults;
}

function finishItem(item: RawItem, { address, isChinese, faults }: Surroundings): FeedItem {
  const links = item.links.filter((link) => link.href.trim() !== "");
  const url = firstOf(links, (link) => pageOf(link, address));
  const dates = item.dates.filter((date) => date.trim() !== "");
  const published = firstOf(dates, (date) => feedDate(date, isChinese));
  if (url === null && links[0]) faults.links.push(links[0].href);
  if (published === null && dates[0] !== undefined) faults.dates.push(dates[0]);
  return {
    title: wordsOf(item.titles, MAX_TITLE, faults),
    url,
    published,
    summary: wordsOf(item.summaries, MAX_SUMMARY, faults),
  };
}

function firstOf<Raw, Value>(candidates: readonly Raw[], made: (raw: Raw) => Value | null): Value | null {
  for (const candidate of candidates) {
    const value = made(candidate);
    if (value !== null) return value;
  }
  return null;
}

function wordsOf(candidates: readonly RawText[], length: number, faults: Faults): string | null {
  return firstOf(candidates, (raw) => {
    const words = plainWords(raw);
    if (words === "") return null;
    // A summary may be a whole page: to keep its beginning is what a summary is for.
    if (length === MAX_TITLE && (words.length > length || raw.text.length > MAX_RAW)) faults.cut += 1;
    return cut(words, length);
  });
}

/** Published in China, so that a time without a zone, and CST, is China time. */
function isChineseFeed(draft: FeedDraft, address: string | null): boolean {
  const host = address === null ? "" : (URL.parse(address)?.hostname ?? "");
  return /\.(?:cn|xn--fiqs8s|xn--fiqz9s)$/.test(host) || /^zh(?:-|_|$)/i.test(draft.language?.trim() ?? "");
}

/** The newest of too many, in the feed's order; items without a date only where there is room. */
function newest(items: readonly FeedItem[]): readonly FeedItem[] {
  if (items.length <= MAX_ITEMS) return items;
  const ranked = items.map((item, at) => ({ at, published: item.published ?? "" }));
  ranked.sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : a.at - b.at));
  const kept = new Set(ranked.slice(0, MAX_ITEMS).map(({ at }) => at));
  return items.filter((_, at) => kept.has(at));
}

function leftOut(count: number): readonly Warning[] {
  if (count === 0) return [];
  return [
    {
      code: "LIMIT_ENTRIES",
      message: `The feed holds ${count} items more than are kept; the newest ${MAX_ITEMS} were.`,
    },
  ];
}

/** What items had that could not be kept. */
class Faults {
  readonly dates: string[] = [];
  readonly links: string[] = [];
  cut = 0;

  warnings(): readonly Warning[] {
    return [
      ...told("DATE_UNREADABLE", "Dates that could not be read and are missing", this.dates),
      ...told("LINK_DROPPED", "Links that lead to no web page and were dropped", this.links),
      ...(this.cut > 0 ? [{ code: "LIMIT_SIZE", message: `Titles that were cut: ${this.cut}.` }] : []),
    ];
  }
}

function told(code: string, what: string, faults: readonly string[]): readonly Warning[] {
  if (faults.length === 0) return [];
  const shown = faults
    .slice(0, MAX_SHOWN)
    .map((one) => `“${cut(plainWords({ text: one, isMarkup: false }), 60)}”`);
  const more = faults.length > MAX_SHOWN ? ", …" : "";
  return [{ code, message: `${what}: ${faults.length} (${shown.join(", ")}${more}).` }];
}
