import { readFeed } from "../../../src/documents/feeds/read-feed.ts";
import { UNWATCHED } from "../../../src/documents/reading-watch.ts";
import { DocumentError } from "../../../src/standards/errors.ts";
import type { Feed, FeedItem } from "../../../src/documents/feeds/feed.ts";

export function readText(text: string): Feed {
  return readFeed("feed.xml", new TextEncoder().encode(text), UNWATCHED);
}

/** RSS 2.0 with these items, as the XML inside of each. */
export function rss(items: readonly string[], channel = "<link>https://example.org/news/</link>"): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>通知</title>${channel}${items
    .map((item) => `<item>${item}</item>`)
    .join("")}</channel></rss>`;
}

/** The one item of an RSS feed that has this inside. */
export function itemOf(inside: string, channel?: string): FeedItem | undefined {
  return readText(rss([inside], channel)).items[0];
}

export function refusal(text: string | Uint8Array): string {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  try {
    readFeed("feed.xml", bytes, UNWATCHED);
  } catch (error) {
    if (error instanceof DocumentError) return error.code;
    throw error;
  }
  return "read";
}

export function warningCodes(feed: Feed): readonly string[] {
  return feed.warnings.map((warning) => warning.code);
}
