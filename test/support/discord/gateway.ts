import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type RawData, type WebSocket } from "ws";
import { createSession, sendDispatch, sendPayload, tell, type GatewaySession } from "./gateway-session.ts";
import { areKnown, INTENTS, PRIVILEGED } from "./intents.ts";
import { PUBLISHED } from "./published-limits.ts";
import { isRecord, textOf, type Json } from "./read-json.ts";
import { wireGuild } from "./wire.ts";
import type { World } from "./world.ts";

export interface GatewaySettings {
  readonly token: string;
  /** Privileged intents that are switched on for the application. */
  readonly granted: number;
  /** Milliseconds, as all times here. */
  readonly heartbeatInterval: number;
  readonly identifySpacing: number;
  /** How long a session without a connection can be resumed. */
  readonly sessionLife: number;
}

/** A client's connection before and after it has a session. */
interface Connection {
  readonly socket: WebSocket;
  session: GatewaySession | null;
  /** When it sent something, for the limit of 120 in a minute. */
  readonly sends: number[];
  beatAt: number;
}

/** The gateway: who is connected, what they are told, and what can go wrong with it. */
export class Gateway {
  readonly #world: World;
  readonly #settings: GatewaySettings;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #connections = new Set<Connection>();
  #sessions: GatewaySession[] = [];
  #identifiedAt = -Infinity;
  readonly #repeats: string[] = [];
  /** Opcodes and payloads as clients sent them. */
  readonly received: { readonly op: number; readonly d: unknown }[] = [];
  /** The paths and queries by which clients connected. */
  readonly paths: string[] = [];
  /** While false, heartbeats are not acknowledged, as on a connection that is dead without knowing. */
  answersHeartbeats = true;
  /** Where clients connect; set when the server knows its port. */
  url = "";

  constructor(world: World, settings: GatewaySettings) {
    this.#world = world;
    this.#settings = settings;
  }

  get sessions(): readonly GatewaySession[] {
    return this.#sessions;
  }

  get identifies(): number {
    return this.received.filter(({ op }) => op === 2).length;
  }

