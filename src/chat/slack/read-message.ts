import { z } from "zod";

/** What somebody wrote, in Slack's words. */
export interface SaidMessage {
  readonly channel: string;
  /** Slack's timestamp, which names it. */
  readonly ts: string;
  /** The message that began the thread in which it stands; null outside of threads. */
  readonly thread: string | null;
  readonly person: string;
  /** With Slack's marks. */
  readonly text: string;
}

/** What an event tells of a message. */
export type MessageNews =
  | { readonly kind: "said"; readonly message: SaidMessage }
  | { readonly kind: "edited"; readonly message: SaidMessage; readonly before: string | null }
  | { readonly kind: "removed"; readonly channel: string; readonly ts: string };

const writtenShape = z.looseObject({
  subtype: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  text: z.string().optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
});

const eventShape = writtenShape.extend({
  channel: z.string(),
  message: writtenShape.optional(),
  previous_message: writtenShape.optional(),
  deleted_ts: z.string().optional(),
});

/** How what people write may be marked; everything else is told by Slack itself. */
const WRITTEN = [undefined, "thread_broadcast", "file_share", "me_message"];
const SLACKBOT = "USLACKBOT";

/** What a `message` or `app_mention` event tells; null for what concerns nobody, such as words of bots. */
export function readMessage(event: unknown, bot: string): MessageNews | null {
  const parsed = eventShape.safeParse(event);
  if (!parsed.success) return null;
  const { subtype, channel, message, previous_message: previous, deleted_ts: removed } = parsed.data;
  if (subtype === "message_deleted")
    return removed === undefined ? null : { kind: "removed", channel, ts: removed };
  if (subtype === "message_changed") {
    if (!message) return null;
    // Of a deleted message that began a thread a tombstone stays.
    if (message.subtype === "tombstone") return { kind: "removed", channel, ts: message.ts };
    const now = said(message, channel, bot);
    // A preview of a link in it changes a message too.
    if (!now || previous?.text === message.text) return null;
    return { kind: "edited", message: now, before: previous?.text ?? null };
  }
  const now = said(parsed.data, channel, bot);
  return now && { kind: "said", message: now };
}

function said(message: z.infer<typeof writtenShape>, channel: string, bot: string): SaidMessage | null {
  const { subtype, user, bot_id: byBot, text = "", ts, thread_ts: thread = ts } = message;
  if (user === undefined || user === bot || user === SLACKBOT) return null;
  if (byBot !== undefined || !WRITTEN.includes(subtype)) return null;
  return { channel, ts, thread: thread === ts ? null : thread, person: user, text };
}
