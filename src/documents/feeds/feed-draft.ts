import type { Warning } from "../../standards/standard.ts";

/** Words as the feed holds them, with what the feed says they are. */
export interface RawText {
  readonly text: string;
  readonly isMarkup: boolean;
}

/** A link as written, with the addresses (`xml:base`) that it is relative to, the outermost first. */
export interface RawLink {
  readonly href: string;
  readonly bases: readonly string[];
}

/** An item as its format gives it: each list holds the candidates, the best first. */
export interface RawItem {
  readonly titles: readonly RawText[];
  readonly links: readonly RawLink[];
  readonly dates: readonly string[];
  readonly summaries: readonly RawText[];
}

/** What the reader of a format finds, before words, dates and links are made what they claim to be. */
export interface FeedDraft {
  readonly title: RawText | null;
  /** The feed's own addresses: what relative links are relative to, the best first. */
  readonly addresses: readonly string[];
  /** As declared (`zh-cn`); null where it is not. */
  readonly language: string | null;
  readonly items: readonly RawItem[];
  readonly warnings: readonly Warning[];
}
