import { isDay } from "../../text/dates.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const CHINESE_MONTHS = "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月".split(" ");
/** Minutes east of Greenwich (RFC 822 section 5, and what feeds use besides). */
const ZONES: ReadonlyMap<string, number> = new Map([
  ["z", 0],
  ["ut", 0],
  ["utc", 0],
  ["gmt", 0],
  ["wet", 0],
  ["bst", 60],
  ["cet", 60],
  ["cest", 120],
  ["eet", 120],
  ["msk", 180],
  ["hkt", 480],
  ["jst", 540],
  ["kst", 540],
  ["est", -300],
  ["edt", -240],
  ["cdt", -300],
  ["mst", -420],
  ["mdt", -360],
  ["pst", -480],
  ["pdt", -420],
]);
const CHINA = 480;
const US_CENTRAL = -360;

const TIME =
  "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?\\s*(?<half>[ap]\\.?m\\.?)?";
const ZONE = "\\s*(?<zone>[+-]\\d{1,2}:?\\d{2}|[+-]\\d{1,2}|[a-z]{1,4})?(?:\\s*\\([^()]{0,40}\\))?";
const AFTER = `(?:[\\sT,]*${TIME}${ZONE})?`;
const MONTH_NAME = "(?<name>[a-z]{3,9}\\.?|[一二三四五六七八九十]{1,2}月|\\d{1,2}月)";
const WEEKDAY = "(?:(?:[a-z]{3,9}|周.|星期.)(?:,\\s*|\\s+))?";

/** The forms of dates that feeds hold, each as a whole. */
const FORMS: readonly RegExp[] = [
  // W3CDTF and ISO 8601, and the same with other separators
  `(?<year>\\d{4})(?:[-/.](?<month>\\d{1,2})(?:[-/.](?<day>\\d{1,2})${AFTER})?)?`,
  `(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:T?(?<hour>\\d{2}):?(?<minute>\\d{2}):?(?<second>\\d{2})${ZONE})?`,
  // RFC 822: Mon, 02 Nov 2026 08:00:00 GMT
  `${WEEKDAY}(?<day>\\d{1,2})[\\s-]+${MONTH_NAME}[\\s-]+(?<year>\\d{4}|\\d{2})${AFTER}`,
  // Nov 2, 2026 and, as C prints it, Mon Nov  2 08:00:00 2026
  `${WEEKDAY}${MONTH_NAME}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})${AFTER}`,
  `${WEEKDAY}${MONTH_NAME}\\s+(?<day>\\d{1,2})\\s+${TIME}${ZONE}\\s+(?<year>\\d{4})`,
  `(?<year>\\d{4})\\s*年\\s*(?<month>\\d{1,2})\\s*月(?:\\s*(?<day>\\d{1,2})\\s*[日号]${AFTER})?`,
  // Day first wherever full stops part the figures.
  `(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})${AFTER}`,
].map((form) => new RegExp(`^${form}$`, "i"));

/** Dates before the first feeds are zeros that some program printed; those far ahead stand for "never". */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
const MAX_LENGTH = 80;

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * A date as a feed writes it, as ISO 8601: the instant in UTC, or as much of year, month and day as is given where no time is; null for
 * what is no date. A time without a zone is China time in a Chinese feed, else UTC; so is CST, else it is of America.
 */
export function feedDate(written: string, isChinese: boolean): string | null {
  const text = written.replace(/[\s\u00a0\u3000]+/g, " ").trim();
  if (text.length > MAX_LENGTH) return null;
  if (/^(?:\d{10}|\d{13})$/.test(text)) return instant(Number(text.padEnd(13, "0")));
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups) return dated(groups, isChinese);
  }
  return null;
}

function dated(groups: Groups, isChinese: boolean): string | null {
  const year = fullYear(groups["year"] ?? "");
  const month = groups["name"] === undefined ? groups["month"] : monthOf(groups["name"]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (month === undefined) return groups["name"] === undefined ? String(year) : null;
  const day = `${year}-${month.padStart(2, "0")}-${(groups["day"] ?? "1").padStart(2, "0")}`;
  if (!isDay(day)) return null;
  if (groups["day"] === undefined) return day.slice(0, 7);
  const minutes = minutesOf(groups);
  if (groups["hour"] === undefined) return day;
  const offset = offsetOf(groups["zone"], isChinese);
  if (minutes === null || offset === null) return null;
  const second = Math.min(Number(groups["second"] ?? 0), 59);
  return instant(Date.parse(`${day}T00:00:00Z`) + ((minutes - offset) * 60 + second) * 1000);
}

function fullYear(written: string): number {
  const year = Number(written);
  if (written.length !== 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function monthOf(name: string): string | undefined {
  const word = name.toLowerCase();
  const at = CHINESE_MONTHS.includes(word) ? CHINESE_MONTHS.indexOf(word) : MONTHS.indexOf(word.slice(0, 3));
  return at >= 0 ? String(at + 1) : /^(\d{1,2})月$/.exec(word)?.[1];
}

/** Minutes since midnight; null for no time of day. */
function minutesOf(groups: Groups): number | null {
  const half = (groups["half"] ?? "").charAt(0).toLowerCase();
  const written = Number(groups["hour"] ?? 0);
  if (half !== "" && (written < 1 || written > 12)) return null;
  const hour = half === "" ? written : (written % 12) + (half === "p" ? 12 : 0);
  const minute = Number(groups["minute"] ?? 0);
  const second = Number(groups["second"] ?? 0);
  return hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute > 0) ? null : hour * 60 + minute;
}

/** Minutes east of Greenwich; null for a zone that nobody knows. */
function offsetOf(zone: string | undefined, isChinese: boolean): number | null {
  if (zone === undefined) return isChinese ? CHINA : 0;
  const name = zone.toLowerCase();
  if (name === "cst") return isChinese ? CHINA : US_CENTRAL;
  const figures = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(name);
  if (!figures) return ZONES.get(name) ?? null;
  const minutes = Number(figures[2]) * 60 + Number(figures[3] ?? 0);
  if (minutes > 14 * 60) return null;
  return figures[1] === "-" ? -minutes : minutes;
}

function instant(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  return year < FIRST_YEAR || year > LAST_YEAR ? null : date.toISOString();
}
