import { pino, type DestinationStream } from "pino";
import { describeError } from "./log/describe-error.ts";
import { scrub } from "./log/scrub.ts";

/** From what tells most to what tells nothing. */
type Level = "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";

/** What stands beside a message; an `error` is described, not shown as it is. No text of questions or answers. */
type Fields = Readonly<Record<string, unknown>>;
type Say = (message: string, fields?: Fields) => void;

/** Lines of JSON for those who keep the bot. */
export interface Log {
  readonly debug: Say;
  readonly info: Say;
  readonly warn: Say;
  readonly error: Say;
  readonly fatal: Say;
  /** The same log, every line of which bears these too. */
  with(fields: Fields): Log;
}

export interface LogSettings {
  readonly level: Level;
  /** Never shown, whatever they look like. */
  readonly secrets: readonly string[];
  /** Standard output unless given. */
  readonly destination?: DestinationStream;
}

/** Whatever a line is made of, secrets are taken out of it as it is written. */
export function openLog({ level, secrets, destination }: LogSettings): Log {
  const withStack = level === "debug" || level === "trace";
  const known = secrets.filter((secret) => secret !== "");
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: (line) => scrub(line, known) },
    },
    // Written at once: what a process said last is what matters when it has ended.
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
  return over(logger, withStack);
}

function over(logger: pino.Logger, withStack: boolean): Log {
  const say =
    (level: "debug" | "info" | "warn" | "error" | "fatal"): Say =>
    (message, fields = {}) =>
      logger[level](described(fields, withStack), message);
  return {
    debug: say("debug"),
    info: say("info"),
    warn: say("warn"),
    error: say("error"),
    fatal: say("fatal"),
    with: (fields) => over(logger.child(described(fields, withStack)), withStack),
  };
}

function described(fields: Fields, withStack: boolean): Fields {
  return "error" in fields ? { ...fields, error: describeError(fields["error"], withStack) } : fields;
}
