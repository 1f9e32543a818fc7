/** A summary that is due in a place, and what it covers. */
export interface DeliveryRun {
  /** The time of the schedule that it was for; with the place, its name: there is one for each. */
  readonly scheduledFor: Date;
  /** The instant up to which it tells what is new. */
  readonly until: Date;
  /** What the place has seen with it, told or not worth telling: ids that mean something to the teller only. */
  readonly seen: readonly string[];
}

export type DeliveryOutcome = "posted" | "nothing-new";

/** How far the summaries of one place have come. */
export interface DeliveryState {
  /** The schedule in words of the teller's own, so that another one is noticed. */
  readonly schedule: string;
  /** Since when that schedule holds: its earlier times were never missed. */
  readonly since: Date;
  /** The latest one that is done, among those scheduled up to the time asked about. */
  readonly last: {
    readonly scheduledFor: Date;
    readonly until: Date;
    readonly outcome: DeliveryOutcome;
  } | null;
  /** One that was begun, and may have been posted or not when the process ended or the answer was lost. */
  readonly begun: DeliveryRun | null;
}

/**
 * What was posted unasked, and where: kept with the library, so that "since the last one" survives a restart.
 * Every step is on disk when its promise is fulfilled.
 */
export interface Deliveries {
  /** Null for a place that nobody has watched yet. Runs scheduled after `now` (by a clock since put back) are left out. */
  state(place: string, now: Date): Promise<DeliveryState | null>;
  /** Everything that the place has seen with the runs that are done. */
  seen(place: string): Promise<ReadonlySet<string>>;
  /** From `since` on the place is watched under this schedule. What it has seen stays. */
  watch(place: string, schedule: string, since: Date): Promise<void>;
  /** To be called before anything is posted. */
  begin(place: string, run: DeliveryRun): Promise<void>;
  /** The run is done, and counts as such from now on. */
  settle(place: string, run: DeliveryRun, outcome: DeliveryOutcome): Promise<void>;
  /** The run that was begun was never posted, and will not be. */
  abandon(place: string, scheduledFor: Date): Promise<void>;
}
