import { z } from "zod";

/**
 * Block Kit as Slack's API takes it in messages: the blocks that bots post, with the limits of
 * docs.slack.dev/reference/block-kit, written down a second time so that they can hold the product to them.
 */

const identifier = z.string().min(1).max(255);

const plainText = (most: number) =>
  z.strictObject({
    type: z.literal("plain_text"),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  });

const textObject = (most: number) =>
  z.discriminatedUnion("type", [
    plainText(most),
    z.strictObject({
      type: z.literal("mrkdwn"),
      text: z.string().min(1).max(most),
      verbatim: z.boolean().optional(),
    }),
  ]);

const address = z
  .string()
  .max(3000)
  .refine((url) => ["http:", "https:", "mailto:"].includes(URL.parse(url)?.protocol ?? ""), "invalid url");

const button = z.strictObject({
  type: z.literal("button"),
  action_id: identifier.optional(),
  text: plainText(75),
  value: z.string().max(2000).optional(),
  url: address.optional(),
  style: z.enum(["primary", "danger"]).optional(),
  accessibility_label: z.string().max(75).optional(),
});

const image = z.strictObject({
  type: z.literal("image"),
  image_url: address,
  alt_text: z.string().max(2000),
});

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    underline: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional();

const richElement = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text: z.string().min(1), style }),
  z.strictObject({ type: z.literal("link"), url: address, text: z.string().min(1).optional(), style }),
  z.strictObject({ type: z.literal("user"), user_id: z.string(), style }),
  z.strictObject({ type: z.literal("usergroup"), usergroup_id: z.string(), style }),
  z.strictObject({ type: z.literal("channel"), channel_id: z.string(), style }),
  z.strictObject({ type: z.literal("broadcast"), range: z.enum(["here", "channel", "everyone"]), style }),
  z.strictObject({ type: z.literal("emoji"), name: z.string().min(1), style }),
]);

const richSection = z.strictObject({
  type: z.literal("rich_text_section"),
  elements: z.array(richElement).min(1),
});

const richText = z.discriminatedUnion("type", [
  richSection,
  z.strictObject({
    type: z.literal("rich_text_list"),
    style: z.enum(["bullet", "ordered"]),
    elements: z.array(richSection).min(1),
    indent: z.int().min(0).max(8).optional(),
    offset: z.int().min(0).optional(),
    border: z.int().min(0).max(1).optional(),
  }),
  z.strictObject({
    type: z.literal("rich_text_quote"),
    elements: z.array(richElement).min(1),
    border: z.int().min(0).max(1).optional(),
  }),
  z.strictObject({
    type: z.literal("rich_text_preformatted"),
    elements: z.array(richElement).min(1),
    border: z.int().min(0).max(1).optional(),
  }),
]);

const block = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("header"), block_id: identifier.optional(), text: plainText(150) }),
  z.strictObject({
    type: z.literal("section"),
    block_id: identifier.optional(),
    text: textObject(3000).optional(),
    fields: z.array(textObject(2000)).min(1).max(10).optional(),
    accessory: z.discriminatedUnion("type", [button, image]).optional(),
    expand: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal("divider"), block_id: identifier.optional() }),
  z.strictObject({
    type: z.literal("context"),
    block_id: identifier.optional(),
    elements: z
      .array(z.union([textObject(2000), image]))
      .min(1)
      .max(10),
  }),
  z.strictObject({
    type: z.literal("actions"),
    block_id: identifier.optional(),
    elements: z.array(button).min(1).max(25),
  }),
  z.strictObject({
    type: z.literal("rich_text"),
    block_id: identifier.optional(),
    elements: z.array(richText).min(1),
  }),
  z.strictObject({
    type: z.literal("markdown"),
    block_id: identifier.optional(),
    text: z.string().min(1).max(12_000),
  }),
]);

export const messageBlocks = z.array(block).max(50);
export type KnownBlock = z.infer<typeof block>;