  /** Takes over an HTTP request that wants to become a WebSocket. */
  connect(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.paths.push(request.url ?? "");
    const version = new URL(request.url ?? "", "ws://host").searchParams.get("v");
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      if (version !== "10") return webSocket.close(4012, "Invalid API version");
      this.#greet(webSocket);
    });
  }

  /** Tells every session that asked for the intent (0: needs none). `data` may differ by what a session may read. */
  dispatch(
    event: string,
    data: object | ((session: GatewaySession) => object),
    { intent, guild }: { readonly intent: number; readonly guild: string | null },
  ): void {
    const repeated = this.#repeats.indexOf(event);
    if (repeated !== -1) this.#repeats.splice(repeated, 1);
    this.#forgetDead();
    for (const session of this.#sessions.filter((s) => hears(s, intent, guild))) {
      const told = typeof data === "function" ? data(session) : data;
      tell(session, event, told);
      if (repeated !== -1) tell(session, event, told);
    }
  }

  /** The next dispatch of this event comes twice. */
  repeatNext(event: string): void {
    this.#repeats.push(event);
  }

  /** Cuts all connections: without a word, or with a close code. What cannot be resumed is forgotten. */
  drop({ code, resumable = true }: { readonly code?: number; readonly resumable?: boolean } = {}): void {
    if (!resumable) this.#sessions = [];
    for (const { socket } of this.#connections) {
      if (code === undefined) socket.terminate();
      else socket.close(code);
    }
  }

  /** Opcode 7. */
  askToReconnect(): void {
    for (const { socket } of this.#connections) sendPayload(socket, { op: 7 });
  }

  /** Opcode 9. */
  invalidate({ resumable }: { readonly resumable: boolean }): void {
    if (!resumable) this.#sessions = [];
    for (const { socket } of this.#connections) sendPayload(socket, { op: 9, d: resumable });
  }

  /** Opcode 1: asks for a heartbeat at once. */
  askForHeartbeat(): void {
    for (const { socket } of this.#connections) sendPayload(socket, { op: 1 });
  }

  close(): void {
    for (const { socket } of this.#connections) socket.terminate();
    this.#server.close();
  }

  #greet(socket: WebSocket): void {
    const connection: Connection = { socket, session: null, sends: [], beatAt: Date.now() };
    this.#connections.add(connection);
    const { heartbeatInterval } = this.#settings;
    const watch = setInterval(() => {
      if (Date.now() - connection.beatAt > heartbeatInterval * 2) socket.close(4000, "No heartbeat");
    }, heartbeatInterval);
    socket.on("message", (data) => this.#receive(connection, data));
    socket.on("close", (code) => {
      clearInterval(watch);
      this.#connections.delete(connection);
      this.#left(connection, code);
    });
    sendPayload(socket, { op: 10, d: { heartbeat_interval: heartbeatInterval } });
  }

  /** A client that says goodbye (1000, 1001) ends its session; one that is cut off may come back to it. */
  #left({ session, socket }: Connection, code: number): void {
    if (session?.socket !== socket) return;
    session.socket = null;
    session.disconnectedAt = Date.now();
    if (code === 1000 || code === 1001) this.#sessions = this.#sessions.filter((s) => s !== session);
  }

  #receive(connection: Connection, data: RawData): void {
    const { socket, sends } = connection;
    const text = Buffer.isBuffer(data) ? data.toString("utf8") : "";
    const payload = parsed(text);
    if (Buffer.byteLength(text) > PUBLISHED.gatewayPayload || !isRecord(payload))
      return socket.close(4002, "Decode error");
    const now = Date.now();
    sends.push(now);
    if (sends.filter((at) => at > now - 60_000).length > PUBLISHED.gatewaySends)
      return socket.close(4008, "Rate limited");
    const [op, d] = [Number(payload["op"]), payload["d"]];
    this.received.push({ op, d });
    if (op === 1) return this.#beat(connection);
    if (op === 2) return this.#identify(connection, isRecord(d) ? d : {});
    if (op === 6) return this.#resume(connection, isRecord(d) ? d : {});
    if (![3, 4, 8, 31, 43].includes(op)) return socket.close(4001, "Unknown opcode");
    if (!connection.session) socket.close(4003, "Not authenticated");
  }

  #beat(connection: Connection): void {
    connection.beatAt = Date.now();
    if (this.answersHeartbeats) sendPayload(connection.socket, { op: 11 });
  }

  #identify(connection: Connection, { token, intents, shard }: Json): void {
    const { socket } = connection;
    if (connection.session) return socket.close(4005, "Already authenticated");
    if (token !== this.#settings.token) return socket.close(4004, "Authentication failed");
    if (typeof intents !== "number" || !areKnown(intents)) return socket.close(4013, "Invalid intent(s)");
    if ((intents & PRIVILEGED & ~this.#settings.granted) !== 0)
      return socket.close(4014, "Disallowed intent(s)");
    const place = shardOf(shard);
    if (!place) return socket.close(4010, "Invalid shard");
    const now = Date.now();
    if (now - this.#identifiedAt < this.#settings.identifySpacing)
      return sendPayload(socket, { op: 9, d: false });
    this.#identifiedAt = now;
    connection.session = createSession(intents, place, socket);
    this.#sessions.push(connection.session);
    this.#welcome(connection.session);
  }

  #welcome(session: GatewaySession): void {
    const guilds = [...this.#world.guilds.values()].filter((guild) => hears(session, 0, guild.id));
    tell(session, "READY", {
      v: 10,
      user: { ...this.#world.bot, verified: true, mfa_enabled: false, email: null },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: `${this.url}/resume`,
      session_type: "normal",
      shard: session.shard,
      application: { id: this.#world.applicationId, flags: 0 },
    });
    if ((session.intents & INTENTS.guilds) === 0) return;
    for (const guild of guilds) tell(session, "GUILD_CREATE", wireGuild(guild, this.#world));
  }

  #resume(connection: Connection, { token, session_id: id, seq }: Json): void {
    const { socket } = connection;
    if (token !== this.#settings.token) return socket.close(4004, "Authentication failed");
    this.#forgetDead();
    const session = this.#sessions.find((s) => s.id === textOf(id));
    if (!session) return sendPayload(socket, { op: 9, d: false });
    if (typeof seq !== "number" || seq > session.log.length) return socket.close(4007, "Invalid seq");
    connection.session = session;
    session.socket = socket;
    session.disconnectedAt = null;
    for (const missed of session.log.slice(seq)) sendDispatch(session, missed);
    tell(session, "RESUMED", {});
  }

  #forgetDead(): void {
    const oldest = Date.now() - this.#settings.sessionLife;
    this.#sessions = this.#sessions.filter(({ disconnectedAt }) => (disconnectedAt ?? Infinity) > oldest);
  }
}

/** Direct messages go to the first shard: events/gateway.mdx#sharding. */
function hears(
  { intents, shard: [id, count] }: GatewaySession,
  intent: number,
  guild: string | null,
): boolean {
  const shard = guild === null ? 0 : Number((BigInt(guild) >> 22n) % BigInt(count));
  return shard === id && (intent === 0 || (intents & intent) !== 0);
}

function shardOf(shard: unknown): readonly [number, number] | null {
  if (shard === undefined) return [0, 1];
  if (!Array.isArray(shard)) return null;
  const [id, count] = [Number(shard[0]), Number(shard[1])];
  return Number.isInteger(id) && id >= 0 && id < count ? [id, count] : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
