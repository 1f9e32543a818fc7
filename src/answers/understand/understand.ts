import type { DatePhrase } from "../../text/date-phrases.ts";
import { chinaDay, type Day } from "../../text/dates.ts";
import type { Question } from "../question.ts";
import type { EditionReference, QuestionKind, Scope, Understanding } from "../understanding.ts";
import { onceForEach, type Catalogue } from "./catalogue.ts";
import { chineseNames, withNamesRight } from "./chinese-spelling.ts";
import { datesAsked, dayReference } from "./dates-asked.ts";
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
  const spelt = withNamesRight(corrected(question.text, vocabularyIn(catalogue)), chineseNamesIn(catalogue));
  const asRead = withNounsOfTheirOwn(spelt);
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
const chineseNamesIn = onceForEach((catalogue) => chineseNames(namesIn(catalogue).map(({ name }) => name)));

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
  const dates = datesAsked(undescribed, today, kind);
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
