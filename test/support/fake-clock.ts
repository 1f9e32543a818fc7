import { setImmediate as turn } from "node:timers/promises";
import type { Clock } from "../../src/digests/deliver/clock.ts";

interface Sleeper {
  /** By the steady time, which is never set. */
  readonly until: number;
  readonly wake: () => void;
}

/** A clock that goes only when told to, and can be set like any other: timers do not notice that. */
export interface FakeClock extends Clock {
  /** Lets time pass, waking who sleeps, and gives those who are awake time for what they do. */
  advance(milliseconds: number): Promise<void>;
  /** As an operator sets it, forward or back. */
  set(instant: string | Date): void;
}

export function fakeClock(start: string, settle: () => Promise<void> = quiet): FakeClock {
  let ahead = new Date(start).getTime();
  let steady = 0;
  const sleepers = new Set<Sleeper>();
  const passTo = (time: number) => {
    ahead += time - steady;
    steady = time;
  };
  return {
    now: () => new Date(ahead),
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        const wake = () => {
          sleepers.delete(sleeper);
          resolve();
        };
        const sleeper = { until: steady + milliseconds, wake };
        sleepers.add(sleeper);
        signal.addEventListener("abort", wake, { once: true });
        if (signal.aborted) wake();
      }),
    async advance(milliseconds) {
      const end = steady + milliseconds;
      await settle();
      for (;;) {
        const [next] = [...sleepers].filter(({ until }) => until <= end).sort((a, b) => a.until - b.until);
        if (!next) break;
        passTo(Math.max(next.until, steady));
        next.wake();
        await settle();
      }
      passTo(end);
      await settle();
    },
    set: (instant) => {
      ahead = new Date(instant).getTime();
    },
  };
}

/** Work that only waits for the library's own promises is done after a few turns of the event loop. */
async function quiet(): Promise<void> {
  for (let turns = 0; turns < 50; turns++) await turn();
}
