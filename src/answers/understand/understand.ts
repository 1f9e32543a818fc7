import { findDates } from "../../text/date-phrases.ts";
import { chinaDay } from "../../text/dates.ts";
import type { Question } from "../question.ts";
import type { EditionReference, Understanding } from "../understanding.ts";
import type { Catalogue } from "./catalogue.ts";
import { findClause } from "./find-clause.ts";
import { findEditionMentions } from "./find-editions.ts";
import { findDuties, findKind, speaksOfStandards } from "./find-kind.ts";
import { findScope } from "./find-scope.ts";
import { blank } from "./names.ts";

/**
 * Takes a question apart by rules. Each rule sees only what the rules before it left over, so that the year of a
 * standard's number is no date, and the digits of a date no clause.
 */
export function understand(question: Question, catalogue: Catalogue): Understanding {
  const today = question.asker.asOf ?? chinaDay(question.now);
  const { scope, spans } = findScope(question.text, catalogue);
  const unnamed = blank(question.text, spans);
  const mentions = findEditionMentions(unnamed);
  const undescribed = blank(unnamed, mentions);
  const dates = findDates(undescribed, today);
  const undated = blank(undescribed, dates);
  const clause = findClause(undated);
  // Names are put aside first: a standard on "change management" asks for no changes.
  const kind = findKind(unnamed);
  return {
    kind,
    language: question.language,
    today,
    scope,
    clause: clause?.number ?? null,
    editions: [...mentions.map((m) => m.reference), ...dates.flatMap((d) => dayReference(d, undescribed))],
    dates,
    duties: kind === "changes" ? findDuties(undated) : null,
    topic: (clause ? blank(undated, [clause]) : undated).replace(/\s+/g, " ").trim(),
    inField:
      scope.named.length + scope.groups.length + scope.committees.length > 0 ||
      clause !== null ||
      mentions.length > 0 ||
      speaksOfStandards(question.text),
  };
}

/** "the May draft", 五月的稿: a time within which an edition was issued, rather than a time since which to look. */
function dayReference(date: ReturnType<typeof findDates>[number], text: string): readonly EditionReference[] {
  const after = text.slice(date.end, date.end + 12);
  const before = text.slice(Math.max(0, date.start - 24), date.start);
  const namesEdition =
    /^\s*(?:的|那?[一]?[稿版份]|drafts?|versions?|editions?|texts?)/i.test(after) ||
    /(?:drafts?|versions?|editions?|texts?)\s+(?:of|from|dated)\s*$/i.test(before);
  return namesEdition && date.relation === "within" ? [{ by: "day", from: date.from, to: date.to }] : [];
}
