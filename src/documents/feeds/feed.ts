import type { Warning } from "../../standards/standard.ts";

/** What a feed announces, whatever its format. All of it is plain text that a stranger wrote. */
export interface Feed {
  readonly title: string | null;
  /** In the feed's own order. */
  readonly items: readonly FeedItem[];
  readonly warnings: readonly Warning[];
}

export interface FeedItem {
  readonly title: string | null;
  /** Absolute, http or https. */
  readonly url: string | null;
  /** ISO 8601: an instant in UTC (`2026-11-02T08:00:00.000Z`), or the day alone where no time is given. */
  readonly published: string | null;
  readonly summary: string | null;
}
