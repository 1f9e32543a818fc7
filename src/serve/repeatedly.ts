import type { Clock } from "../digests/deliver/clock.ts";
import type { Log } from "../log.ts";

interface Repeated {
  /** Between the end of one time and the next, in milliseconds. */
  readonly every: number;
  /** What is told where it fails; it is tried again the next time. */
  readonly failed: string;
  /** Before the first time, in milliseconds. */
  readonly after: number;
}

/** Does something again and again until it is disposed of, which waits for what is under way. */
export function repeatedly(
  work: () => Promise<void>,
  { every, failed, after }: Repeated,
  { log, clock }: { readonly log: Log; readonly clock: Clock },
): AsyncDisposable {
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    if (after > 0) await clock.sleep(after, stopping.signal);
    while (!stopping.signal.aborted) {
      try {
        await work();
      } catch (error) {
        log.warn(failed, { error });
      }
      await clock.sleep(every, stopping.signal);
    }
  };
  const running = run();
  return {
    [Symbol.asyncDispose]: () => {
      stopping.abort();
      return running;
    },
  };
}
