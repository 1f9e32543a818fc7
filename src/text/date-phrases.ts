import { calendarDay, calendarMonth, calendarYear, type YearMeant } from "./calendar-dates.ts";
import { addDays, type Day } from "./dates.ts";
import {
  COUNT,
  namedStretch,
  stretchAhead,
  stretchBack,
  untilEndOf,
  type Bounds,
} from "./named-stretches.ts";

/** A stretch of time that a text names: both days included. */
export interface DatePhrase {
  /** The first day; of "before June", which has none, the last day as well. */
  readonly from: Day;
  /** The last day: of "until June" 30 June, of "before June" 31 May. */
  readonly to: Day;
  /** How the text relates to it: since then, up to then, within it. The two ends of a range are since and until. */
  readonly relation: "since" | "until" | "within";
  /** Where it stands in the text (UTF-16 units). */
  readonly start: number;
  readonly end: number;
}

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const MONTH_NAME = `(?<month>${MONTH})`;
const ZH = "[〇零一二两三四五六七八九十\\d]";
const TO = "(?:and|to|till|until|through|[-–—~～至到])";

type Groups = Readonly<Record<string, string | undefined>>;

interface Form {
  readonly pattern: RegExp;
  readonly bounds: (groups: Groups, today: Day, year: YearMeant) => Bounds | null;
  /** Where the form itself says it. */
  readonly relation?: DatePhrase["relation"];
}

/** Longest and most exact first: what one form has taken, no later form sees. */
const FORMS: readonly Form[] = [
  {
    pattern: /(?<![\d.])(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?![\d.])/g,
    bounds: calendarDay,
  },
  {
    pattern: new RegExp(
      `(?<year>${ZH}{4})\\s*年\\s*(?<month>${ZH}{1,3})\\s*月\\s*(?<day>${ZH}{1,3})\\s*[日号]`,
      "g",
    ),
    bounds: calendarDay,
  },
  {
    pattern: new RegExp(
      `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH_NAME}(?:,?\\s+(?<year>\\d{4}))?\\b`,
      "gi",
    ),
    bounds: calendarDay,
  },
  {
    pattern: new RegExp(
      `\\b${MONTH_NAME}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(?<year>\\d{4}))?\\b`,
      "gi",
    ),
    bounds: calendarDay,
  },
  {
    pattern: new RegExp(`(?<year>${ZH}{4})\\s*年\\s*(?<month>${ZH}{1,3})\\s*月(?:份)?`, "g"),
    bounds: calendarMonth,
  },
  {
    pattern: new RegExp(
      `(?<relative>去年|今年|明年)?(?<month>${ZH}{1,3})\\s*月\\s*(?<day>${ZH}{1,3})\\s*[日号]`,
      "g",
    ),
    bounds: calendarDay,
  },
  {
    pattern: new RegExp(
      `(?:(?<relative>去年|今年|明年)|(?<![〇零一二两三四五六七八九十\\d个年]))(?<month>${ZH}{1,3})\\s*(?:月(?:份)?(?!以?[内来]?之?[内])|(?=[-–~～至到]${ZH}{1,3}\\s*月))`,
      "g",
    ),
    bounds: calendarMonth,
  },
  { pattern: new RegExp(`\\b${MONTH_NAME}\\s+(?:of\\s+)?(?<year>\\d{4})\\b`, "gi"), bounds: calendarMonth },
  { pattern: /(?<![\d.-])(?<year>20\d{2})-(?<month>\d{2})(?![\d-])/g, bounds: calendarMonth },
  // "may" is a verb far more often than a month: a month's bare name needs a preposition or another month beside it.
  {
    pattern: new RegExp(
      `\\b(?:(?:in|since|from|after|before|until|till|by|of|last|next|the|between|during)\\s+)${MONTH_NAME}(?![a-z])`,
      "gi",
    ),
    bounds: calendarMonth,
  },
  { pattern: new RegExp(`\\b${MONTH_NAME}(?=\\s*${TO}\\s*${MONTH}(?![a-z]))`, "gi"), bounds: calendarMonth },
  {
    pattern: new RegExp(`(?<=\\b${MONTH}(?:\\s\\d{4})?\\s?${TO}\\s?)${MONTH_NAME}(?![a-z])`, "gi"),
    bounds: calendarMonth,
  },
  { pattern: /(?<year>20\d{2})\s*年(?!\s*\d)/g, bounds: calendarYear },
  {
    pattern:
      /\b(?:in|since|from|after|before|until|till|by|between|during)\s+(?<year>20\d{2})\b|(?<=\b(?:between|from)\s20\d{2}\s(?:and|to|until|through)\s)(?<year>20\d{2})\b/gi,
    bounds: calendarYear,
  },
  {
    pattern:
      /\b(?:by\s+|before\s+|until\s+|at\s+)?(?:the\s+)?end\s+of\s+(?:the\s+|this\s+)?(?<name>week|month|quarter|year)\b|(?:本|这个?)?(?<name>周末|月底|月末|季末|季度末|年底|年末)(?:之?前|以前)?/gi,
    bounds: untilEndOf,
    relation: "until",
  },
  {
    pattern:
      /\b(?<name>(?:(?<!\bthe\s)last|previous|this|next|coming|following)\s+(?:week|month|quarter|year)|today|yesterday|tomorrow)\b|(?<name>[上下本这]一?个?(?:月|周|星期|季度)|[去今明]年|[今昨明]天)/gi,
    bounds: namedStretch,
  },
  {
    pattern: new RegExp(
      `\\b(?:last|past|previous)\\s+(?<count>${COUNT})?\\s*(?<unit>day|week|month|quarter|year)s?\\b`,
      "gi",
    ),
    bounds: stretchBack,
  },
  {
    pattern: new RegExp(
      `(?:最近|过去|[近这](?=${ZH}))(?<count>${ZH}{1,4})?\\s*个?\\s*(?<unit>天|日|周|星期|月|季度|年)`,
      "g",
    ),
    bounds: stretchBack,
  },
  {
    pattern: new RegExp(
      `\\b(?:next|coming|following)\\s+(?<count>${COUNT})\\s*(?<unit>day|week|month|quarter|year)s?\\b`,
      "gi",
    ),
    bounds: stretchAhead,
  },
  {
    pattern: new RegExp(
      `(?:未来|接下来的?|今后|往后)(?<count>${ZH}{1,4})\\s*个?\\s*(?<unit>天|日|周|星期|月|季度|年)`,
      "g",
    ),
    bounds: stretchAhead,
  },
];

