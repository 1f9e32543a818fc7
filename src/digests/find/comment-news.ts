import type { Edition, Standard } from "../../standards/standard.ts";
import { addDays, chinaDay, type Day } from "../../text/dates.ts";
import type { DigestWindow, Newness } from "./digest-window.ts";

/** Two weeks are what a company needs to agree on its comments. */
const SOON_DAYS = 14;

/** A comment period that a summary tells of. */
export interface CommentNews {
  readonly standard: Standard;
  readonly edition: Edition;
  readonly news: "opened" | "changed" | "closing";
  /** False for a reminder that stands beside news, but is none itself: no summary is posted for its sake. */
  readonly isNew: boolean;
}

/** How a comment period is remembered: another last day makes it another one. */
export function periodId(edition: Edition): string {
  return `${periodsOf(edition)}${edition.comment?.closes ?? ""}`;
}

function periodsOf(edition: Edition): string {
  return `comment:${edition.id}@`;
}

/** True once it has opened, where it is known when. */
export function isOpen({ comment, date }: Edition, today: Day): boolean {
  return comment !== null && (comment.opens ?? date ?? "") <= today && comment.closes >= today;
}

/** What is to be told of an edition's comment period on the last day of the window; null where there is nothing. */
export function commentNews(
  edition: Edition,
  window: DigestWindow,
  seen: ReadonlySet<string> | null,
  newness: Newness,
): Pick<CommentNews, "news" | "isNew"> | null {
  const today = chinaDay(window.until);
  const { comment } = edition;
  if (!comment || !isOpen(edition, today)) return null;
  // Of a period that is open still, it is never too late to tell.
  const unseen =
    seen === null ? newness.isNew("", comment.opens ?? edition.date ?? "") : !seen.has(periodId(edition));
  if (unseen) {
    const otherwise = [...(seen ?? [])].some((id) => id.startsWith(periodsOf(edition)));
    return { news: otherwise ? "changed" : "opened", isNew: true };
  }
  if (comment.closes > addDays(today, SOON_DAYS)) return null;
  return { news: "closing", isNew: isReminder(comment.closes, window) };
}

/** A reminder is due once when the end comes near, and once in the last summary before it. */
function isReminder(closes: Day, { since, until, next }: DigestWindow): boolean {
  const cameNear = closes > addDays(chinaDay(since), SOON_DAYS);
  const lastCall = chinaDay(until) < closes && closes <= chinaDay(next);
  return cameNear || lastCall;
}
