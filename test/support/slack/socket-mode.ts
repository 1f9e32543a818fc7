import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { BOT } from "./workspace.ts";

export type EnvelopeKind = "events_api" | "slash_commands" | "interactive";

/** One envelope, sent once. An event that is sent again is another delivery with the same `event_id` in it. */
export interface Delivery {
  readonly kind: EnvelopeKind;
  readonly envelope: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** 0, and 1 to 3 for what is sent again. */
  readonly attempt: number;
  /** Milliseconds from sending to acknowledgement; null before. */
  acknowledgedAfter: number | null;
  /** What came with the acknowledgement. */
  acknowledgement: unknown;
  /** `late`: acknowledged after the deadline; `unanswered`: not within it; `unsent`: nobody was connected. */
  outcome: "pending" | "acknowledged" | "late" | "unanswered" | "unsent";
}

export interface SocketTimes {
  /** Milliseconds to acknowledge an envelope. */
  readonly deadline: number;
  /** Milliseconds before an event that was not acknowledged is sent again, one for each time. */
  readonly retries: readonly number[];
}

const acknowledgementFrame = z.looseObject({ envelope_id: z.string(), payload: z.unknown().optional() });

/** At most so many connections of one app: docs.slack.dev/apis/events-api/using-socket-mode */
const CONNECTIONS = 10;
const PING_EVERY = 5000;

interface Connection {
  readonly socket: WebSocket;
  /** A `disconnect` frame was sent: nothing more is delivered here. */
  leaving: boolean;
}

/** The server's side of Socket Mode. */
export class SocketMode {
  readonly deliveries: Delivery[] = [];
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #connections = new Set<Connection>();
  readonly #tickets = new Set<string>();
  readonly #sent = new Map<string, { readonly delivery: Delivery; readonly at: number }>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #times: SocketTimes;
  readonly #acknowledged: (delivery: Delivery) => void;
  #turn = 0;
  #greetings = 0;

  constructor(times: SocketTimes, acknowledged: (delivery: Delivery) => void) {
    this.#times = times;
    this.#acknowledged = acknowledged;
  }

  get connections(): number {
    return this.#open().length;
  }

  /** How many connections were ever greeted. */
  get greetings(): number {
    return this.#greetings;
  }

  /** A place to connect to, once. */
  ticket(): string {
    const ticket = randomUUID();
    this.#tickets.add(ticket);
    return `/link/?ticket=${ticket}&app_id=${BOT.app}`;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? "/", "ws://loopback").searchParams.get("ticket") ?? "";
    if (!this.#tickets.delete(ticket) || this.#connections.size >= CONNECTIONS) {
      socket.end("HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n");
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (opened) => this.#greet(opened));
  }

  /** Sends an envelope to one of the connections, in turn. */
  send(kind: EnvelopeKind, payload: Readonly<Record<string, unknown>>, attempt = 0, reason = ""): Delivery {
    const delivery: Delivery = {
      kind,
      envelope: randomUUID(),
      payload,
      attempt,
      acknowledgedAfter: null,
      acknowledgement: null,
      outcome: "pending",
    };
    this.deliveries.push(delivery);
    const open = this.#open();
    const connection = open[this.#turn++ % Math.max(open.length, 1)];
    if (!connection) {
      delivery.outcome = "unsent";
      this.#sendAgain(delivery, "connection_failed");
      return delivery;
    }
    const retry = kind === "events_api" ? { retry_attempt: attempt, retry_reason: reason } : {};
    const frame = {
      envelope_id: delivery.envelope,
      payload,
      type: kind,
      accepts_response_payload: kind === "slash_commands",
      ...retry,
    };
    this.#sent.set(delivery.envelope, { delivery, at: performance.now() });
    connection.socket.send(JSON.stringify(frame));
    this.#after(this.#times.deadline, () => {
      if (delivery.outcome !== "pending") return;
      delivery.outcome = "unanswered";
      this.#sendAgain(delivery, "timeout");
    });
    return delivery;
  }

  /** Asks every client to connect anew, as Slack does every few hours and whenever it moves its servers. */
  disconnect(reason: "refresh_requested" | "warning"): void {
    for (const connection of this.#open()) {
      connection.leaving = reason === "refresh_requested";
      connection.socket.send(
        JSON.stringify({ type: "disconnect", reason, debug_info: { host: "loopback" } }),
      );
    }
  }

  /** Cuts every connection, as a network does. */
  drop(): void {
    for (const { socket } of this.#connections) socket.terminate();
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.drop();
    this.#server.close();
  }

  #open(): readonly Connection[] {
    return [...this.#connections].filter(
      ({ socket, leaving }) => !leaving && socket.readyState === socket.OPEN,
    );
  }

  #greet(socket: WebSocket): void {
    const connection: Connection = { socket, leaving: false };
    this.#connections.add(connection);
    this.#greetings += 1;
    const pings = setInterval(() => socket.ping(), PING_EVERY);
    socket.on("error", () => socket.terminate());
    socket.on("message", (data: Buffer) => this.#acknowledge(data));
    socket.on("close", () => {
      clearInterval(pings);
      this.#connections.delete(connection);
    });
    socket.send(
      JSON.stringify({
        type: "hello",
        num_connections: this.#connections.size,
        debug_info: { host: "loopback", build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: BOT.app },
      }),
    );
  }

  #acknowledge(data: Buffer): void {
    const now = performance.now();
    const frame = acknowledgementFrame.safeParse(JSON.parse(data.toString("utf8")));
    const sent = frame.success ? this.#sent.get(frame.data.envelope_id) : undefined;
    if (!frame.success || !sent || sent.delivery.acknowledgedAfter !== null) return;
    const { delivery, at } = sent;
    delivery.acknowledgedAfter = now - at;
    delivery.acknowledgement = frame.data.payload ?? null;
    delivery.outcome = delivery.outcome === "pending" ? "acknowledged" : "late";
    this.#acknowledged(delivery);
  }

  /** Only events are sent again; whoever gave a command or pressed a button is told that it failed. */
  #sendAgain({ kind, payload, attempt }: Delivery, reason: string): void {
    const wait = this.#times.retries[attempt];
    if (kind === "events_api" && wait !== undefined)
      this.#after(wait, () => this.send(kind, payload, attempt + 1, reason));
  }

  #after(milliseconds: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, milliseconds);
    this.#timers.add(timer);
  }
}
