import { z } from "zod";
import { ChatError } from "../platform/chat-error.ts";
import type { PostName, PostTarget } from "../platform/chat-platform.ts";
import type { ChatRequest } from "../platform/chat-request.ts";
import { addressOf, channelOf } from "./address.ts";
import { SlackRefusal } from "./api-fault.ts";
import type { SlackIdentity } from "./question.ts";
import { privateReference, respond } from "./respond.ts";
import type { SlackApi } from "./web-api.ts";

/** By this a message of ours is known; its payload names it. */
const METADATA = "rapporteur_post";
/** Messages on one page: docs.slack.dev/apis/web-api/pagination */
const PAGE = 200;
/**
 * Milliseconds by which what nobody asked for is looked for backwards: longer than anything of the kind is tried, and
 * not all that was ever said in the channel.
 */
const LOOK_BACK = 30 * 86_400_000;

const INVITE_ME =
  "I am not in this channel. Invite me with /invite @rapporteur, and try again. 我不在此频道，请先用 /invite @rapporteur 邀请我，再试一次。";

const postShape = z.object({ text: z.string(), blocks: z.array(z.unknown()) });
const postedShape = z.object({ ts: z.string() });
const anything = z.unknown();

const pageShape = z.object({
  messages: z.array(
    z.looseObject({
      ts: z.string(),
      bot_id: z.string().optional(),
      metadata: z
        .looseObject({
          event_type: z.string().optional(),
          event_payload: z.record(z.string(), z.unknown()).optional(),
        })
        .optional(),
    }),
  ),
  response_metadata: z.looseObject({ next_cursor: z.string().optional() }).optional(),
});

export interface PostDesk {
  readonly api: SlackApi;
  readonly identity: () => Promise<SlackIdentity>;
  /** Milliseconds to wait for an answer. */
  readonly patience: number;
  /** What time it is, as Slack knows it. */
  readonly today: () => Date;
}

export async function post(
  desk: PostDesk,
  target: PostTarget,
  body: string,
  name: PostName,
): Promise<string> {
  const content = postShape.parse(JSON.parse(body));
  const { place, request } = target;
  if (request?.seenBy === "asker") {
    await respond(desk, request, content);
    return privateReference(name);
  }
  const thread = threadOf(target);
  const given = {
    channel: channelOf(place.id),
    ...content,
    ...(thread !== null && { thread_ts: thread }),
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: METADATA, event_payload: { key: name.key, part: name.part } },
  };
  try {
    return (await desk.api.call("chat.postMessage", given, postedShape)).ts;
  } catch (error) {
    if (request !== null && isNotHere(error)) await askIn(desk, request);
    throw error;
  }
}

/** Commands work where we are not, and what they bring may be shared. */
function isNotHere(error: unknown): boolean {
  return error instanceof SlackRefusal && ["not_in_channel", "channel_not_found"].includes(error.refusal);
}

/** Tells who pressed what is missing, if they can be told. */
async function askIn(desk: PostDesk, request: ChatRequest): Promise<void> {
  if (addressOf(request).responseUrl === null) return;
  await respond(desk, request, { text: INVITE_ME, blocks: [] }).catch(() => {});
}

export async function find(desk: PostDesk, target: PostTarget, name: PostName): Promise<string | null> {
  const { place, request } = target;
  if (request?.seenBy === "asker")
    throw new ChatError("CANNOT_TELL", "Slack does not tell what stands where only one person sees it.");
  const { bot } = await desk.identity();
  const thread = threadOf(target);
  const method = thread === null ? "conversations.history" : "conversations.replies";
  const since = request ? addressOf(request).since : String((desk.today().getTime() - LOOK_BACK) / 1000);
  for (let cursor = ""; ;) {
    const given = {
      channel: channelOf(place.id),
      ...(thread !== null && { ts: thread }),
      ...(since !== null && { oldest: since }),
      ...(cursor !== "" && { cursor }),
      limit: PAGE,
      include_all_metadata: true,
    };
    const page = await desk.api.call(method, given, pageShape).catch(nothingThere);
    const found = page?.messages.find(
      ({ bot_id: by, metadata }) =>
        by === bot &&
        metadata?.event_type === METADATA &&
        metadata.event_payload?.["key"] === name.key &&
        metadata.event_payload["part"] === name.part,
    );
    if (found) return found.ts;
    cursor = page?.response_metadata?.next_cursor ?? "";
    if (cursor === "") return null;
  }
}

export async function replace(
  desk: PostDesk,
  target: PostTarget,
  reference: string,
  body: string,
): Promise<void> {
  if (target.request?.seenBy === "asker")
    throw new ChatError("REFUSED", "What only one person sees cannot be changed.");
  const given = { channel: channelOf(target.place.id), ts: reference, ...postShape.parse(JSON.parse(body)) };
  await desk.api.call("chat.update", given, anything);
}

export async function remove(desk: PostDesk, target: PostTarget, reference: string): Promise<void> {
  // What only one person sees goes by itself.
  if (target.request?.seenBy === "asker") return;
  try {
    await desk.api.call("chat.delete", { channel: channelOf(target.place.id), ts: reference }, anything);
  } catch (error) {
    if (!(error instanceof SlackRefusal && error.refusal === "message_not_found")) throw error;
  }
}

/** A question in a thread is answered there; elsewhere it depends on the place. Null: in the channel itself. */
function threadOf({ place, request }: PostTarget): string | null {
  if (request === null) return null;
  const { thread, under } = addressOf(request);
  return thread ?? (place.reply === "thread" ? under : null);
}

/** Under a message that is gone nothing stands; and a token may be good for posting and not for looking. */
function nothingThere(error: unknown): null {
  if (!(error instanceof SlackRefusal)) throw error;
  if (error.refusal === "thread_not_found") return null;
  if (["missing_scope", "no_permission", "not_allowed_token_type"].includes(error.refusal))
    throw new ChatError("CANNOT_TELL", error.message);
  throw error;
}
