import { informativeTerms } from "../../text/tokens.ts";
import type { Asker } from "../../library/library.ts";
import type { ThreadScope } from "../thread-scope.ts";
import type { QuestionKind, Scope, Understanding } from "../understanding.ts";
import type { Catalogue } from "./catalogue.ts";
import { editionsMeant } from "./editions-in-thread.ts";
import { kindSpokenFor } from "./find-kind.ts";
import { findLanguage } from "./find-language.ts";
import { blank } from "./names.ts";
import { findStep } from "./find-step.ts";
import { goingOn } from "./going-on.ts";
import { withoutParticles } from "./question-words.ts";
import { talkedOf, type TalkedOf } from "./talked-of.ts";
import { isCourtesy, threadSigns, withoutOpening, type ThreadSigns } from "./thread-signs.ts";

/** A question as it reads alone, and how to read it as one of another kind. */
export interface AskedAlone {
  readonly alone: Understanding;
  /** The question without the names in it; the length is kept. */
  readonly unnamed: string;
  readonly readAs: (kind: QuestionKind, unnamed: string) => Understanding;
  readonly asker: Asker;
}

/**
 * A question in its conversation: what it leaves out it takes from there, as far as the asker may see that. One that
 * says all it asks is left as it is.
 */
export function inThread(asked: AskedAlone, thread: ThreadScope, catalogue: Catalogue): Understanding {
  const { alone, unnamed } = asked;
  if (isCourtesy(alone.asRead)) return { ...alone, kind: "thanks" };
  const before = talkedOf(thread, catalogue);
  if (before === null || alone.kind === "help" || alone.kind === "aside") return alone;
  const more = goingOn(alone, unnamed, { thread, before, catalogue, asker: asked.asker });
  if (more) return more;
  const step = findStep(unnamed);
  const mention = findLanguage(unnamed, before);
  // "Does it allow Chinese algorithms?" asks for no other language.
  const language =
    mention && asked.readAs(thread.kind, blank(unnamed, [mention])).topic === "" ? mention : null;
  const text = blank(
    unnamed,
    [step, language].filter((found) => found !== null),
  );
  const signs = threadSigns(text);
  const content = withoutOpening(text);
  // 谁负责: of the standard that was spoken of, as if its name stood before it.
  const isElided = thread.kind !== "provisions" && kindSpokenFor(text) === null;
  const elided = isElided ? kindSpokenFor(`${NAME}${content}`) : null;
  const asking: Asking = {
    alone,
    thread,
    before,
    signs,
    spoken: kindSpokenFor(text) ?? elided,
    elided: elided !== null,
    inWords: text,
    step: step?.step ?? null,
    language: language?.language ?? null,
    readAs: (kind) => withoutPronoun(asked.readAs(kind, elided === null ? content : `${NAME}${content}`)),
  };
  const another = scopeNamed(asking);
  return another ? aboutAnother(asking, another) : aboutTheSame(asking);
}

/** What the name of a standard leaves, blanked out. */
const NAME = "   ";

interface Asking {
  readonly alone: Understanding;
  readonly thread: ThreadScope;
  readonly before: TalkedOf;
  readonly signs: ThreadSigns;
  /** The kind that its own words say. */
  readonly spoken: QuestionKind | null;
  /** They say so only of something that they leave out. */
  readonly elided: boolean;
  /** Without names, and without what steps from edition to edition or asks for another language. */
  readonly inWords: string;
  readonly step: -1 | 1 | null;
  readonly language: Understanding["language"] | null;
  readonly readAs: (kind: QuestionKind) => Understanding;
}

/** What the question itself names; null where it names nothing. */
function scopeNamed({ alone: { scope }, spoken, before, thread, readAs }: Asking): Named | null {
  const { named, groups, committees, unheldNumber, likely } = scope;
  if (named.length + groups.length + committees.length > 0 || unheldNumber !== null)
    return { scope, byTopic: false };
  const [one, second] = likely;
  const isMeantAlready = before.standards.length === 1 && before.standards[0] === one;
  if (!one || second || isMeantAlready) return null;
  // "and the migration one?": words of a title and nothing else name it here.
  const own = new Set([...Object.values(one.titles), ...one.aliases].flatMap(informativeTerms));
  const topic = withoutParticles(readAs(spoken ?? thread.kind).topic.replace(/[那这]个/g, " "));
  const rest = informativeTerms(topic).filter((term) => !own.has(term) && term !== "one");
  return rest.length === 0 ? { scope: { ...scope, named: [one], likely: [] }, byTopic: true } : null;
}

interface Named {
  readonly scope: Scope;
  /** By words that would be its topic otherwise. */
  readonly byTopic: boolean;
}

