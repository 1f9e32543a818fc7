import { RapporteurError } from "../../standards/errors.ts";
import type { Schedule } from "./schedule.ts";

/** The text names no schedule. The message goes on where the setting's name ends: `the hour "25" …`. */
export class ScheduleError extends RapporteurError {
  constructor(message: string, details: Readonly<Record<string, unknown>>) {
    super("SCHEDULE", message, details);
  }
}

interface Field {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** What may stand for a number, in full or from three letters on; the first one means `least`. */
  readonly words: readonly string[];
}

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const DAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");

const MINUTE: Field = { name: "minute", least: 0, most: 59, words: [] };
const HOUR: Field = { name: "hour", least: 0, most: 23, words: [] };
const DAY_OF_MONTH: Field = { name: "day of the month", least: 1, most: 31, words: [] };
const MONTH: Field = { name: "month", least: 1, most: 12, words: MONTHS };
/** 7 is Sunday as well as 0. */
const DAY_OF_WEEK: Field = { name: "day of the week", least: 0, most: 7, words: DAYS };
const FIELDS = [MINUTE, HOUR, DAY_OF_MONTH, MONTH, DAY_OF_WEEK];

/** Days of each month in the longest year. */
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads `minute hour day-of-month month day-of-week`: each `*`, a number, a range `1-5`, a step (every second: `*` or a
 * range, and `/2` after it), or several of these with commas; months and days of the week also by their English names.
 * @throws ScheduleError with every fault of the text
 */
export function parseSchedule(text: string): Schedule {
  const written = text.trim().toLowerCase().split(/\s+/);
  if (written.length !== FIELDS.length)
    throw new ScheduleError(
      `must have five parts (${FIELDS.map(({ name }) => name).join(", ")}), such as "0 9 * * 1", and has ${text.trim() === "" ? "none" : written.length}`,
      { text },
    );
  const faults: string[] = [];
  const values = (field: Field): ReadonlySet<number> => {
    const part = written[FIELDS.indexOf(field)] ?? "";
    const read = part.split(",").map((piece) => valuesOf(piece, field));
    if (read.includes(null)) faults.push(faultOf(part, field));
    return new Set(read.flatMap((piece) => piece ?? []));
  };
  const [dayOfMonth = "", , dayOfWeek = ""] = written.slice(2);
  const schedule: Schedule = {
    text: text.trim(),
    minutes: values(MINUTE),
    hours: values(HOUR),
    daysOfMonth: values(DAY_OF_MONTH),
    months: values(MONTH),
    daysOfWeek: new Set([...values(DAY_OF_WEEK)].map((day) => day % 7)),
    eitherDay: !dayOfMonth.includes("*") && !dayOfWeek.includes("*"),
  };
  if (faults.length > 0) throw new ScheduleError(faults.join("; "), { text, faults });
  if (!hasDay(schedule))
    throw new ScheduleError(`names day ${dayOfMonth} of month ${written[3] ?? ""}, which no year has`, {
      text,
    });
  return schedule;
}

/** The numbers that one piece names; null when it names none. */
function valuesOf(piece: string, field: Field): readonly number[] | null {
  const found = /^(?:(?<all>\*)|(?<from>\w+)(?:-(?<to>\w+))?)(?:\/(?<step>\d+))?$/.exec(piece)?.groups;
  if (!found) return null;
  const { all, from, to, step } = found;
  const first = all ? field.least : numberOf(from, field);
  const end = all ? field.most : numberOf(to ?? from, field);
  // `sat-sun` runs to the Sunday at the week's end.
  const last = to !== undefined && end === 0 && field === DAY_OF_WEEK ? 7 : end;
  const stride = Number(step ?? 1);
  // A step wants a stretch to step through; `5/2` is read differently by different programs.
  const steps = step === undefined || all !== undefined || to !== undefined;
  if (first === null || last === null || last < first || stride < 1 || !steps) return null;
  return Array.from({ length: Math.floor((last - first) / stride) + 1 }, (_, i) => first + i * stride);
}

function numberOf(word: string | undefined, { least, most, words }: Field): number | null {
  if (word === undefined) return null;
  const named = word.length < 3 ? -1 : words.findIndex((name) => name.startsWith(word));
  if (named >= 0) return least + named;
  const number = /^\d{1,2}$/.test(word) ? Number(word) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

function faultOf(part: string, { name, least, most, words }: Field): string {
  const range = `a number from ${least} to ${most}`;
  const names = words.length > 0 ? `, a name (${words[0]?.slice(0, 3)} to ${words.at(-1)?.slice(0, 3)})` : "";
  return `the ${name} "${part}" must be ${range}${names}, a range such as ${least}-${most}, or *`;
}

function hasDay({ daysOfMonth, months, eitherDay }: Schedule): boolean {
  if (eitherDay) return true;
  return [...months].some((month) => [...daysOfMonth].some((day) => day <= (LONGEST_MONTHS[month - 1] ?? 0)));
}
