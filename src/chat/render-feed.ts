import { languageOf } from "../text/language.ts";
import { span, type Message, type MessageBlock, type Span } from "./message.ts";
import type { Warning } from "../standards/standard.ts";

/** What is shown of a feed. */
export interface ShownFeed {
  readonly title: string | null;
  readonly items: readonly ShownItem[];
  readonly warnings: readonly Warning[];
}

export interface ShownItem {
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly summary: string | null;
}

const MAX_SUMMARY = 160;

/** A feed's items, one a point: the day, the title, what it says and where it leads. */
export function renderFeed(feed: ShownFeed): Message {
  const language = languageOf(
    [feed.title ?? "", ...feed.items.slice(0, 20).map((i) => i.title ?? "")].join(" "),
  );
  const blocks: MessageBlock[] = feed.title === null ? [] : [{ kind: "heading", spans: [span(feed.title)] }];
  if (feed.items.length > 0)
    blocks.push({ kind: "list", ordered: false, items: feed.items.map((item) => itemSpans(item)) });
  const count = feed.items.length === 1 ? "1 item" : `${feed.items.length} items`;
  blocks.push({ kind: "paragraph", spans: [span(count, "faint")] });
  if (feed.warnings.length > 0) {
    const items = feed.warnings.map((w): Span[] => [span(w.code, "warning"), span(` ${w.message}`)]);
    blocks.push({ kind: "list", ordered: false, items });
  }
  return { language, blocks };
}

function itemSpans({ title, url, published, summary }: ShownItem): readonly Span[] {
  const spans = [span(published?.slice(0, 10) ?? "undated", "faint")];
  if (title !== null) spans.push(span(` ${title}`, "strong"));
  if (summary !== null)
    spans.push(span(` ${summary.length > MAX_SUMMARY ? `${summary.slice(0, MAX_SUMMARY)}…` : summary}`));
  if (url !== null) spans.push(span(` ${url}`, "faint"));
  return spans;
}
