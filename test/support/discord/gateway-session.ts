import { randomUUID } from "node:crypto";
import type { WebSocket } from "ws";

export interface Dispatch {
  readonly event: string;
  readonly data: object;
  readonly sequence: number;
}

/** What one client was told since it identified itself. It outlives its connections for a while. */
export interface GatewaySession {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  readonly log: Dispatch[];
  /** Null while it is disconnected. */
  socket: WebSocket | null;
  disconnectedAt: number | null;
}

export function createSession(
  intents: number,
  shard: readonly [number, number],
  socket: WebSocket,
): GatewaySession {
  return { id: randomUUID().replaceAll("-", ""), intents, shard, log: [], socket, disconnectedAt: null };
}

export function tell(session: GatewaySession, event: string, data: object): void {
  const dispatch = { event, data, sequence: session.log.length + 1 };
  session.log.push(dispatch);
  sendDispatch(session, dispatch);
}

export function sendDispatch({ socket }: GatewaySession, { event, data, sequence }: Dispatch): void {
  if (socket) sendPayload(socket, { op: 0, t: event, s: sequence, d: data });
}

export function sendPayload(socket: WebSocket, payload: object): void {
  if (socket.readyState === socket.OPEN)
    socket.send(JSON.stringify({ t: null, s: null, d: null, ...payload }));
}
