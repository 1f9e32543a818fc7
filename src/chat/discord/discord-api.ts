import { REST, RequestMethod, type RESTOptions, type RouteLike } from "discord.js";
import { apiFailure, networkFailure } from "./api-failure.ts";

export interface ApiCall {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Below the version; what comes from people in it must be encoded. */
  readonly path: RouteLike;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** True for a POST that does nothing when it comes a second time. */
  readonly repeatable?: boolean;
}

/** Discord's HTTP API. What fails does so by a `ChatError`, unless the fault is ours. */
export interface DiscordApi {
  /** What Discord answers, as it comes. Never tries twice by itself. */
  call(call: ApiCall): Promise<unknown>;
  /** How many calls are under way or wait for their turn. */
  underWay(): number;
  close(): void;
}

/** Beyond this nobody waits for an answer any more. */
const TIMEOUT_MS = 15_000;
/** Waits that are shorter are Discord's own pace of 50 requests a second; it is kept here, in order. */
const OWN_PACE_MS = 2000;

const METHODS = {
  GET: RequestMethod.Get,
  POST: RequestMethod.Post,
  PATCH: RequestMethod.Patch,
  PUT: RequestMethod.Put,
  DELETE: RequestMethod.Delete,
} as const;

/** How requests are sent: by Node's fetch, which goes through the proxy that was set for the process. */
export function networkOptions(apiUrl: string): Partial<RESTOptions> {
  return {
    api: apiUrl,
    timeout: TIMEOUT_MS,
    async makeRequest(url, { method = "GET", headers = {}, body, signal }) {
      try {
        return await fetch(url, {
          method,
          headers: new Headers(Object.entries(headers).map(([name, value]) => [name, String(value)])),
          ...(typeof body === "string" && { body }),
          signal: signal ?? null,
        });
      } catch (error) {
        throw networkFailure(error);
      }
    },
  };
}

export function connectApi(apiUrl: string, token: string): DiscordApi {
  const options: Partial<RESTOptions> = {
    ...networkOptions(apiUrl),
    retries: 0,
    // Only the beginning of a wait for all requests is waited out here; whoever called decides about the others.
    rejectOnRateLimit: ({ global, retryAfter }) => !global || retryAfter > OWN_PACE_MS,
  };
  const bot = new REST(options).setToken(token);
  // Discord does not count answers to interactions among a bot's 50 requests a second; discord.js would.
  const interactions = new REST({ ...options, globalRequestsPerSecond: Infinity });
  let calls = 0;
  return {
    async call({ method, path, query, body, repeatable = method !== "POST" }) {
      const isInteraction = /^\/(?:interactions|webhooks)\//.test(path);
      calls += 1;
      try {
        return await (isInteraction ? interactions : bot).request({
          method: METHODS[method],
          fullRoute: path,
          auth: !isInteraction,
          body,
          ...(query && { query: new URLSearchParams(query) }),
        });
      } catch (error) {
        // A refused token is forgotten by discord.js; the next call shall be refused in the same words.
        if (!isInteraction) bot.setToken(token);
        throw apiFailure(error, repeatable);
      } finally {
        calls -= 1;
      }
    },
    underWay: () => calls,
    close() {
      for (const rest of [bot, interactions]) {
        rest.clearHashSweeper();
        rest.clearHandlerSweeper();
      }
    },
  };
}
