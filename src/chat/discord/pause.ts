import { setTimeout as delay } from "node:timers/promises";

/** False when the signal said to stop before the time was over. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  try {
    await delay(milliseconds, undefined, { signal, ref: false });
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds before the next attempt: longer each time, at most half a minute. */
export function backOff(attempt: number): number {
  return Math.min(1000 * 2 ** attempt, 30_000);
}
