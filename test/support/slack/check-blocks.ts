import type { z } from "zod";
import { messageBlocks, type KnownBlock } from "./block-schema.ts";

/**
 * What Slack takes of all blocks of a message together. It publishes no number: 13,297 characters of text alone
 * passed, and each further block cost up to 134 (slackapi/bolt-js#2509). Counted this way every message that is known
 * to have failed fails here, and one that is known to have passed does (slackapi/bolt-js#2867): stricter, never laxer.
 */
const TOTAL = 13_297;
const PER_BLOCK = 134;

/** Why Slack would refuse these blocks: its sentences, with where the fault stands. Empty where it takes them. */
export function blockFaults(blocks: unknown): readonly string[] {
  const parsed = messageBlocks.safeParse(blocks);
  if (!parsed.success) return parsed.error.issues.flatMap((issue) => sentences(issue, blocks));
  return [...repeatedIdentifiers(parsed.data), ...emptySections(parsed.data)];
}

/** True when the blocks together are too much for one message: `msg_blocks_too_long`. */
export function isTooLong(blocks: readonly unknown[]): boolean {
  return textOf(blocks) + PER_BLOCK * Math.max(blocks.length - 1, 0) > TOTAL;
}

/** Characters of all texts in blocks, `&`, `<` and `>` counted as they are stored. */
function textOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textOf(item), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    const own = key === "text" && typeof inner === "string" ? inner : null;
    return sum + (own === null ? textOf(inner) : escaped(own).length);
  }, 0);
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/[<>]/g, "&lt;");
}

function sentences(issue: z.core.$ZodIssue, blocks: unknown): readonly string[] {
  const at = (path: readonly PropertyKey[]) => `[json-pointer:/${["blocks", ...path].join("/")}]`;
  const { path } = issue;
  switch (issue.code) {
    case "too_big":
      return issue.origin === "array"
        ? [`no more than ${issue.maximum} items allowed ${at(path)}`]
        : [`must be less than ${Number(issue.maximum) + 1} characters ${at(path)}`];
    case "too_small":
      return issue.origin === "array"
        ? [`no fewer than ${issue.minimum} items allowed ${at(path)}`]
        : [`must be more than ${Number(issue.minimum) - 1} characters ${at(path)}`];
    case "unrecognized_keys":
      return issue.keys.map((key) => `invalid additional property: ${key} ${at(path)}`);
    case "invalid_union":
      return [`unsupported type: ${String(valueAt(blocks, path))} ${at(path)}`];
    case "invalid_type":
      return valueAt(blocks, path) === undefined
        ? [`missing required field: ${String(path.at(-1))} ${at(path.slice(0, -1))}`]
        : [`must be ${issue.expected} ${at(path)}`];
    default:
      return [`${issue.message} ${at(path)}`];
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

function repeatedIdentifiers(blocks: readonly KnownBlock[]): readonly string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const [i, block] of blocks.entries()) {
    if (block.block_id !== undefined && seen.has(block.block_id))
      faults.push(`block_id already exists [json-pointer:/blocks/${i}/block_id]`);
    if (block.block_id !== undefined) seen.add(block.block_id);
    if (block.type !== "actions") continue;
    const ids = block.elements.flatMap(({ action_id }) => action_id ?? []);
    if (new Set(ids).size < ids.length)
      faults.push(`action_id already exists [json-pointer:/blocks/${i}/elements]`);
  }
  return faults;
}

function emptySections(blocks: readonly KnownBlock[]): readonly string[] {
  return blocks.flatMap((block, i) =>
    block.type === "section" && block.text === undefined && block.fields === undefined
      ? [`missing required field: text [json-pointer:/blocks/${i}]`]
      : [],
  );
}