/** "And for the PQC standard?": a name alone, or one that the question goes on with, keeps what was asked. */
function aboutAnother(asking: Asking, { scope, byTopic }: Named): Understanding {
  const { alone, thread, before, signs, spoken, readAs } = asking;
  if (spoken !== null || signs.says) return alone;
  const read = { ...readAs(thread.kind), scope };
  const reading = byTopic ? { ...read, topic: "", setOff: false } : read;
  const place = reading.clause !== null || reading.editions.length + reading.dates.length > 0;
  if (reading.topic !== "" || (place && !(signs.continues && signs.isPiece))) return alone;
  const isSame =
    scope.named.length > 0 && scope.named.every((standard) => before.standards.includes(standard));
  return carriedOn(asking, reading, isSame);
}

function aboutTheSame(asking: Asking): Understanding {
  const { alone, thread, before, signs, spoken, readAs } = asking;
  const scope = before.isAboutNothing ? alone.scope : scopeOf(before, alone.scope);
  if (signs.why) return { ...alone, kind: "reason", scope };
  const isOfClause = thread.kind === "provisions" && clauseTold(thread) !== null;
  const ofClause = () =>
    settled(asking, { ...readAs("provisions"), scope, clause: clauseTold(thread), topic: "" }, true);
  // "Is that mandatory?", of a provision that was quoted.
  if (isOfClause && spoken === "editions" && readAs(spoken).fact === "mandatory" && !signs.ofText)
    return ofClause();
  // "Did the May draft have that too?": the clause as it stands there, beside what was quoted.
  if (isOfClause && signs.too && saysNoMore(readAs("changes")) && readAs("changes").editions.length > 0)
    return settled(
      asking,
      { ...readAs("changes"), scope, clause: clauseTold(thread), duties: null, topic: "" },
      true,
    );
  // "Since when?", "Is that stricter than before?": whatever became of the clause answers it.
  const asksOfClause = signs.sinceWhen || (spoken === "changes" && signs.whether && !signs.ofText);
  if (isOfClause && asksOfClause && readAs("changes").topic === "")
    return settled(asking, { ...readAs("changes"), scope, clause: clauseTold(thread), duties: null }, true);
  if (thread.kind === "changes" && signs.sinceWhen)
    return carriedOn(asking, { ...readAs("changes"), scope, topic: "" }, true);
  if (spoken !== null) return holds(asking, spoken) ? askedAnew(asking, { ...readAs(spoken), scope }) : alone;
  const reading = { ...readAs(thread.kind), scope };
  const goesOn = signs.continues && signs.isPiece;
  const hasPlace =
    reading.clause !== null ||
    reading.editions.length > 0 ||
    asking.step !== null ||
    (reading.dates.length > 0 && (reading.topic === "" || goesOn));
  if (hasPlace && (signs.says || (reading.topic !== "" && !goesOn)))
    return askedAnew(asking, { ...readAs("provisions"), scope });
  if (hasPlace || (hasShape(reading) && signs.isPiece))
    return carriedOn(asking, withKindFor(reading, asking, scope), true);
  // "Where?": a question that says nothing of what it asks about is about what was quoted.
  if (alone.topic === "" && !alone.inField && isOfClause && !goesOn) return ofClause();
  if (reading.topic === "")
    return goesOn || signs.more || signs.refersBack || signs.pronoun || asking.language !== null
      ? carriedOn(asking, reading, true)
      : alone;
  if (goesOn) return carriedOn(asking, ofTopic(reading, asking, scope), true);
  const anew = { ...readAs("provisions"), scope };
  if (signs.refersBack) return askedAnew(asking, anew);
  if (
    signs.pronoun &&
    thread.kind === "provisions" &&
    thread.topic !== "" &&
    informativeTerms(anew.topic).length < 2
  )
    return askedAnew(asking, { ...anew, topic: `${thread.topic} ${anew.topic}` });
  return { ...alone, scope: { ...alone.scope, talkedOf: before.standards } };
}

/** 也这么要求 is no matter. */
function saysNoMore({ topic }: Understanding): boolean {
  const plain = withoutParticles(topic.replace(/也|[这那]么|[这那]样|如此|要求|规定|写/g, " "));
  return informativeTerms(plain).length === 0;
}

/** "The tightened ones": no topic, but what was talked of. */
function withoutPronoun(reading: Understanding): Understanding {
  return /^(?:the )?ones?$/i.test(reading.topic) ? { ...reading, topic: "", setOff: false } : reading;
}

/** Whether a question of a kind of its own is about what was talked of. */
function holds({ alone, signs, elided }: Asking, kind: QuestionKind): boolean {
  if (elided) return true;
  const pointsBack = signs.refersBack || signs.pronoun || (signs.continues && signs.isPiece);
  if (signs.overAll && !signs.refersBack) return false;
  if (kind === "news" && alone.topic !== "") return pointsBack;
  return alone.inField || pointsBack || (kind === "changes" && alone.setOff);
}

