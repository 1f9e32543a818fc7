import { setTimeout as wait } from "node:timers/promises";

/** Waits for some work, but no longer than so many milliseconds. True where it was done in time. */
export async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const done = new AbortController();
  try {
    return await Promise.race([
      work.then(() => true),
      wait(milliseconds, false, { signal: done.signal }).catch(() => false),
    ]);
  } finally {
    done.abort();
  }
}
