import type { Clock } from "../../digests/deliver/clock.ts";
import { ChatError } from "../platform/chat-error.ts";
import { Patience } from "./patience.ts";

/** The process is about to end: what was being waited for is left as it is. */
export class Stopped extends Error {}

export interface Waiting {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Told before each wait, in milliseconds. */
  readonly waits: (failure: ChatError, milliseconds: number) => void;
}

/**
 * Does what may be done twice until it is done.
 * @throws ChatError where that is of no use; Stopped
 */
export async function persist<T>(id: string, work: () => Promise<T>, waiting: Waiting): Promise<T> {
  const { clock, signal, waits } = waiting;
  const patience = new Patience(id, clock.now());
  for (;;) {
    if (signal.aborted) throw new Stopped();
    try {
      return await work();
    } catch (error) {
      const wait = error instanceof ChatError ? patience.afterFailure(error, clock.now()) : null;
      if (!(error instanceof ChatError) || wait === null) throw error;
      waits(error, wait);
      await clock.sleep(wait, signal);
    }
  }
}

/** What comes of it, unless the process is to end before. */
export async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) throw new Stopped();
  const stopped = Promise.withResolvers<never>();
  const stop = () => stopped.reject(new Stopped());
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([work, stopped.promise]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
