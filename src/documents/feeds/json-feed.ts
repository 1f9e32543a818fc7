import { DocumentError } from "../../standards/errors.ts";
import type { FeedDraft, RawItem, RawText } from "./feed-draft.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads JSON Feed (jsonfeed.org, versions 1 and 1.1). Fields of another type than they should have are passed over.
 * @throws DocumentError TRUNCATED for what is no JSON, WRONG_TYPE for JSON that is no feed
 */
export function readJsonFeed(name: string, text: string): FeedDraft {
  const feed = parsed(name, text);
  const items = isFields(feed) ? feed["items"] : null;
  if (!isFields(feed) || !Array.isArray(items) || !claimsToBeFeed(feed))
    throw new DocumentError("WRONG_TYPE", `“${name}” holds JSON, but no feed (JSON Feed).`, { name });
  return {
    title: markup(feed["title"])[0] ?? null,
    addresses: [...words(feed["feed_url"]), ...words(feed["home_page_url"])],
    language: words(feed["language"])[0] ?? null,
    items: items.filter(isFields).map(itemOf),
    warnings: [],
  };
}

function claimsToBeFeed(feed: Fields): boolean {
  const version = feed["version"];
  if (typeof version === "string" && version.includes("jsonfeed.org")) return true;
  return typeof feed["feed_url"] === "string" || typeof feed["home_page_url"] === "string";
}

function itemOf(item: Fields): RawItem {
  // An id is often the item's address; one that is not leads nowhere.
  const ids = words(item["id"]).filter((id) => /^https?:\/\//i.test(id));
  return {
    titles: markup(item["title"]),
    links: [...words(item["url"]), ...words(item["external_url"]), ...ids].map((href) => ({
      href,
      bases: [],
    })),
    dates: [...words(item["date_published"]), ...words(item["date_modified"])],
    summaries: [...plain(item["summary"]), ...plain(item["content_text"]), ...markup(item["content_html"])],
  };
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new DocumentError("TRUNCATED", `“${name}” is no whole JSON: it is damaged or was cut off.`, {
      name,
    });
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function words(value: unknown): readonly string[] {
  return typeof value === "string" && value.trim() !== "" ? [value] : [];
}

function plain(value: unknown): readonly RawText[] {
  return words(value).map((text) => ({ text, isMarkup: false }));
}

function markup(value: unknown): readonly RawText[] {
  return words(value).map((text) => ({ text, isMarkup: true }));
}
