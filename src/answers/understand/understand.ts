import { predecessorsOf } from "../../standards/lineage.ts";
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
import { findFact, findKind, findOtherKinds, kindSpokenFor, speaksOfStandards } from "./find-kind.ts";
import { namesIn } from "./find-scope.ts";
import { asksForClauses, findShape, type AskedShape } from "./find-structures.ts";
import { findTopic } from "./find-topic.ts";
import { inThread } from "./in-thread.ts";
import { withoutParticles } from "./question-words.ts";
import { informativeTerms } from "../../text/tokens.ts";
import { blank } from "./names.ts";
import { readNames, type NamesRead } from "./names-read.ts";
import { inPlainWords } from "./plain-words.ts";
import { withNounsOfTheirOwn } from "./shared-nouns.ts";
import { corrected, vocabularyOf } from "./spelling.ts";
import { asksSinceWhen, asksWhatChanged, kindsFaintlySpokenFor, withoutFaintWords } from "./weak-signs.ts";

/**
 * Takes a question apart by rules. Each rule sees only what the rules before it left over, so that the year of a
 * standard's number is no date, and the digits of a date no clause. What it leaves out it takes from its conversation.
 */
export function understand(question: Question, catalogue: Catalogue): Understanding {
  const plain = inPlainWords(question.text);
  const spelt = withNamesRight(
    corrected(plain, vocabularyIn(catalogue)),
    chineseNamesIn(catalogue),
    catalogue.words,
  );
  const asRead = withNounsOfTheirOwn(spelt);
  const names = readNames(asRead, catalogue);
  const { unnamed } = names;
  const readAs = (kind: QuestionKind, text = unnamed) =>
    readRest(question, { ...names, asRead, unnamed: text }, kind);
  const alone = readAs(comparesEditions(names) ? "changes" : findKind(unnamed));
  const read =
    question.thread === null
      ? alone
      : inThread({ alone, unnamed, readAs, asker: question.asker }, question.thread, catalogue);
  return { ...read, otherwise: otherReadings(read, unnamed, readAs) };
}

/** 正式版比报批稿松在哪: two editions that are set against each other differ, whatever is asked of it. */
function comparesEditions({ unnamed: text, held }: NamesRead): boolean {
  const editions = findEditionMentions(text, held);
  return (
    kindSpokenFor(text) === null &&
    editions.length > 1 &&
    /比|相较|之间|\bthan\b|\bvs\b|\bversus\b|\bbetween\b|\bthose (?:of|in)\b/i.test(text)
  );
}

/** A question that names what it is about may ask more of it than what the text says. */
function otherReadings(
  read: Understanding,
  unnamed: string,
  readAs: (kind: QuestionKind) => Understanding,
): readonly Understanding[] {
  const { kind, scope, clause } = read;
  const former = new Set(scope.likely.flatMap((one) => predecessorsOf(one, scope.likely)));
  const isOfOne = scope.likely.filter((one) => !former.has(one)).length === 1;
  const isNamed = scope.named.length + scope.groups.length > 0 || isOfOne;
  // "How is the tool list changed?": where no standard is meant, it may be a thing that changes.
  const isOfThing = !namesSomething(scope) && !asksWhatChanged(unnamed);
  if (kind === "changes" && clause === null && read.topic !== "" && (isOfThing || asksSinceWhen(read.asRead)))
    return [{ ...readAs("provisions"), scope, topic: read.topic }];
  if (kind !== "provisions" || clause !== null || !isNamed) return [];
  const readings = kindsFaintlySpokenFor(unnamed).map((other) => {
    const reading = readAs(other);
    // What is only faintly asked must be met.
    return { ...reading, scope, inField: true, setOff: reading.topic !== "" };
  });
  // Editions, comment periods and news are those of a standard, not of a matter in it.
  return readings.filter(
    (other) => other.kind === "changes" || isEmpty(withoutFaintWords(other.kind, other.topic), scope),
  );
}

const vocabularyIn = onceForEach((catalogue) => vocabularyOf(namesIn(catalogue).map(({ name }) => name)));
const chineseNamesIn = onceForEach((catalogue) => chineseNames(namesIn(catalogue).map(({ name }) => name)));

/** Reads a question as one of that kind. */
function readRest(
  question: Question,
  { asRead, scope, unnamed, held }: NamesRead & Pick<Understanding, "asRead">,
  kind: QuestionKind,
): Understanding {
  const today = question.asker.asOf ?? chinaDay(question.now);
  const alsoAsked = findOtherKinds(unnamed, kind);
  const fact = findFact(unnamed, kind);
  const mentions = findEditionMentions(unnamed, held).filter((mention) => !isAskedOf(mention, fact));
  const undescribed = blank(unnamed, mentions);
  // Of one standard there is one comment period, whenever it ends.
  const isOfOne = kind === "deadlines" && scope.named.length + scope.likely.length === 1;
  const spoken = datesAsked(undescribed, today, kind);
  const dates = isOfOne ? [] : spoken;
  const undated = blank(undescribed, spoken);
  const clause = findClause(undated);
  const rest = clause ? blank(undated, [clause]) : undated;
  const shape = kind === "changes" ? findShape(rest) : NO_SHAPE;
  const topic = findTopic(blank(rest, shape.spans), kind, alsoAsked);
  return {
    asRead,
    kind,
    alsoAsked,
    fact,
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
    otherwise: [],
  };
}

/** 那份 and 还 are no matter. */
function isEmpty(topic: string, { named, likely }: Scope): boolean {
  const plain = withoutParticles(topic.replace(/[那这][份个项]|[的还也都就才又了呢]/g, " "));
  // What they are called says of which standards, and nothing of what.
  const names = new Set(
    [...named, ...likely].flatMap(({ titles, aliases }) =>
      [...Object.values(titles), ...aliases].flatMap(informativeTerms),
    ),
  );
  return informativeTerms(plain).every((term) => term.length < 2 || names.has(term));
}

/** "Has it been published?" asks whether, and of no edition in particular. */
function isAskedOf({ reference }: EditionMention, fact: Understanding["fact"]): boolean {
  const isWhether = fact === "published" || fact === "stage";
  return isWhether && reference.by === "stage" && reference.stage === "published";
}

/** 与上一稿的差异: the edition before the newest is what that is compared with anyway. */
function isOtherSide({ reference, start }: EditionMention, kind: QuestionKind, text: string): boolean {
  const isPrevious = reference.by === "position" && reference.position === "previous";
  return kind === "changes" && isPrevious && /[与和跟同比][^，,。？?]{0,3}$/.test(text.slice(0, start));
}

const THAN_THEN =
  /\bthan\s(?:(?:it|they|that|what|the\s\w+)\s)?(?:(?:was|were|had)\s)?(?:\w+\s){0,3}$|(?:比|跟|和|与)\s*$/i;

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
  const named = [
    ...mentions.filter((m) => !isOtherSide(m, kind, text)).map((m) => m.reference),
    ...dates.flatMap((d) => dayReference(d, text)),
  ];
  const [date, another] = dates;
  // "Than it was in June": against what stood then.
  if (
    kind === "changes" &&
    named.length === 0 &&
    date &&
    !another &&
    THAN_THEN.test(text.slice(0, date.start))
  )
    return [{ by: "standing", day: date.to }];
  if (kind !== "provisions" || named.length > 0 || !date || another) return named;
  const standing = date.relation !== "since" && date.from <= today;
  return standing ? [{ by: "standing", day: date.to < today ? date.to : today }] : named;
}
