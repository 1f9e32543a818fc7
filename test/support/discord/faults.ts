import type { IncomingMessage } from "node:http";

/** What goes wrong with a request. */
export type Effect =
  /** The request takes effect, and the connection is cut before its answer; `reset` by a TCP reset. */
  | { readonly kind: "lost answer"; readonly reset?: boolean }
  /** The connection is cut, and nothing was done. */
  | { readonly kind: "lost request" }
  /** 429 with what to wait, in seconds. */
  | { readonly kind: "rate limit"; readonly retryAfter: number; readonly global?: boolean }
  /** Nothing was done, and 5xx says so. */
  | { readonly kind: "failure"; readonly status: number }
  /** Milliseconds before anything happens. */
  | { readonly kind: "delay"; readonly by: number };

export interface Fault {
  readonly method: string;
  /** Held against the path below `/api/v10`. */
  readonly path: RegExp;
  readonly effect: Effect;
  /** How often it happens. */
  times: number;
}

/** The effect that a request meets, which is thereby used up. */
export function takeFault(faults: readonly Fault[], method: string, path: string): Effect | null {
  const fault = faults.find((f) => f.times > 0 && f.method === method && f.path.test(path));
  if (!fault) return null;
  fault.times -= 1;
  return fault.effect;
}

/** Ends the connection under a client that waits for its answer: with a reset, or as if the server had closed it. */
export function cut({ socket }: IncomingMessage, reset: boolean): void {
  if (reset) socket.resetAndDestroy();
  else socket.destroy();
}
