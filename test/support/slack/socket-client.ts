import { WebSocket } from "ws";
import { z } from "zod";
import type { LoopbackSlack } from "./loopback-slack.ts";

const opened = z.object({ ok: z.literal(true), url: z.string() });
const frame = z.looseObject({
  type: z.string(),
  envelope_id: z.string().optional(),
  payload: z.record(z.string(), z.unknown()).optional(),
  retry_attempt: z.number().optional(),
});
export type Frame = z.infer<typeof frame>;

/** A bare client of Socket Mode that acknowledges only when told to. */
export interface SocketClient extends Disposable {
  readonly frames: readonly Frame[];
  readonly acknowledge: (envelope: string | undefined) => void;
}

export async function connectSocket(slack: LoopbackSlack): Promise<SocketClient> {
  const response = await fetch(`${slack.apiUrl}apps.connections.open`, {
    method: "POST",
    headers: { authorization: `Bearer ${slack.tokens.app}` },
  });
  const { url } = opened.parse(await response.json());
  return connectTo(url);
}

/** Connects to an address that was given out before. */
export async function connectTo(url: string): Promise<SocketClient> {
  const socket = new WebSocket(url);
  const frames: Frame[] = [];
  await new Promise<void>((resolve, reject) => {
    socket.on("message", (data: Buffer) => {
      frames.push(frame.parse(JSON.parse(data.toString("utf8"))));
      resolve();
    });
    socket.on("error", reject);
  });
  return {
    frames,
    acknowledge: (envelope) => socket.send(JSON.stringify({ envelope_id: envelope, payload: {} })),
    [Symbol.dispose]: () => socket.terminate(),
  };
}
