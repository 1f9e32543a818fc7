import { SYSTEM_CLOCK, type Clock } from "../../../src/digests/deliver/clock.ts";

/** The time in which the sample corpus plays, going on as time does. */
export function storyClock(start = "2026-11-20T09:00:00+08:00"): Clock {
  const behind = Date.now() - new Date(start).getTime();
  return {
    now: () => new Date(Date.now() - behind),
    sleep: (milliseconds, signal) => SYSTEM_CLOCK.sleep(milliseconds, signal),
  };
}
