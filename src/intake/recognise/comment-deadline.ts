import type { CommentPeriod } from "../../standards/standard.ts";
import { normalWidth } from "../../text/normal.ts";
import { sentences } from "../../text/sentences.ts";
import { writtenDays, type WrittenDay } from "./written-days.ts";

/** A statement that is about comments on a draft. */
const ABOUT_COMMENTS =
  /征求意见|意见.{0,60}?(?:反馈|征集|提交|返回|回复|发送|寄|截[止至])|反馈.{0,12}意见|提出.{0,12}意见|\bcomments?\b.{0,80}\b(?:by|before|until|till|due|close[sd]?|deadline|period|open|from|later|end)|\b(?:deadline|period|closing date).{0,40}\bcomments?\b/i;
const DEADLINE_BEFORE =
  /(?:截[止至](?:日期|时间|期限)?(?:为|是|到|至|于)?[:：]?|不(?:晚|迟)于|\b(?:by|before|until|till|no later than|not later than|on or before|due(?: on| by)?|close[sd]?(?: on)?|end(?:s|ing)?(?: on)?|deadline(?: for [a-z ]{1,40})?(?: is)?:?|closing date:?))(?: the)?(?: end of)?\s*[([]?\s*$/i;
const DEADLINE_AFTER =
  /^\s*(?:(?:24|二十四)\s?(?:[:：]\s?00|时|点)|下班)?\s*[)）]?\s*(?:之?前|以前|截?止|为止|\((?:the )?(?:deadline|closing date)\))/i;
const FROM_TO = /^\s*(?:起)?\s*(?:至|到|—|–|-|~|～|to|until|till|through)\s*$/i;
/** 2026年6月12日至8月11日 */
const TO_DAY_OF_YEAR = /^\s?起?\s?(?:至|到|—|–|-|~|～)\s?(?<day>\d{1,2}\s?月\s?\d{1,2}\s?日)/;
/** How far before and after a day the words stand that make it a last day. */
const REACH = 60;

/**
 * The time for comments that a notice or a cover states; null where no last day stands in full. 前 and “before” are
 * read as including the day, which is how the committee's own pages show its deadlines; the wording is kept.
 */
export function commentDeadline(text: string): CommentPeriod | null {
  for (const sentence of sentences(normalWidth(text))) {
    if (!ABOUT_COMMENTS.test(sentence.text)) continue;
    const period = periodIn(sentence.text);
    if (period) return period;
  }
  return null;
}

function periodIn(sentence: string): CommentPeriod | null {
  const days = writtenDays(sentence);
  for (const [at, day] of days.entries()) {
    const next = days[at + 1];
    if (next && FROM_TO.test(sentence.slice(day.end, next.start)) && day.day <= next.day)
      return { opens: day.day, closes: next.day, wording: sentence.slice(day.start, next.end) };
    const sameYear = TO_DAY_OF_YEAR.exec(sentence.slice(day.end, day.end + REACH));
    const [end] = sameYear ? writtenDays(`${day.day.slice(0, 4)}年${sameYear.groups?.["day"] ?? ""}`) : [];
    if (sameYear && end && day.day <= end.day)
      return {
        opens: day.day,
        closes: end.day,
        wording: sentence.slice(day.start, day.end + sameYear[0].length),
      };
    const wording = lastDayWording(sentence, day);
    if (wording !== null) return { opens: null, closes: day.day, wording };
  }
  return null;
}

/** The words that make it the last day, with the day; null where it is some other day. */
function lastDayWording(sentence: string, { start, end }: WrittenDay): string | null {
  const before = DEADLINE_BEFORE.exec(sentence.slice(Math.max(0, start - REACH), start))?.[0] ?? "";
  const after = DEADLINE_AFTER.exec(sentence.slice(end, end + REACH))?.[0] ?? "";
  if (before === "" && after === "") return null;
  return `${before}${sentence.slice(start, end)}${after}`.trim();
}
