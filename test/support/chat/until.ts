import { setTimeout as wait } from "node:timers/promises";

const LOOK_EVERY_MS = 5;

/** Waits until something is so, and gives it; fails after a while with what it waited for. */
export async function until<T>(
  found: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  milliseconds = 8000,
): Promise<T> {
  for (const end = performance.now() + milliseconds; ; await wait(LOOK_EVERY_MS)) {
    const value = await found();
    if (value !== null && value !== undefined && value !== false) return value;
    if (performance.now() > end)
      throw new Error(`It did not come about within ${milliseconds} ms: ${String(found)}`);
  }
}
