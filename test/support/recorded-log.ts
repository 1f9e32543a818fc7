import { openLog, type Log } from "../../src/log.ts";
import type { LogLine } from "./bot-process.ts";

/** A log whose lines can be read. */
export interface RecordedLog {
  readonly log: Log;
  readonly lines: () => readonly LogLine[];
  /** The messages of one level. */
  readonly said: (level: LogLine["level"]) => readonly string[];
}

export function recordedLog(): RecordedLog {
  const written: LogLine[] = [];
  const log = openLog({
    level: "trace",
    secrets: [],
    destination: { write: (line) => void written.push(JSON.parse(line)) },
  });
  return {
    log,
    lines: () => written,
    said: (level) => written.filter((line) => line.level === level).map(({ msg }) => msg),
  };
}
