import { nextRun } from "../schedule/next-run.ts";
import type { Clock } from "./clock.ts";
import { deliverDue, type DeliveringParts, type DeliveryStep } from "./deliver-due.ts";
import type { SummaryPlan } from "./summary-plan.ts";

const MINUTE_MS = 60_000;
/** A clock that was set is noticed within this time; a timer could not wait for more than 24 days anyway. */
const LONGEST_SLEEP = MINUTE_MS;
/** After a failure: one minute, then two, four… */
const FIRST_RETRY = MINUTE_MS;
const LONGEST_RETRY = 60 * MINUTE_MS;

/** What the runner did, or could not do, for those who watch it. */
export type DigestEvent =
  | (Exclude<DeliveryStep, { readonly done: "nothing-due" }> & { readonly place: string })
  | { readonly done: "failed"; readonly place: string; readonly error: unknown; readonly retryInMs: number };

export interface DigestRunner extends DeliveringParts {
  readonly clock: Clock;
  /** Stops the waiting; what is being posted is brought to its end. */
  readonly signal: AbortSignal;
  readonly report: (event: DigestEvent) => void;
}

/** Posts each place's summaries when they are due, until told to stop. A place that fails holds up no other. */
export async function runDigests(plans: readonly SummaryPlan[], runner: DigestRunner): Promise<void> {
  await Promise.all(plans.map((plan) => attend(plan, runner)));
}

async function attend(plan: SummaryPlan, runner: DigestRunner): Promise<void> {
  const { clock, signal, report } = runner;
  const place = plan.place.id;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const step = await deliverDue(plan, runner, clock.now());
      failures = 0;
      if (step.done === "nothing-due") await waitForNext(plan, runner);
      else report({ ...step, place });
    } catch (error) {
      const retryInMs = Math.min(FIRST_RETRY * 2 ** failures, LONGEST_RETRY, untilNext(plan, clock));
      failures += 1;
      report({ done: "failed", place, error, retryInMs });
      await clock.sleep(retryInMs, signal);
    }
  }
}

/** Until the schedule's next time, or until the clock was put back, so that another time is the next one. */
async function waitForNext(
  { schedule, timeZone }: SummaryPlan,
  { clock, signal }: DigestRunner,
): Promise<void> {
  let now = clock.now();
  const next = nextRun(schedule, timeZone, now);
  while (now < next && !signal.aborted) {
    const before = now;
    await clock.sleep(Math.min(next.getTime() - now.getTime(), LONGEST_SLEEP), signal);
    now = clock.now();
    if (now < before) return;
  }
}

function untilNext({ schedule, timeZone }: SummaryPlan, clock: Clock): number {
  const now = clock.now();
  return nextRun(schedule, timeZone, now).getTime() - now.getTime();
}
