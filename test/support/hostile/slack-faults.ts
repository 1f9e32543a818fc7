import type { EphemeralMessage, StoredMessage } from "../slack/workspace.ts";
import { fault, type Fault } from "./fault.ts";
import type { Allowed } from "./stage.ts";

type Json = Readonly<Record<string, unknown>>;

/** Blocks and elements in which data is shown as it is; everything else would read it, or name somebody. */
const PLAIN_BLOCKS = new Set(["header", "context", "rich_text", "actions"]);
const PLAIN_PARTS = new Set(["plain_text", "button", "rich_text_section", "rich_text_list", "text", "link"]);

/** What a message that Slack stored does beyond showing words. */
export function slackFaults(
  { text, blocks = [] }: Pick<StoredMessage | EphemeralMessage, "text" | "blocks">,
  { addresses }: Allowed,
): readonly Fault[] {
  const objects = blocks.flatMap(typed);
  return [
    ...fallbackFaults(text),
    ...blocks.flatMap((block) => {
      const type = String(fields(block)["type"]);
      return PLAIN_BLOCKS.has(type) ? [] : [fault("breaks out", `a block ${type}`)];
    }),
    ...objects.flatMap((own) => partFaults(own, addresses)),
  ];
}

/** `text` is read as mrkdwn by notices: signs must be escaped, and nothing else is a mark. */
function fallbackFaults(text: string): readonly Fault[] {
  const marks = text.match(/<[^>]*>?/g) ?? [];
  const loose = text.match(/&(?!amp;|lt;|gt;).{0,8}/g) ?? [];
  return [...marks, ...loose, ...(text.match(/>/g) ?? [])].map((mark) => fault("pings", `text: ${mark}`));
}

function partFaults(own: Json, addresses: readonly string[]): readonly Fault[] {
  const type = String(own["type"]);
  if (PLAIN_BLOCKS.has(type)) return [];
  if (!PLAIN_PARTS.has(type))
    return [fault(/^(?:user|usergroup|broadcast|channel|team)$/.test(type) ? "pings" : "breaks out", type)];
  // Otherwise :tada: becomes a picture.
  if (type === "plain_text" && own["emoji"] !== false)
    return [fault("breaks out", `emoji in ${String(own["text"])}`)];
  if (type === "button" && own["url"] !== undefined) return [fault("links", JSON.stringify(own["url"]))];
  return type === "link" ? linkFaults(own, addresses) : [];
}

/** A link bears our own words, or the host that it leads to. */
function linkFaults({ url, text }: Json, addresses: readonly string[]): readonly Fault[] {
  const [address, label] = [String(url), String(text)];
  const isHonest = /^\[\d+\]$/.test(label) || label === URL.parse(address)?.host;
  return [
    ...(addresses.includes(address) ? [] : [fault("links", address)]),
    ...(isHonest ? [] : [fault("links", `“${label}” leads to ${address}`)]),
  ];
}

/** Every object in it that says what it is. */
function typed(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(typed);
  const own = fields(value);
  const inside = Object.values(own).flatMap(typed);
  return typeof own["type"] === "string" ? [own, ...inside] : inside;
}

function fields(value: unknown): Json {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
