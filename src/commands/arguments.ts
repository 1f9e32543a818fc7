import type { Asker } from "../library/library.ts";
import { audiences, PUBLIC } from "../standards/audience.ts";
import { UsageError } from "../standards/errors.ts";
import type { Committee } from "../standards/working-group.ts";
import { isDay } from "../text/dates.ts";
import type { Language } from "../text/language.ts";
import type { Invocation, Options, Surroundings } from "./command.ts";

/** Options of every command that shows content. */
export const CONTENT_OPTIONS: Options = {
  as: { type: "string" },
  at: { type: "string" },
  now: { type: "string" },
  json: { type: "boolean" },
};
export const CONTENT_USAGE = "[--as AUDIENCE,…] [--at DATE] [--now TIME] [--json]";

export function text({ values }: Invocation, name: string): string | null {
  const value = values[name];
  return typeof value === "string" ? value : null;
}

export function flag({ values }: Invocation, name: string): boolean {
  return values[name] === true;
}

/** The one operand of a command; its absence is a usage error that says what was expected. */
export function operand({ operands }: Invocation, index: number, what: string): string {
  const value = operands[index];
  if (value === undefined || value.trim() === "") throw new UsageError(`${what} is missing.`);
  return value;
}

/** The instant of `--now`, else the clock's. */
export function nowOf(invocation: Invocation, { clock }: Surroundings): Date {
  const written = text(invocation, "now");
  if (written === null) return clock();
  const now = new Date(written);
  if (Number.isNaN(now.getTime()))
    throw new UsageError(`--now ${written} is no time: write it as 2026-11-20T09:00:00+08:00.`);
  return now;
}

/** Whose eyes `--as` and `--at` name. An audience that is neither public nor a working group is a usage error. */
export function askerOf(invocation: Invocation, committees: readonly Committee[]): Asker {
  const named = (text(invocation, "as") ?? PUBLIC)
    .split(",")
    .map((a) => a.trim())
    .filter((a) => a !== "");
  const groups = committees.flatMap((c) => c.groups.map((g) => g.id));
  for (const audience of named) {
    if (audience !== PUBLIC && !groups.includes(audience))
      throw new UsageError(
        `--as ${audience}: there is no such audience. Known are: ${[PUBLIC, ...groups].join(", ")}.`,
      );
  }
  const at = text(invocation, "at");
  if (at !== null && !isDay(at)) throw new UsageError(`--at ${at} is no day: write it as 2026-06-01.`);
  return { audiences: audiences(named), asOf: at };
}

export function languageOption(invocation: Invocation): Language | null {
  const written = text(invocation, "language");
  if (written === null || written === "zh" || written === "en") return written;
  throw new UsageError(`--language ${written}: the languages are zh and en.`);
}

/** A whole number from 1 to `most`. */
export function countOption(invocation: Invocation, name: string, fallback: number, most: number): number {
  const written = text(invocation, name);
  if (written === null) return fallback;
  const count = Number(written);
  if (!Number.isInteger(count) || count < 1 || count > most)
    throw new UsageError(`--${name} takes a whole number from 1 to ${most}.`);
  return count;
}
