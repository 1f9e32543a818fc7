import type { SlackPost } from "../../../src/chat/slack/slack-block.ts";

/** Every text that a reader sees in blocks, in order. */
export function shownTexts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(shownTexts);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "text" && typeof inner === "string" ? [inner] : shownTexts(inner),
  );
}

/** What posts show, without white space: what may be lost at cuts. */
export function shownWords(posts: readonly SlackPost[]): string {
  return posts
    .flatMap(({ blocks }) => shownTexts(blocks))
    .join("")
    .replace(/\s/g, "");
}

/** The elements in blocks that do more than show text: links, mentions, and text in mrkdwn. */
export function actingElements(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(actingElements);
  if (typeof value !== "object" || value === null) return [];
  const own: Readonly<Record<string, unknown>> = { ...value };
  const acts = ["link", "user", "usergroup", "channel", "broadcast", "emoji", "mrkdwn", "markdown"];
  return [
    ...(acts.includes(String(own["type"])) ? [own] : []),
    ...Object.values(own).flatMap(actingElements),
  ];
}
