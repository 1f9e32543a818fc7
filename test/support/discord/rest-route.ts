import type { Discord } from "./discord.ts";
import type { Json } from "./read-json.ts";

/** One request as its handler gets it. */
export interface Call {
  /** What the pattern's groups caught. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Json;
  /** The list that the body is, where it is one. */
  readonly list: readonly Json[];
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  /** False where the path's token is proof enough. */
  readonly needsBot: boolean;
  readonly handle: (discord: Discord, call: Call) => Reply;
}

/** `/channels/:channel/messages` as a route; `:name` catches one step of the path. */
export function route(method: string, path: string, handle: Route["handle"], needsBot = true): Route {
  const pattern = path.replace(/:(\w+)/g, "(?<$1>[^/]+)");
  return { method, pattern: new RegExp(`^${pattern}$`), needsBot, handle };
}

export function ok(body: unknown): Reply {
  return { status: 200, body };
}

export const NO_CONTENT: Reply = { status: 204 };
