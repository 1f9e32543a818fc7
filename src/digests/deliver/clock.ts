import { setTimeout as delay } from "node:timers/promises";

/** The time, and waiting for it. */
export interface Clock {
  now(): Date;
  /** Fulfilled after so many milliseconds, or as soon as the signal says to stop. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => new Date(),
  sleep: async (milliseconds, signal) => {
    try {
      await delay(milliseconds, undefined, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  },
};
