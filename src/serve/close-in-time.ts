import { setTimeout as delay } from "node:timers/promises";
import type { Log } from "../log.ts";

/** As long as what is under way is waited for, in milliseconds: less than most who stop a process wait before they kill it. */
const PATIENCE = 8_000;

export interface Closing {
  readonly name: string;
  close(): Promise<void>;
}

/** Lets go of everything at once, and goes on when that takes too long: what is left undone is on disk. */
export async function closeInTime(parts: readonly Closing[], log: Log, patience = PATIENCE): Promise<void> {
  const timeUp = new AbortController();
  const tooLate = delay(patience, "too late" as const, { signal: timeUp.signal }).catch(
    () => "in time" as const,
  );
  await Promise.all(
    parts.map(async (part) => {
      try {
        const closed = part.close().then(() => "in time" as const);
        if ((await Promise.race([closed, tooLate])) === "too late")
          log.warn("something was still under way; the next start goes on with it", { part: part.name });
      } catch (error) {
        log.error("could not be closed in good order", { part: part.name, error });
      }
    }),
  );
  timeUp.abort();
}
