import type { Edition, Standard } from "../../standards/standard.ts";
import type { Day } from "../../text/dates.ts";
import { editionsOf } from "../understand/catalogue.ts";
import type { Lookup } from "./lookup.ts";

export interface CommentPeriodOf {
  readonly standard: Standard;
  readonly edition: Edition;
  readonly closes: Day;
}

/** The comment periods of a standard that have opened. */
export function commentPeriodsOf(
  { catalogue, understanding }: Lookup,
  standard: Standard,
): readonly CommentPeriodOf[] {
  return editionsOf(catalogue, standard).flatMap((edition) => {
    const { comment } = edition;
    if (comment === null || (comment.opens ?? "") > understanding.today) return [];
    return [{ standard, edition, closes: comment.closes }];
  });
}

/** Whether one may still comment on it today. */
export function isOpenForComment(lookup: Lookup, standard: Standard): boolean {
  return commentPeriodsOf(lookup, standard).some(({ closes }) => closes >= lookup.understanding.today);
}
