import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { ApiError } from "./api-error.ts";
import type { Discord, RecordedRequest } from "./discord.ts";
import { cut, takeFault, type Effect } from "./faults.ts";
import { isRecord, listOf } from "./read-json.ts";
import { APPLICATION_ROUTES } from "./rest-application.ts";
import { CHANNEL_ROUTES } from "./rest-channels.ts";
import { INTERACTION_ROUTES } from "./rest-interactions.ts";
import type { Reply } from "./rest-route.ts";

const ROUTES = [...APPLICATION_ROUTES, ...CHANNEL_ROUTES, ...INTERACTION_ROUTES];
const PREFIX = "/api/v10";

/** Discord's HTTP, and the way to its gateway at `/gateway`. */
export function createHttpServer(discord: Discord): Server {
  const server = createServer((request, response) => {
    serve(discord, request, response).catch((error: unknown) => {
      response
        .writeHead(500, { "content-type": "text/plain" })
        .end(`The loopback server failed: ${String(error)}`);
    });
  });
  server.on("upgrade", (request, socket, head) => discord.gateway.connect(request, socket, head));
  return server;
}

async function serve(discord: Discord, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "", "http://host");
  const path = url.pathname.startsWith(PREFIX) ? url.pathname.slice(PREFIX.length) : url.pathname;
  const method = request.method ?? "GET";
  const body = await readJson(request);
  const record: RecordedRequest = {
    method,
    path,
    body: isRecord(body) ? body : {},
    at: Date.now(),
    status: null,
  };
  discord.requests.push(record);
  const effect = takeFault(discord.faults, method, path);
  if (effect?.kind === "delay") await sleep(effect.by);
  if (effect?.kind === "lost request") return cut(request, false);
  const metered = discord.rates.meter(method, path);
  const refusal = refusalOf(effect, metered);
  const reply =
    refusal ?? answer(discord, { method, path, url, body, authorization: request.headers.authorization });
  if (effect?.kind === "lost answer") return cut(request, effect.reset ?? false);
  record.status = reply.status;
  const json = reply.body === undefined ? undefined : JSON.stringify(reply.body);
  const type = json === undefined ? {} : { "content-type": "application/json" };
  response.writeHead(reply.status, { ...metered.headers, ...refusal?.headers, ...type }).end(json);
}

/** 429 or 5xx, where something stands against the request before anybody looks at it. */
function refusalOf(
  effect: Effect | null,
  { retryAfter, global }: { readonly retryAfter: number | null; readonly global: boolean },
): (Reply & { readonly headers: Readonly<Record<string, string>> }) | null {
  if (effect?.kind === "failure")
    return {
      status: effect.status,
      headers: {},
      body: { message: `${effect.status}: Server Error`, code: 0 },
    };
  if (effect?.kind === "rate limit") return tooMany(effect.retryAfter, effect.global ?? false);
  return retryAfter === null ? null : tooMany(retryAfter, global);
}

/** As in topics/rate-limits.mdx#exceeding-a-rate-limit; the header is rounded up, the body is exact. */
function tooMany(retryAfter: number, global: boolean) {
  return {
    status: 429,
    headers: {
      "retry-after": String(retryAfter),
      "x-ratelimit-scope": global ? "global" : "user",
      ...(global ? { "x-ratelimit-global": "true" } : { "x-ratelimit-remaining": "0" }),
    },
    body: { message: "You are being rate limited.", retry_after: retryAfter, global },
  };
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly url: URL;
  readonly body: unknown;
  readonly authorization: string | undefined;
}

function answer(discord: Discord, { method, path, url, body, authorization }: Asked): Reply {
  try {
    for (const { method: expected, pattern, needsBot, handle } of ROUTES) {
      const match = expected === method ? pattern.exec(path) : null;
      if (!match) continue;
      if (needsBot && authorization !== `Bot ${discord.token}`)
        throw new ApiError(401, 0, "401: Unauthorized");
      const steps = Object.entries(match.groups ?? {}).map(([name, step]) => [
        name,
        decodeURIComponent(step),
      ]);
      return handle(discord, {
        params: Object.fromEntries(steps),
        query: url.searchParams,
        body: isRecord(body) ? body : {},
        list: listOf(body),
      });
    }
    throw new ApiError(404, 0, "404: Not Found");
  } catch (error) {
    if (error instanceof ApiError) return { status: error.status, body: error.body };
    throw error;
  }
}

/** Null for a body that is no JSON, or none. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = "";
  request.setEncoding("utf8");
  for await (const part of request) text += String(part);
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
