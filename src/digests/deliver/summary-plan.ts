import type { Place } from "../../standards/place.ts";
import type { Language } from "../../text/language.ts";
import type { Schedule } from "../schedule/schedule.ts";

/** That a place is to be told regularly what is new, and when. */
export interface SummaryPlan {
  readonly place: Place;
  readonly language: Language;
  readonly schedule: Schedule;
  /** As Intl names it: `Asia/Shanghai`. */
  readonly timeZone: string;
}

/** How a plan's times are remembered: other times are another schedule. */
export function scheduleName({ schedule, timeZone }: SummaryPlan): string {
  return `${schedule.text} ${timeZone}`;
}
