import type { UpcomingRun } from "../digests/deliver/upcoming-runs.ts";
import { span, type MessageBlock, type Span } from "./message.ts";

/** When each place will be told what is new, on its own clock: a part of what `status` shows, in English like the rest of it. */
export function nextRunBlocks(runs: readonly UpcomingRun[]): readonly MessageBlock[] {
  if (runs.length === 0) return [];
  const items = runs.map(({ place, schedule, timeZone, next, last, missed }): readonly Span[] => [
    span(place, "strong"),
    span(` next on ${timeIn(timeZone, next)} (${timeZone})`),
    span(last === null ? "" : `, last on ${timeIn(timeZone, last.scheduledFor)}: ${OUTCOMES[last.outcome]}`),
    span(missed === null ? "" : `; missed on ${timeIn(timeZone, missed)}, to be made up for`, "warning"),
    span(` ${schedule}`, "faint"),
  ]);
  return [
    { kind: "heading", spans: [span("Summaries")] },
    { kind: "list", ordered: false, items },
  ];
}

const OUTCOMES = { posted: "posted", "nothing-new": "nothing was new" } as const;

/** `Monday 2026-11-23 09:00` */
function timeIn(timeZone: string, instant: Date): string {
  const day = new Intl.DateTimeFormat("en", { timeZone, weekday: "long" }).format(instant);
  // The Swedish way of writing a date is that of ISO 8601.
  const time = new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "short" }).format(
    instant,
  );
  return `${day} ${time}`;
}
