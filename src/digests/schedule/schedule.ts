/** When summaries come: the wall-clock times that a cron-like text names, in a time zone given beside it. */
export interface Schedule {
  /** As written. */
  readonly text: string;
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  /** From 1. */
  readonly daysOfMonth: ReadonlySet<number>;
  /** From 1. */
  readonly months: ReadonlySet<number>;
  /** From 0, which is Sunday. */
  readonly daysOfWeek: ReadonlySet<number>;
  /** With both kinds of day given, either will do; where one of them is `*`, the other decides: cron's own rule. */
  readonly eitherDay: boolean;
}