interface Found extends DatePhrase {
  /** The same day or month in another year; null where the text gives the year. */
  readonly inYear: ((year: number) => Bounds | null) | null;
}

/**
 * The stretches of time a question names, in order. Sources of the forms: how the committee's notices and its readers
 * write dates.
 * @param year which year a month or day without one lies in, as seen from `today`
 */
export function findDates(text: string, today: Day, year: YearMeant = "latest"): readonly DatePhrase[] {
  const found: Found[] = [];
  for (const form of FORMS) {
    for (const match of text.matchAll(form.pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((phrase) => start < phrase.end && phrase.start < end)) continue;
      const groups = match.groups ?? {};
      const meant = /^next\s/i.test(match[0]) ? "next" : year;
      const days = form.bounds(groups, today, meant);
      if (!days) continue;
      const yearless =
        groups["month"] !== undefined && groups["year"] === undefined && groups["relative"] === undefined;
      found.push({
        ...(form.relation ? { ...days, relation: form.relation } : related(days, text, start, match[0])),
        start,
        end,
        inYear: yearless ? (y) => form.bounds({ ...groups, year: String(y) }, today, meant) : null,
      });
    }
  }
  return joinRanges(
    found.sort((a, b) => a.start - b.start),
    text,
  );
}

const FILLERS = "(?:(?:the|about|early|mid|late|start of|beginning of|end of)\\s+)*";
const SINCE = new RegExp(`\\b(?:since|after|from|as of)\\s+${FILLERS}$|[自从]\\s*$`, "i");
const UNTIL = new RegExp(
  `\\b(?:until|till|up to|through|by|no later than)\\s+${FILLERS}$|(?:截[至止]到?|直?到)\\s*$`,
  "i",
);
const BEFORE = new RegExp(`\\b(?:before|prior to|earlier than)\\s+${FILLERS}$`, "i");

function related(
  days: Bounds,
  text: string,
  start: number,
  phrase: string,
): Bounds & Pick<DatePhrase, "relation"> {
  // A bare month's form has taken the preposition in.
  const own = /^(?:since|from|after|before|until|till|by|of|the|in)\s+/i.exec(phrase)?.[0] ?? "";
  const before = text.slice(Math.max(0, start - 40), start) + own;
  const after = text.slice(start + phrase.length, start + phrase.length + 6);
  // "news from last year" is of that year; "from June" goes on.
  const ofStretch = /^(?:last|previous|this|上|去年)/i.test(phrase) && /\bfrom\s+$/i.test(before);
  if ((SINCE.test(before) && !ofStretch) || /^\s*底?(?:以来|之后|以后|起|后|开始)/.test(after))
    return { ...days, relation: "since" };
  if (BEFORE.test(before) || /^\s*(?:之前|以前|前)/.test(after)) {
    const last = addDays(days.from, -1);
    return { from: last, to: last, relation: "until" };
  }
  if (UNTIL.test(before) || /^\s*(?:为?止|底之?前)/.test(after)) return { ...days, relation: "until" };
  return { ...days, relation: "within" };
}

/** "between May and October", 5月到10月: the ends of a range share their year as far as it is not given. */
function joinRanges(found: readonly Found[], text: string): readonly DatePhrase[] {
  const phrases: DatePhrase[] = found.map(({ from, to, relation, start, end }) => ({
    from,
    to,
    relation,
    start,
    end,
  }));
  found.forEach((second, at) => {
    const first = found[at - 1];
    if (!first || !isRange(text, first, second)) return;
    const [opened, closed] = inSharedYear(first, second);
    phrases[at - 1] = { ...opened, relation: "since", start: first.start, end: first.end };
    phrases[at] = { ...closed, relation: "until", start: second.start, end: second.end };
  });
  return phrases;
}

function isRange(text: string, first: Found, second: Found): boolean {
  const between = text.slice(first.end, second.start).trim().toLowerCase();
  if (/^(?:to|till|until|through|[-–—~～至到])(?:\s+the)?$/.test(between)) return true;
  const opening = text.slice(Math.max(0, first.start - 12), first.start + 8).toLowerCase();
  return (
    /^(?:and|和|与)$/.test(between) &&
    (/\bbetween\b/.test(opening) || /^\s*之?间/.test(text.slice(second.end)))
  );
}

function inSharedYear(first: Found, second: Found): readonly [Bounds, Bounds] {
  const yearOf = (days: Bounds) => Number(days.from.slice(0, 4));
  if (first.inYear) {
    const same = first.inYear(yearOf(second));
    return [same && same.from <= second.to ? same : (first.inYear(yearOf(second) - 1) ?? first), second];
  }
  if (second.inYear) {
    const same = second.inYear(yearOf(first));
    return [first, same && same.to >= first.from ? same : (second.inYear(yearOf(first) + 1) ?? second)];
  }
  return [first, second];
}
