import { addDays, type Day } from "../../text/dates.ts";
import type { Schedule } from "./schedule.ts";
import { WallClock } from "./wall-clock.ts";

/** 29 February comes back after eight years at the latest (2096 to 2104). */
const FARTHEST_DAYS = 8 * 366;

/** The first time of the schedule after an instant. */
export function nextRun(schedule: Schedule, timeZone: string, after: Date): Date {
  const clock = new WallClock(timeZone);
  // The day before, because a time that was skipped there may come after midnight.
  return search(schedule, clock, addDays(clock.dayAt(after), -1), 1, (run) => run > after);
}

/** The latest time of the schedule at an instant or before it. */
export function lastRun(schedule: Schedule, timeZone: string, at: Date): Date {
  const clock = new WallClock(timeZone);
  return search(schedule, clock, clock.dayAt(at), -1, (run) => run <= at);
}

/** The latest time of the schedule before an instant. */
export function runBefore(schedule: Schedule, timeZone: string, before: Date): Date {
  return lastRun(schedule, timeZone, new Date(before.getTime() - 1));
}

function search(
  schedule: Schedule,
  clock: WallClock,
  from: Day,
  step: 1 | -1,
  fits: (run: Date) => boolean,
): Date {
  const minutes = minutesOf(schedule);
  for (let days = 0, day = from; days <= FARTHEST_DAYS; days++, day = addDays(day, step)) {
    const runs = isOn(schedule, day) ? clock.instantsOf(day, minutes) : [];
    const found = step > 0 ? runs.find(fits) : runs.findLast(fits);
    if (found) return found;
  }
  throw new Error(`the schedule "${schedule.text}" never comes`);
}

/** In minutes after midnight. */
function minutesOf({ hours, minutes }: Schedule): readonly number[] {
  return [...hours].flatMap((hour) => [...minutes].map((minute) => hour * 60 + minute)).sort((a, b) => a - b);
}

function isOn({ months, daysOfMonth, daysOfWeek, eitherDay }: Schedule, day: Day): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  if (!months.has(date.getUTCMonth() + 1)) return false;
  const [ofMonth, ofWeek] = [daysOfMonth.has(date.getUTCDate()), daysOfWeek.has(date.getUTCDay())];
  return eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek;
}
