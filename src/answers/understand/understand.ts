import type { YearMeant } from "../../text/calendar-dates.ts";
import { findDates, type DatePhrase } from "../../text/date-phrases.ts";
import { addDays, chinaDay, type Day } from "../../text/dates.ts";
import type { Question } from "../question.ts";
import type { EditionReference, QuestionKind, Scope, Understanding } from "../understanding.ts";
import { onceForEach, type Catalogue } from "./catalogue.ts";
import { findClause } from "./find-clause.ts";
import { findDuties } from "./find-duties.ts";
import { findEditionMentions, type EditionMention } from "./find-editions.ts";
import { findFact, findKind, findOtherKinds, speaksOfStandards } from "./find-kind.ts";
import { findScope, namesIn } from "./find-scope.ts";
import { asksForClauses, findShape, type AskedShape } from "./find-structures.ts";
import { findTopic } from "./find-topic.ts";
import { inThread } from "./in-thread.ts";
import { blank } from "./names.ts";
import { withNounsOfTheirOwn } from "./shared-nouns.ts";
import { corrected, vocabularyOf } from "./spelling.ts";

/**
 * Takes a question apart by rules. Each rule sees only what the rules before it left over, so that the year of a
 * standard's number is no date, and the digits of a date no clause. What it leaves out it takes from its conversation.
 */
export function understand(question: Question, catalogue: Catalogue): Understanding {
  const asRead = withNounsOfTheirOwn(corrected(question.text, vocabularyIn(catalogue)));
  const { scope, spans } = findScope(asRead, catalogue);
  // Names are put aside first: a standard on "change management" asks for no changes.
  const unnamed = blank(asRead, spans);
  const readAs = (kind: QuestionKind, text = unnamed) =>
    readRest(question, { asRead, scope, unnamed: text }, kind);
  const alone = readAs(findKind(unnamed));
  return question.thread === null
    ? alone
    : inThread({ alone, unnamed, readAs, asker: question.asker }, question.thread, catalogue);
}

const vocabularyIn = onceForEach((catalogue) => vocabularyOf(namesIn(catalogue).map(({ name }) => name)));

/** A question whose names are found. */
interface NamesRead extends Pick<Understanding, "asRead" | "scope"> {
  readonly unnamed: string;
}

/** Reads a question as one of that kind. */
function readRest(
  question: Question,
  { asRead, scope, unnamed }: NamesRead,
  kind: QuestionKind,
): Understanding {
  const today = question.asker.asOf ?? chinaDay(question.now);
  const alsoAsked = findOtherKinds(unnamed, kind);
  const mentions = findEditionMentions(unnamed);
  const undescribed = blank(unnamed, mentions);
  const dates = datesAsked(undescribed, today, yearMeant(kind, unnamed));
  const undated = blank(undescribed, dates);
  const clause = findClause(undated);
  const rest = clause ? blank(undated, [clause]) : undated;
  const shape = kind === "changes" ? findShape(rest) : NO_SHAPE;
  const topic = findTopic(blank(rest, shape.spans), kind, alsoAsked);
  return {
    asRead,
    kind,
    alsoAsked,
    fact: findFact(unnamed, kind),
    language: question.language,
    today,
    scope,
    clause: clause?.number ?? null,
    editions: editionsAsked(kind, mentions, dates, { text: undescribed, today }),
    dates,
    duties: kind === "changes" ? dutiesAsked(undated) : null,
    structures: shape.structures,
    editorialOnly: shape.editorialOnly,
    parts: shape.parts,
    ...topic,
    inField:
      namesSomething(scope) ||
      clause !== null ||
      mentions.length > 0 ||
      speaksOfStandards(asRead) ||
      (kind !== "provisions" && topic.topic === ""),
    toldBefore: 0,
  };
}

const NO_SHAPE: AskedShape = { structures: [], editorialOnly: false, parts: [], spans: [] };

function namesSomething({ named, likely, groups, committees, unheldNumber }: Scope): boolean {
  return named.length + likely.length + groups.length + committees.length > 0 || unheldNumber !== null;
}

/** Which clauses came or went is no question of duties: a clause may bear none. */
function dutiesAsked(text: string): Understanding["duties"] {
  const duties = findDuties(text);
  return (duties === "new" || duties === "removed") && asksForClauses(text) ? null : duties;
}

/** No comment period is announced this long ahead: a month so far off is the one that has passed. */
const TOO_FAR_AHEAD = 200;

function datesAsked(text: string, today: Day, year: YearMeant): readonly DatePhrase[] {
  const dates = findDates(text, today, year);
  const isTooFar = year === "next" && dates.some(({ from }) => from > addDays(today, TOO_FAR_AHEAD));
  return isTooFar ? findDates(text, today, "latest") : dates;
}

/** Comment periods are asked about before they close, unless the question speaks of the past. */
function yearMeant(kind: QuestionKind, text: string): YearMeant {
  return kind === "deadlines" && !/\b(?:was|were|did|closed|ended)\b|了/i.test(text) ? "next" : "latest";
}

/** Those named, and those meant by a day: on which they came out, or on which they stood. */
function editionsAsked(
  kind: QuestionKind,
  mentions: readonly EditionMention[],
  dates: readonly DatePhrase[],
  { text, today }: { readonly text: string; readonly today: Day },
): readonly EditionReference[] {
  const named = [...mentions.map((m) => m.reference), ...dates.flatMap((d) => dayReference(d, text))];
  const [date, another] = dates;
  if (kind !== "provisions" || named.length > 0 || !date || another) return named;
  const standing = date.relation !== "since" && date.from <= today;
  return standing ? [{ by: "standing", day: date.to < today ? date.to : today }] : named;
}

/** "the May draft", 五月的稿: a time within which an edition was issued, rather than a time since which to look. */
function dayReference(date: DatePhrase, text: string): readonly EditionReference[] {
  const after = text.slice(date.end, date.end + 12);
  const before = text.slice(Math.max(0, date.start - 24), date.start);
  const namesEdition =
    /^\s*(?:的(?!时候|时|那天|当天)|那?[一]?[稿版份]|drafts?|versions?|editions?|texts?)/i.test(after) ||
    /(?:drafts?|versions?|editions?|texts?)\s+(?:of|from|dated)\s*$/i.test(before);
  return namesEdition && date.relation === "within" ? [{ by: "day", from: date.from, to: date.to }] : [];
}
