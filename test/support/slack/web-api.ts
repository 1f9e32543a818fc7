import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { ApiError, Arguments, type ApiMethod, type MethodHouse } from "./api-method.ts";
import { CHAT_METHODS } from "./chat-methods.ts";
import { CONVERSATION_METHODS } from "./conversation-methods.ts";
import type { Fault, FaultSource } from "./faults.ts";
import { OTHER_METHODS } from "./other-methods.ts";
import type { Payload } from "./payloads.ts";
import type { RateLimits } from "./rate-limits.ts";

/** One call of the Web API as it was made and answered. */
export interface ApiCall {
  readonly method: string;
  readonly arguments: Payload;
  /** Milliseconds, as `performance.now()` counts them. */
  readonly at: number;
  /** The fault it met; null for none. */
  readonly fault: Fault["kind"] | null;
  /** HTTP status; 0 where the client never heard. */
  readonly status: number;
  /** What was done and would be answered, heard or not; null where nothing was done. */
  readonly answer: Payload | null;
}

/** The tokens of the app. */
export interface Tokens {
  readonly bot: string;
  readonly app: string;
}

const METHODS: Readonly<Record<string, ApiMethod>> = {
  ...CHAT_METHODS,
  ...CONVERSATION_METHODS,
  ...OTHER_METHODS,
};

/** The Web API: one POST for each call, answered with 200 and JSON whatever becomes of it, or 429. */
export class WebApi {
  readonly calls: ApiCall[] = [];
  readonly #house: MethodHouse;
  readonly #tokens: Tokens;
  readonly #limits: RateLimits | null;
  readonly #faults: FaultSource;

  constructor(house: MethodHouse, tokens: Tokens, limits: RateLimits | null, faults: FaultSource) {
    this.#house = house;
    this.#tokens = tokens;
    this.#limits = limits;
    this.#faults = faults;
  }

  async answer(
    name: string,
    body: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const at = performance.now();
    const all = parseBody(body, request.headers["content-type"] ?? "");
    const { token: _, ...shown } = all;
    const fault = this.#faults({ method: name, arguments: shown });
    const record = (status: number, answer: Payload | null): void => {
      this.calls.push({ method: name, arguments: shown, at, fault: fault?.kind ?? null, status, answer });
    };
    const refusal = fault && statusOf(fault);
    if (refusal) {
      record(refusal.status, null);
      response.writeHead(refusal.status, refusal.headers).end(refusal.body);
      return;
    }
    if (fault?.kind === "lost-request" || fault?.kind === "silent") {
      record(0, null);
      if (fault.kind === "lost-request") response.destroy();
      return;
    }
    if (fault?.kind === "error" && fault.done !== true) {
      record(200, { ok: false, error: fault.error });
      sendJson(response, { ok: false, error: fault.error });
      return;
    }
    const given = new Arguments(all);
    const seconds = this.#limits?.take(name, given.text("channel") ?? "") ?? null;
    if (seconds !== null) {
      record(429, null);
      const limited = rateLimited(seconds);
      response.writeHead(429, limited.headers).end(limited.body);
      return;
    }
    const answer = this.#run(name, given, request);
    record(fault?.kind === "lost-answer" ? 0 : 200, answer);
    if (fault?.kind === "lost-answer") response.destroy();
    else if (fault?.kind === "error") sendJson(response, { ok: false, error: fault.error });
    else {
      if (fault?.kind === "slow") await wait(fault.milliseconds);
      sendJson(response, answer, this.#house.scopes);
    }
  }

  #run(name: string, given: Arguments, request: IncomingMessage): Payload {
    try {
      const method = METHODS[name];
      if (!method) throw new ApiError("unknown_method");
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? given.text("token");
      if (token === undefined) throw new ApiError("not_authed");
      if (token !== this.#tokens[method.token])
        throw new ApiError(
          Object.values(this.#tokens).includes(token) ? "not_allowed_token_type" : "invalid_auth",
        );
      const needed = method.scope(given, this.#house.workspace);
      if (needed !== null && !this.#house.scopes.includes(needed))
        throw new ApiError("missing_scope", { needed, provided: this.#house.scopes.join(",") });
      return method.run(given, this.#house);
    } catch (error) {
      if (error instanceof ApiError) return error.answer;
      throw error;
    }
  }
}

function parseBody(body: string, type: string): Payload {
  if (type.includes("application/json")) {
    const parsed: unknown = JSON.parse(body === "" ? "{}" : body);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  }
  return Object.fromEntries(new URLSearchParams(body));
}

interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function statusOf(fault: Fault): Refusal | null {
  if (fault.kind === "rate-limited") return rateLimited(fault.retryAfter);
  return fault.kind === "status"
    ? { status: fault.status, headers: { "content-type": "text/html" }, body: "<h1>Server Error</h1>" }
    : null;
}

function rateLimited(retryAfter: number | null): Refusal {
  const headers = { "content-type": "application/json" };
  return {
    status: 429,
    headers: retryAfter === null ? headers : { ...headers, "retry-after": String(retryAfter) },
    body: JSON.stringify({ ok: false, error: "ratelimited" }),
  };
}

function sendJson(response: ServerResponse, answer: Payload, scopes: readonly string[] = []): void {
  response.writeHead(200, {
    "content-type": "application/json; charset=utf-8",
    "x-oauth-scopes": scopes.join(","),
  });
  response.end(JSON.stringify(answer));
}
