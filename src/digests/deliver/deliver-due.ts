import type { DeliveryRun, DeliveryState } from "../../library/deliveries.ts";
import type { Library } from "../../library/library.ts";
import { audiencesOf } from "../../standards/place.ts";
import { chinaDay } from "../../text/dates.ts";
import type { DigestOrder } from "../digest-order.ts";
import type { Digest } from "../digest.ts";
import type { MadeDigest } from "../make-digest.ts";
import { lastRun, nextRun, runBefore } from "../schedule/next-run.ts";
import { deliveryName, type DigestPoster } from "./digest-poster.ts";
import { scheduleName, type SummaryPlan } from "./summary-plan.ts";

export interface DeliveringParts {
  readonly library: Pick<Library, "deliveries">;
  readonly makeDigest: (order: DigestOrder) => Promise<MadeDigest>;
  readonly poster: DigestPoster;
}

/** What was done about a place. `finished`: one that was begun before, with the very posts it was begun with. */
export type DeliveryStep =
  | { readonly done: "nothing-due" }
  | { readonly done: "posted" | "finished" | "nothing-new"; readonly scheduledFor: Date };

/**
 * One step for one place at one moment: settles what was begun and never ended, else posts the summary that is due.
 * Of several missed ones only the latest is due, and it tells everything since the last one. To be called until nothing
 * is due.
 */
export async function deliverDue(
  plan: SummaryPlan,
  parts: DeliveringParts,
  now: Date,
): Promise<DeliveryStep> {
  const { place, schedule, timeZone } = plan;
  const { deliveries } = parts.library;
  const state = await watch(plan, parts, now);
  const due = lastRun(schedule, timeZone, now);
  if (state.begun) {
    const { scheduledFor } = state.begun;
    if (await parts.poster.finish(deliveryName(place, scheduledFor))) {
      await deliveries.settle(place.id, state.begun, "posted");
      return { done: "finished", scheduledFor };
    }
    // A later one tells what it would have told.
    if (scheduledFor.getTime() !== due.getTime()) await deliveries.abandon(place.id, scheduledFor);
  }
  if (!isDue(due, state)) return { done: "nothing-due" };
  const { run, digest } = await prepare(plan, parts, state, due, now);
  if (digest) {
    await deliveries.begin(place.id, run);
    await parts.poster.post({ ...deliveryName(place, due), digest });
  }
  const done = digest ? "posted" : "nothing-new";
  await deliveries.settle(place.id, run, done);
  return { done, scheduledFor: due };
}

/** Whether a time of the schedule is still to be told of: not one from before the place was watched. */
export function isDue(run: Date, { since, last }: Pick<DeliveryState, "since" | "last">): boolean {
  return run > since && (last === null || last.scheduledFor < run);
}

/** The place's state under this schedule. Times before it was first seen count as over, not as missed. */
async function watch(plan: SummaryPlan, { library }: DeliveringParts, now: Date): Promise<DeliveryState> {
  const { place } = plan;
  const schedule = scheduleName(plan);
  const state = await library.deliveries.state(place.id, now);
  // A place watched from a time still to come was watched by a clock that has been put back.
  if (state && state.schedule === schedule && state.since <= now) return state;
  await library.deliveries.watch(place.id, schedule, now);
  return { last: null, begun: null, ...state, schedule, since: now };
}

async function prepare(
  plan: SummaryPlan,
  { library, makeDigest, poster }: DeliveringParts,
  state: DeliveryState,
  due: Date,
  now: Date,
): Promise<{ readonly run: DeliveryRun; readonly digest: Digest | null }> {
  const { place, schedule, timeZone, language } = plan;
  const audiences = audiencesOf(place, await poster.readers(place));
  const seen = await library.deliveries.seen(place.id);
  const window = {
    since: startOf(plan, state, due),
    until: now,
    next: nextRun(schedule, timeZone, now),
  };
  const made = await makeDigest({
    audiences: [...audiences],
    asOf: chinaDay(now),
    window,
    // One that has seen nothing yet has a record too, once it has had a run.
    seen: state.last === null && seen.size === 0 ? null : seen,
    language,
  });
  return { run: { scheduledFor: due, until: now, seen: made.seen }, digest: made.digest };
}

/** Where the last summary ended; for a first one, the schedule's time before the place was watched. */
function startOf({ schedule, timeZone }: SummaryPlan, { since, last }: DeliveryState, due: Date): Date {
  if (last === null) return lastRun(schedule, timeZone, since);
  // One that ended later than this begins was told by a clock that has been put back.
  return last.until < due ? last.until : runBefore(schedule, timeZone, due);
}
