import type { ChatPlatform } from "../platform/chat-platform.ts";
import { introduce, whyNot } from "./introduce.ts";
import { SLACK_LIMITS } from "./limits.ts";
import { find, post, remove, replace, type PostDesk } from "./posting.ts";
import { processDispatcher } from "./process-dispatcher.ts";
import { ReaderBook } from "./readers.ts";
import { renderPosts } from "./render-posts.ts";
import { SlackSession } from "./session.ts";
import { apiAddress, openApi, type SlackReach } from "./web-api.ts";
import { WorkSign } from "./work-sign.ts";

export interface SlackOptions {
  /** `xoxb-…` */
  readonly botToken: string;
  /** `xapp-…` */
  readonly appToken: string;
  /** Ends in `/api/`; null: Slack's own. */
  readonly apiUrl: string | null;
  /** True where the process was given a proxy (`setGlobalProxyFromEnv`): the socket is opened by it too. */
  readonly isProxied: boolean;
}

/** Milliseconds to wait for an answer of Slack's. */
const PATIENCE = 10_000;

/** Slack, in one workspace, by Socket Mode. */
export function createSlack({ botToken, appToken, apiUrl, isProxied }: SlackOptions): ChatPlatform {
  const reach: SlackReach = { apiUrl, patience: PATIENCE };
  const now = () => performance.now();
  const today = () => new Date();
  const api = openApi(botToken, reach);
  const identity = once(() => introduce(api));
  const book = new ReaderBook(api, identity, now);
  const sign = new WorkSign(api, now);
  const desk: PostDesk = { api, identity, patience: PATIENCE, today };
  let session: SlackSession | null = null;
  const disconnect = async (): Promise<void> => {
    const leaving = session;
    session = null;
    await leaving?.close();
  };

  return {
    name: "slack",
    partialsEvery: PARTIALS_EVERY,
    connect: async (listener) => {
      const self = await identity().catch((error: unknown) => {
        throw whyNot(error, "SLACK_BOT_TOKEN", apiAddress(reach));
      });
      const dispatcher = isProxied ? processDispatcher() : null;
      const parts = { botToken, appToken, reach, dispatcher, api, self, book, now, today };
      session = new SlackSession(parts, listener);
      await session.open().catch(async (error: unknown) => {
        await disconnect();
        throw whyNot(error, "SLACK_APP_TOKEN", apiAddress(reach));
      });
    },
    disconnect,
    close: disconnect,
    readers: (place, request) => book.readersOf(place, request),
    showWork: async ({ request }) => {
      if (request) await sign.show(request);
    },
    render: (message, { request }, more) => {
      const { posts, rest } = renderPosts(message, {
        more,
        ...(request?.seenBy === "asker" && { posts: 1 }),
      });
      return { bodies: posts.map((own) => JSON.stringify(own)), rest };
    },
    post: (target, body, name) => post(desk, target, body, name),
    find: (target, name) => find(desk, target, name),
    replace: (target, reference, body) => replace(desk, target, reference, body),
    remove: (target, reference) => remove(desk, target, reference),
  };
}

/** Half of what a method of tier 3 takes, in milliseconds: eyes and summaries need the rest. */
const PARTIALS_EVERY = (2 * 60_000) / SLACK_LIMITS.tierThree;

/** Looked up once; again where that failed. */
function once<T>(lookUp: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | null = null;
  return () => {
    known ??= lookUp().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
}
