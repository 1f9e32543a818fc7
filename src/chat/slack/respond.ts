import { z } from "zod";
import { ChatError } from "../platform/chat-error.ts";
import type { PostName } from "../platform/chat-platform.ts";
import type { ChatRequest } from "../platform/chat-request.ts";
import { addressOf, type SlackAddress } from "./address.ts";
import { fetchTold, NetworkFault } from "./network.ts";
import type { SlackApi } from "./web-api.ts";

interface Content {
  readonly text: string;
  readonly blocks: readonly unknown[];
}

/** Slack gives no name to what only one person sees; this one is ours. */
export function privateReference({ key, part }: PostName): string {
  return `private/${key}/${part}`;
}

/** Shows something to the asker alone, by the address that came with what they did, as long as it is good. */
export async function respond(
  { api, patience }: { readonly api: SlackApi; readonly patience: number },
  request: ChatRequest,
  content: Content,
): Promise<void> {
  const address = addressOf(request);
  if (address.responseUrl !== null && (await isTaken(address.responseUrl, address, content, patience)))
    return;
  await showBesides(api, request, address, content);
}

/** False where the address is too old, or was used too often. */
async function isTaken(
  url: string,
  { thread }: SlackAddress,
  content: Content,
  patience: number,
): Promise<boolean> {
  const body = {
    ...content,
    response_type: "ephemeral",
    replace_original: false,
    ...(thread !== null && { thread_ts: thread }),
  };
  const response = await fetchTold(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(body),
    redirect: "error",
    signal: AbortSignal.timeout(patience),
  }).catch((error: unknown) => {
    if (!(error instanceof NetworkFault)) throw error;
    const code = error.isUnsent ? "UNREACHABLE" : "UNSURE";
    throw new ChatError(code, `Slack does not answer at a response_url (${error.code}).`);
  });
  const { status } = response;
  if (status === 200) return true;
  if (status === 429) {
    const seconds = Number(response.headers.get("retry-after") ?? 1);
    const message = `Slack wants nothing at a response_url for ${seconds} s.`;
    throw new ChatError("RATE_LIMITED", message, { retryAfterMs: seconds * 1000 });
  }
  const reply = await response.text().catch(() => "");
  if (/expired_url|used_url/.test(reply) || status === 404 || status === 410) return false;
  const message = `Slack answers at a response_url with HTTP status ${status}.`;
  if (status >= 500) throw new ChatError("UNSURE", message);
  // It is how we ask.
  throw new Error(message);
}

const anything = z.unknown();

/** The other way, which is open where we are in the channel ourselves. */
async function showBesides(
  api: SlackApi,
  { person }: ChatRequest,
  { channel, thread }: SlackAddress,
  content: Content,
): Promise<void> {
  const given = { channel, user: person, ...content, ...(thread !== null && { thread_ts: thread }) };
  try {
    await api.call("chat.postEphemeral", given, anything);
  } catch (error) {
    if (error instanceof ChatError && error.code === "REFUSED")
      throw new ChatError("EXPIRED", "A response_url is not good any more.", { cause: error });
    throw error;
  }
}