function hasShape({ duties, structures, parts, editorialOnly }: Understanding): boolean {
  return duties !== null || structures.length + parts.length > 0 || editorialOnly;
}

/** A clause or an edition is looked up where nothing that was asked before could be asked of it. */
function withKindFor(reading: Understanding, { thread, readAs }: Asking, scope: Scope): Understanding {
  const asksOfText = thread.kind === "changes" || thread.kind === "provisions";
  return asksOfText || reading.clause === null ? reading : { ...readAs("provisions"), scope };
}

/** "What about backups?" */
function ofTopic(reading: Understanding, { thread, readAs }: Asking, scope: Scope): Understanding {
  if (thread.kind === "changes" || thread.kind === "news") return { ...reading, setOff: true };
  return { ...readAs("provisions"), scope };
}

/** Of its own kind, about what was talked of. */
function askedAnew(asking: Asking, reading: Understanding): Understanding {
  const { thread, signs } = asking;
  const narrowed = signs.refines && reading.kind === thread.kind;
  const merged: Understanding = narrowed
    ? {
        ...reading,
        clause: reading.clause ?? thread.clause,
        parts: reading.parts.length > 0 ? reading.parts : thread.parts,
        ...(reading.topic === "" ? { topic: thread.topic, setOff: thread.setOff } : {}),
        dates: datesMeant(reading, thread),
      }
    : { ...reading, clause: reading.clause ?? clausePointedAt(asking, reading) };
  return settled(asking, merged, true);
}

/** A question as short as this says nothing of what it asks about: 改过吗. */
const MOST_LETTERS_ALONE = 10;

/** The clause that was asked about, else the one that was quoted. */
function clauseTold({ clause, answeredIn }: ThreadScope): string | null {
  return clause ?? answeredIn ?? null;
}

/** "Did it change?", "and how was it put before?": the clause that was asked about, where nothing else is. */
function clausePointedAt({ thread, signs, step, inWords }: Asking, reading: Understanding): string | null {
  const ofText = reading.kind === "changes" || reading.kind === "provisions";
  const letters = [...inWords.replace(/[^\p{L}]/gu, "")].length;
  const pointsBack =
    signs.pronoun || step !== null || reading.editions.length > 0 || letters <= MOST_LETTERS_ALONE;
  const saysNothingElse = reading.topic === "" && !hasShape(reading);
  return ofText && pointsBack && saysNothingElse ? clauseTold(thread) : null;
}

/** What was asked before, with what this question puts in place of a part of it. */
function carriedOn(asking: Asking, reading: Understanding, isSame: boolean): Understanding {
  const { thread } = asking;
  const sameKind = reading.kind === thread.kind;
  const { duties, structures, parts, editorialOnly } = hasShape(reading) || !sameKind ? reading : thread;
  // Tables are those of the whole text, and another standard's clauses bear other numbers.
  const keepsClause = reading.parts.length === 0 && (isSame || reading.kind === "provisions");
  const clause = reading.clause ?? (keepsClause ? thread.clause : null);
  const topic =
    reading.topic !== "" || reading.clause !== null || !sameKind
      ? { topic: reading.topic, setOff: reading.setOff }
      : { topic: thread.topic, setOff: thread.setOff };
  const fact = sameKind ? thread.fact : reading.fact;
  // The question that is carried on says what for: a quantity, for one.
  const asRead = reading.kind === "provisions" && sameKind ? thread.asRead : reading.asRead;
  const merged = {
    ...reading,
    asRead,
    fact,
    duties,
    structures,
    parts,
    editorialOnly,
    clause,
    ...topic,
    dates: datesMeant(reading, thread),
  };
  return settled(asking, merged, isSame);
}

/** Where editions were found, they stand for the dates that they were found by. */
function datesMeant({ dates }: Understanding, thread: ThreadScope): Understanding["dates"] {
  return dates.length > 0 || thread.editions.length > 0 ? dates : thread.dates;
}

function settled(asking: Asking, reading: Understanding, isSame: boolean): Understanding {
  const { before, thread, inWords, step, language } = asking;
  const editions = isSame
    ? editionsMeant(reading, { before, thread, step, text: inWords })
    : reading.editions;
  return { ...reading, editions, language: language ?? reading.language, inField: true };
}

function scopeOf({ standards, groups, committees }: TalkedOf, own: Scope): Scope {
  const byGroup = standards.length === 0;
  return {
    ...own,
    named: standards,
    likely: [],
    groups: byGroup ? groups : [],
    committees: byGroup ? committees : [],
  };
}
