import type { DiscordPost } from "../../../src/chat/discord/post.ts";
import { readMarkdown, type Feature } from "./markdown.ts";
import { PUBLISHED } from "./published-limits.ts";
import { isRecord, listOf, textOf, type Json } from "./read-json.ts";
import { componentTexts, isTooHeavy, nested } from "./validate-components.ts";
import { isEmpty, messageFaults } from "./validate-message.ts";

/** A post as it goes over the wire. */
export function bodyOf(post: DiscordPost): Json {
  return { ...post };
}

/** Everything that Discord would refuse about a post, in words; none for a good one. */
export function refusals(post: DiscordPost): readonly string[] {
  return bodyRefusals(bodyOf(post));
}

export function bodyRefusals(body: Json): readonly string[] {
  const allowed = body["allowed_mentions"];
  const pingsNobody =
    isRecord(allowed) &&
    Array.isArray(allowed["parse"]) &&
    allowed["parse"].length === 0 &&
    Object.keys(allowed).length === 1;
  return [
    ...messageFaults(body).map(({ path, message }) => `${path.join(".")}: ${message}`),
    ...(isEmpty(body) ? ["Cannot send an empty message"] : []),
    ...(isTooHeavy(listOf(body["components"])) ? [`more than ${PUBLISHED.componentBytes} bytes`] : []),
    ...(pingsNobody ? [] : ["allowed_mentions is not {parse: []}"]),
  ];
}

/** What readers of posts see, display by display. */
export function shownText(posts: readonly { readonly components: unknown }[]): string {
  return posts.map(({ components }) => wordsIn(components)).join("\n");
}

/** The same of one message's components, as they were sent or are listed. */
export function wordsIn(components: unknown): string {
  return componentTexts(listOf(components))
    .map((content) => readMarkdown(content).text)
    .join("\n");
}

export function featuresOf(posts: readonly DiscordPost[]): readonly Feature[] {
  return posts
    .flatMap(({ components }) => componentTexts(components))
    .flatMap((content) => readMarkdown(content).features);
}

export interface ShownButton {
  readonly label: string;
  readonly action: string;
}

/** The labels and actions of all buttons, in order. */
export function buttonsOf(posts: readonly { readonly components: unknown }[]): readonly ShownButton[] {
  return posts.flatMap(({ components }) => buttonsIn(components));
}

/** The same of one message's components. */
export function buttonsIn(components: unknown): readonly ShownButton[] {
  return listOf(components)
    .flatMap((component) => nested(component, []))
    .filter(({ component }) => component["type"] === 2)
    .map(({ component }) => ({ label: textOf(component["label"]), action: textOf(component["custom_id"]) }));
}

/** Words without what only lays them out: white space, bullets, the invisible. */
export function bare(text: string): string {
  return text.replace(/[\s\u200b]+/g, "");
}
