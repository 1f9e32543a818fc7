import type { Deliveries, DeliveryState } from "../../library/deliveries.ts";
import { lastRun, nextRun } from "../schedule/next-run.ts";
import { isDue } from "./deliver-due.ts";
import type { SummaryPlan } from "./summary-plan.ts";

/** When a place will be told next what is new, and when it was last. */
export interface UpcomingRun {
  readonly place: string;
  readonly schedule: string;
  readonly timeZone: string;
  readonly next: Date;
  readonly last: DeliveryState["last"];
  /** A time that has passed and is still to be made up for, by the process once it runs; null where there is none. */
  readonly missed: Date | null;
}

/** The places' next runs, the soonest first. */
export async function upcomingRuns(
  plans: readonly SummaryPlan[],
  deliveries: Deliveries,
  now: Date,
): Promise<readonly UpcomingRun[]> {
  const runs = await Promise.all(
    plans.map(async ({ place, schedule, timeZone }): Promise<UpcomingRun> => {
      const state = await deliveries.state(place.id, now);
      const due = lastRun(schedule, timeZone, now);
      return {
        place: place.id,
        schedule: schedule.text,
        timeZone,
        next: nextRun(schedule, timeZone, now),
        last: state?.last ?? null,
        missed: state !== null && isDue(due, state) ? due : null,
      };
    }),
  );
  return runs.sort((a, b) => a.next.getTime() - b.next.getTime());
}
