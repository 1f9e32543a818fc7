import type { FormError } from "./api-error.ts";
import { PUBLISHED } from "./published-limits.ts";
import { characters, countFaults, isRecord, lengthFaults, listOf, textOf, type Json } from "./read-json.ts";
import { componentFaults } from "./validate-components.ts";

export const EPHEMERAL = 1 << 6;
export const LOADING = 1 << 7;
export const COMPONENTS_V2 = 1 << 15;

/** What Discord would refuse about the body of a new message, or of an edit of a message that has `flags`. */
export function messageFaults(body: Json, flags = Number(body["flags"] ?? 0)): readonly FormError[] {
  const v2 = (flags & COMPONENTS_V2) !== 0;
  return [
    ...(v2 ? excludedFaults(body) : lengthFaults(body["content"], ["content"], 0, PUBLISHED.content)),
    ...nonceFaults(body),
    ...embedFaults(listOf(body["embeds"])),
    ...(v2 || body["components"] !== undefined ? componentFaults(listOf(body["components"]), v2) : []),
    ...mentionFaults(body["allowed_mentions"]),
  ];
}

/** True for a body with nothing that a reader would see. */
export function isEmpty(body: Json): boolean {
  return (
    textOf(body["content"]).trim() === "" &&
    listOf(body["embeds"]).length === 0 &&
    listOf(body["components"]).length === 0
  );
}

function excludedFaults(body: Json): readonly FormError[] {
  return [
    ["content", textOf(body["content"]) !== ""] as const,
    ["embeds", listOf(body["embeds"]).length > 0] as const,
    ["poll", isRecord(body["poll"])] as const,
    ["sticker_ids", Array.isArray(body["sticker_ids"]) && body["sticker_ids"].length > 0] as const,
  ]
    .filter(([, present]) => present)
    .map(([name]) => ({
      path: [name],
      code: "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
      message: "This field cannot be used with MessageFlags.IS_COMPONENTS_V2.",
    }));
}

function nonceFaults({ nonce }: Json): readonly FormError[] {
  if (nonce === undefined || nonce === null || Number.isInteger(nonce)) return [];
  return lengthFaults(nonce, ["nonce"], 0, PUBLISHED.nonce);
}

function embedFaults(embeds: readonly Json[]): readonly FormError[] {
  const total = embeds.flatMap(embedTexts).reduce((sum, text) => sum + characters(text), 0);
  return [
    ...countFaults(embeds, ["embeds"], 0, PUBLISHED.embeds),
    ...embeds.flatMap((embed, i) => oneEmbedFaults(embed, ["embeds", i])),
    ...(total > PUBLISHED.embedsTotal
      ? [
          {
            path: ["embeds"],
            code: "MAX_EMBED_SIZE_EXCEEDED",
            message: `Embed size exceeds maximum size of ${PUBLISHED.embedsTotal}`,
          },
        ]
      : []),
  ];
}

function embedTexts(embed: Json): readonly string[] {
  const [footer, author] = [embed["footer"], embed["author"]];
  return [
    textOf(embed["title"]),
    textOf(embed["description"]),
    isRecord(footer) ? textOf(footer["text"]) : "",
    isRecord(author) ? textOf(author["name"]) : "",
    ...listOf(embed["fields"]).flatMap(({ name, value }) => [textOf(name), textOf(value)]),
  ];
}

function oneEmbedFaults(embed: Json, path: FormError["path"]): readonly FormError[] {
  const [footer, author] = [embed["footer"], embed["author"]];
  const fields = listOf(embed["fields"]);
  return [
    ...lengthFaults(embed["title"], [...path, "title"], 0, PUBLISHED.embedTitle),
    ...lengthFaults(embed["description"], [...path, "description"], 0, PUBLISHED.embedDescription),
    ...(isRecord(footer) ? lengthFaults(footer["text"], [...path, "footer"], 0, PUBLISHED.embedFooter) : []),
    ...(isRecord(author) ? lengthFaults(author["name"], [...path, "author"], 0, PUBLISHED.embedAuthor) : []),
    ...countFaults(fields, [...path, "fields"], 0, PUBLISHED.embedFields),
    ...fields.flatMap((field, i) => [
      ...lengthFaults(field["name"], [...path, "fields", i, "name"], 1, PUBLISHED.embedFieldName),
      ...lengthFaults(field["value"], [...path, "fields", i, "value"], 1, PUBLISHED.embedFieldValue),
    ]),
  ];
}

/** `parse` and the lists of ids exclude each other: resources/message.mdx#allowed-mentions-object. */
function mentionFaults(allowed: unknown): readonly FormError[] {
  if (!isRecord(allowed)) return [];
  const parse: readonly unknown[] = Array.isArray(allowed["parse"]) ? allowed["parse"] : [];
  return (["users", "roles"] as const)
    .filter((kind) => parse.includes(kind) && Array.isArray(allowed[kind]) && allowed[kind].length > 0)
    .map((kind) => ({
      path: ["allowed_mentions"],
      code: "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }));
}
