import type { Refuse } from "./config-error.ts";
import { nearestName } from "./nearest-name.ts";
import { fallbackOf } from "./settings.ts";

/** From what tells most to what tells nothing. */
export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What other programs call them. */
const OTHER_NAMES: Readonly<Record<string, LogLevel>> = {
  verbose: "debug",
  warning: "warn",
  critical: "fatal",
  none: "silent",
  off: "silent",
};

export function readLogLevel(values: ReadonlyMap<string, string>, refuse: Refuse): LogLevel {
  const written = (values.get("LOG_LEVEL") ?? fallbackOf("LOG_LEVEL")).toLowerCase();
  const level = LOG_LEVELS.find((level) => level === written);
  if (level !== undefined) return level;
  const meant = OTHER_NAMES[written] ?? nearestName(written, LOG_LEVELS);
  refuse(
    "LOG_LEVEL",
    meant === null ? `must be one of ${LOG_LEVELS.join(", ")}` : `is no level: did you mean ${meant}?`,
  );
  return "info";
}
