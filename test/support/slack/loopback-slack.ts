import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { MethodHouse } from "./api-method.ts";
import { FaultPlan, type Fault, type FaultSource } from "./faults.ts";
import { eventCallback, type Payload } from "./payloads.ts";
import { People } from "./people.ts";
import { RateLimits } from "./rate-limits.ts";
import { ResponseUrls } from "./response-urls.ts";
import { SocketMode, type SocketTimes } from "./socket-mode.ts";
import { WebApi, type ApiCall, type Tokens } from "./web-api.ts";
import { BOT, Workspace, type SlackChannel, type StoredMessage } from "./workspace.ts";

/** How this Slack behaves. */
export interface SlackManners {
  /** Milliseconds to acknowledge, and before each sending again: 3 s; at once, 1 minute, 5 minutes. */
  readonly times?: SocketTimes;
  /** True to hold the app to the published rate limits. */
  readonly limitsRates?: boolean;
  /** Faults by the throw of a die; those that are planned come first. */
  readonly faults?: FaultSource;
  /** What the app was granted, and the events it listens to; all that is known by default. */
  readonly scopes?: readonly string[];
  readonly subscriptions?: readonly string[];
  /** Its name, where it is not to be known as 127.0.0.1. */
  readonly host?: string;
}

/** Milliseconds between two looks at whether something has come about. */
const LOOK_EVERY = 5;

export const SLACK_TIMES: SocketTimes = { deadline: 3000, retries: [0, 60_000, 300_000] };

const SCOPES =
  "app_mentions:read assistant:write channels:history channels:read chat:write commands groups:history groups:read im:history im:read im:write mpim:history mpim:read reactions:write users:read".split(
    " ",
  );
const SUBSCRIPTIONS =
  "app_home_opened app_mention channel_shared member_joined_channel message.channels message.groups message.im message.mpim user_change".split(
    " ",
  );
/** What an app must be granted to hear of an event: one of these. */
const EVENT_SCOPES: Readonly<Record<string, readonly string[]>> = {
  app_mention: ["app_mentions:read"],
  "message.channels": ["channels:history"],
  "message.groups": ["groups:history"],
  "message.im": ["im:history"],
  "message.mpim": ["mpim:history"],
  member_joined_channel: ["channels:read", "groups:read"],
  channel_shared: ["channels:read", "groups:read"],
  user_change: ["users:read"],
};
const MESSAGE_EVENTS = {
  channel: "message.channels",
  group: "message.groups",
  im: "message.im",
  mpim: "message.mpim",
} as const;

export interface LoopbackSlack extends AsyncDisposable {
  /** As `SLACK_API_URL`. */
  readonly apiUrl: string;
  readonly tokens: Tokens;
  readonly workspace: Workspace;
  readonly people: People;
  readonly socket: SocketMode;
  readonly calls: readonly ApiCall[];
  /** Lets the next calls of a method, or of any `response_url`, meet a fault. */
  readonly fail: (method: string, fault: Fault, times?: number) => void;
  /** Lets half an hour pass for every `response_url`. */
  readonly expireResponseUrls: () => void;
  /** Sends an event that was sent before once more, as Slack does now and then. */
  readonly repeat: (eventId: string) => void;
  /** What the bot has said in a channel. */
  readonly said: (channel: SlackChannel) => readonly StoredMessage[];
  /** Waits until something is so; fails after a while. */
  readonly until: <T>(found: () => T | null | undefined | false, milliseconds?: number) => Promise<T>;
}

/** A server on this machine that speaks Slack's Web API, response addresses and Socket Mode. */
export async function startLoopbackSlack(manners: SlackManners = {}): Promise<LoopbackSlack> {
  const { times = SLACK_TIMES, scopes = SCOPES, subscriptions = SUBSCRIPTIONS } = manners;
  const tokens = { bot: "xoxb-loopback", app: "xapp-loopback" };
  const workspace = new Workspace();
  const urls = new ResponseUrls(workspace, Date.now);
  const plan = new FaultPlan();
  const server = createServer();
  const origin = await listen(server, manners.host);

  const hears = (name: string): boolean =>
    subscriptions.includes(name) && (EVENT_SCOPES[name]?.some((scope) => scopes.includes(scope)) ?? true);
  const emit = (event: Payload, channel: SlackChannel | null): void => {
    const name =
      event["type"] === "message" && channel ? MESSAGE_EVENTS[channel.kind] : String(event["type"]);
    if (channel?.members.has(BOT.user) !== false && hears(name))
      socket.send("events_api", eventCallback(event, channel));
  };
  const socket: SocketMode = new SocketMode(times, (delivery) => people.acknowledged(delivery));
  const people = new People(workspace, socket, urls, emit, origin);
  const house: MethodHouse = {
    workspace,
    emit,
    scopes,
    socketUrl: () => `${origin.replace("http", "ws")}${socket.ticket()}`,
  };
  const api = new WebApi(
    house,
    tokens,
    manners.limitsRates === true ? new RateLimits(Date.now) : null,
    (call) => plan.take(call) ?? manners.faults?.(call) ?? null,
  );

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    const { pathname } = new URL(request.url ?? "/", origin);
    if (pathname.startsWith("/api/"))
      return api.answer(pathname.slice("/api/".length), body, request, response);
    const fault = plan.take({ method: "response_url", arguments: {} });
    if (fault?.kind === "lost-request") return void response.destroy();
    if (fault?.kind === "rate-limited" || fault?.kind === "status") {
      const status = fault.kind === "status" ? fault.status : 429;
      const after = fault.kind === "status" ? null : fault.retryAfter;
      return void response.writeHead(status, after === null ? {} : { "retry-after": String(after) }).end();
    }
    const answered = urls.answer(pathname, JSON.parse(body));
    if (fault?.kind === "lost-answer") return void response.destroy();
    response.writeHead(answered?.status ?? 404).end(answered?.reply ?? "no_such_url");
  };
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.on("upgrade", (request, duplex, head) => socket.upgrade(request, duplex, head));

  return {
    apiUrl: `${origin}/api/`,
    tokens,
    workspace,
    people,
    socket,
    calls: api.calls,
    fail: (method, fault, times = 1) => plan.add(method, fault, times),
    expireResponseUrls: () => urls.expire(),
    repeat: (eventId) => {
      const first = socket.deliveries.find(({ payload }) => payload["event_id"] === eventId);
      if (!first) throw new Error(`There is no event ${eventId}.`);
      socket.send("events_api", first.payload, 1, "timeout");
    },
    said: (channel) => workspace.messages(channel.id).filter((message) => message.bot_id === BOT.bot),
    until: (found, milliseconds = 5000) => untilFound(found, milliseconds),
    [Symbol.asyncDispose]: () => {
      socket.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

async function listen(server: ReturnType<typeof createServer>, host = "127.0.0.1"): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://${host}:${address.port}`;
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = "";
  request.setEncoding("utf8");
  for await (const part of request) text += String(part);
  return text;
}

async function untilFound<T>(found: () => T | null | undefined | false, milliseconds: number): Promise<T> {
  for (const end = performance.now() + milliseconds; ; await wait(LOOK_EVERY)) {
    const value = found();
    if (value !== null && value !== undefined && value !== false) return value;
    if (performance.now() > end)
      throw new Error(`It did not come about within ${milliseconds} ms: ${String(found)}`);
  }
}
