import type { YearMeant } from "../../text/calendar-dates.ts";
import { findDates, type DatePhrase } from "../../text/date-phrases.ts";
import { addDays, type Day } from "../../text/dates.ts";
import type { EditionReference, QuestionKind } from "../understanding.ts";

/** No comment period is announced this long ahead: a month so far off is the one that has passed. */
const TOO_FAR_AHEAD = 200;

/** The stretches of time that a question of that kind is about. */
export function datesAsked(text: string, today: Day, kind: QuestionKind): readonly DatePhrase[] {
  const year = yearMeant(kind, text);
  const dates = findDates(text, today, year);
  const isTooFar = year === "next" && dates.some(({ from }) => from > addDays(today, TOO_FAR_AHEAD));
  const meant = isTooFar ? findDates(text, today, "latest") : dates;
  // "What can I still comment on today?" asks what is open, and not what ends on that day.
  const isOpenNow = kind === "deadlines" && STILL.test(text);
  return meant
    .filter(({ from, to }) => !(isOpenNow && from === today && to === today))
    .map((date) => (comesFrom(date, text) ? { ...date, relation: "within" } : date));
}

const STILL = /\b(?:still|can|could|may)\b|还能|还可以|能不能|可以/i;

const WHAT_COMES_FROM =
  /\b(?:news|reports?|headlines?|articles?|coverage|announcements?|stories|notices?|press releases?|drafts?|editions?|versions?|texts?)\s+(?:(?:dated|published|issued|reported|out)\s+)?(?:from\s*)?$/i;
const GOES_ON = /^\s*(?:on(?:wards?)?\b|(?:up )?to\b|till?\b|until\b|through\b|and (?:later|after)|[-–—])/i;

/** "News from May" is of May alone; "what changed from May" goes on, and so does "news from May on". */
function comesFrom({ relation, start, end }: DatePhrase, text: string): boolean {
  if (relation !== "since") return false;
  const opening = /^from\s/i.test(text.slice(start)) || /\bfrom\s+$/i.test(text.slice(0, start));
  return opening && WHAT_COMES_FROM.test(text.slice(0, start)) && !GOES_ON.test(text.slice(end));
}

/** Comment periods are asked about before they close, unless the question speaks of the past. */
function yearMeant(kind: QuestionKind, text: string): YearMeant {
  return kind === "deadlines" && !/\b(?:was|were|did|closed|ended)\b|了/i.test(text) ? "next" : "latest";
}

/** "the May draft", 五月的稿: a time within which an edition was issued, rather than a time since which to look. */
export function dayReference(date: DatePhrase, text: string): readonly EditionReference[] {
  // The name of the standard may have stood between: it is blanked out.
  const after = text.slice(date.end).replace(/^\s+/, " ").slice(0, 12);
  const before = text.slice(Math.max(0, date.start - 24), date.start);
  const namesEdition =
    /^\s*(?:的(?!时候|时|那天|当天|新闻|报道|消息|动态|资讯|会议)|那?[一]?[稿版份]|(?:那[个份])?(?:指南|标准|规范|规则)(?![的中里]?(?:要求|规定))|drafts?|versions?|editions?|texts?|one\b)/i.test(
      after,
    ) || /(?:drafts?|versions?|editions?|texts?)\s+(?:of|from|dated)\s*$/i.test(before);
  return namesEdition && date.relation === "within" ? [{ by: "day", from: date.from, to: date.to }] : [];
}
