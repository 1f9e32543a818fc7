import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { VERBS } from "../../../src/chat/platform/chat-request.ts";
import { CASES } from "../cases.ts";

/** Where recordings stand: a folder for each talk, a file in it for each platform. */
export const CHAT_CASES = join(CASES, "chat");

/** What people do with the bot that makes it speak; a talk may show several, and is filed under one. */
export const SURFACES = [
  "mention",
  "command",
  "direct message",
  "follow-up",
  "button",
  "refusal",
  "edit",
  "choice",
  "summary",
] as const;

const words = z.string().min(1);
/** `changes GB/T 00801` */
const command = words.transform((typed) => {
  const [verb = "", ...rest] = typed.split(" ");
  return { verb: z.enum(VERBS).parse(verb), words: rest.join(" ") };
});

const actShape = z.union([
  z.strictObject({ mention: words }),
  z.strictObject({ direct: words }),
  z.strictObject({ follow: words }),
  z.strictObject({ command }),
  z.strictObject({ press: words }),
  z.strictObject({ edit: words }),
  z.strictObject({ summary: z.iso.date() }),
]);

const talkShape = z.strictObject({
  surface: z.enum(SURFACES),
  language: z.enum(["en", "zh"]),
  /** What the channel is granted beyond what is public. */
  granted: z.array(z.string()).default([]),
  /** Where answers stand, if not where they usually do on the platform. */
  reply: z.enum(["thread", "inline"]).nullable().default(null),
  talk: z.array(actShape).min(1),
  says: z.array(words).default([]),
  never: z.array(words).default([]),
  why: words.optional(),
});

/**
 * Something that a person does, in a channel unless it is a direct message. `press` takes the newest button whose label
 * begins so; `edit` changes what was said last; `summary` lets the Monday come on which it is posted.
 */
export type Act = z.infer<typeof actShape>;

/** A talk with the bot, the same on each platform. What must and must not be read in it stands beside it. */
export interface Talk extends z.infer<typeof talkShape> {
  readonly name: string;
}

export function readTalks(): readonly Talk[] {
  return readdirSync(CHAT_CASES)
    .map((name) => ({ name, path: join(CHAT_CASES, name, "talk.yaml") }))
    .filter(({ path }) => existsSync(path))
    .map(({ name, path }) => ({ name, ...talkShape.parse(parse(readFileSync(path, "utf8"))) }));
}
