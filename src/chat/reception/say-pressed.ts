import { placeFor } from "../../standards/place.ts";
import type { Exchange } from "../../library/exchanges.ts";
import { languageOf, type Language } from "../../text/language.ts";
import { commandQuestion } from "../command-question.ts";
import { readPress, type Press } from "../press.ts";
import type { Asked, Said, SayingParts } from "./asked.ts";
import { readAnswer, readRequest, type KeptAnswer, type KeptRequest } from "./kept.ts";
import { languageFor } from "./language-for.ts";
import { goneNotice, moreButton, withQuestion } from "./notices.ts";
import { restOf } from "./rest-of-list.ts";
import { sayAnswer, shareable, type Words } from "./say-answer.ts";
import { sayHelp } from "./say-help.ts";
import { scopeBefore } from "./scope-before.ts";

/** What stood where somebody pressed. */
interface Pressed {
  readonly exchange: Exchange;
  readonly answer: KeptAnswer;
  /** Null for what nobody asked for. */
  readonly asked: KeptRequest | null;
}

/** What a button brings: only to those who could see what it stands under, and may see still what was told there. */
export async function sayPressed(action: string, asked: Asked, parts: SayingParts): Promise<Said | null> {
  const press = readPress(action);
  const pressed = press && (await find(press.exchange, asked, parts));
  const said = press && pressed && (await bring(press, pressed, asked, parts));
  if (said) return said;
  const language = asked.place.language ?? pressed?.answer.message.language ?? asked.request.language ?? "en";
  return plain({ message: goneNotice(language), scope: pressed?.answer.scope ?? null }, "gone");
}

async function bring(press: Press, pressed: Pressed, asked: Asked, parts: SayingParts): Promise<Said | null> {
  // What is shared is found out anew, with the eyes of those it is shared with.
  if (press.does === "share") return share(pressed, asked, parts);
  if (!(await parts.desk.maySee(pressed.answer.told, [...asked.audiences]))) return null;
  const { answer } = pressed;
  switch (press.does) {
    case "ask": {
      const words = wordsOf(answer, press.index, asked);
      return words && sayAnswer(words, asked, parts);
    }
    case "redline":
      return sayRedline(answer, press.index, asked, parts);
    case "rest": {
      const message = restOf(answer.message, press.index, press.from, asked.exchange.id);
      return message && plain({ ...answer, message }, "rest");
    }
    case "more": {
      const message = cutOff(pressed, asked, parts);
      return message && plain({ ...answer, message }, "more");
    }
    case "again":
      return isHelp(pressed)
        ? sayHelp(answer.message.language, answer.scope, asked, parts)
        : plain(answer, "again");
  }
}

/** Null for what is not here: forgotten, elsewhere, or what only somebody else sees. */
async function find(
  id: string,
  { request, place }: Asked,
  { exchanges }: SayingParts,
): Promise<Pressed | null> {
  const exchange = await exchanges.withId(id);
  const answer = readAnswer(exchange?.answer ?? null);
  const asked = readRequest(exchange?.request ?? null);
  if (!exchange || !answer || exchange.place !== place.id) return null;
  const isTheirs = asked?.request.seenBy !== "asker" || asked.request.person === request.person;
  return isTheirs ? { exchange, answer, asked } : null;
}

/** Help names standards and tells of none: it is given anew, for what may be named may have changed. */
function isHelp({ asked }: Pressed): boolean {
  if (!asked || asked.request.wanted.kind === "press") return false;
  const { wanted } = asked.request;
  const text = wanted.kind === "question" ? wanted.text : commandQuestion(wanted, "en");
  return text === null || text.trim() === "";
}

/** A button asks in the conversation in which it stands. */
function wordsOf({ questions, scope }: KeptAnswer, index: number, { place }: Asked): Words | null {
  const text = questions[index];
  return text === undefined ? null : { text, language: place.language ?? languageOf(text), scope };
}

async function sayRedline(
  { changes, message: under, scope }: KeptAnswer,
  index: number,
  asked: Asked,
  { desk }: SayingParts,
): Promise<Said | null> {
  const change = changes[index];
  const language: Language = asked.place.language ?? under.language;
  const message = change && (await desk.redline(change, [...asked.audiences], language));
  if (!change || !message) return null;
  const editions = [change.fromText, change.toText].map((text) => text.replace(/\.[^./]*$/, ""));
  return plain({ message: shareable(message, asked), scope, told: { editions, news: [] } }, "redline");
}

/** What there was no room for, where and to whom it was said. */
function cutOff({ exchange, answer, asked }: Pressed, { place }: Asked, { platform, places }: SayingParts) {
  const target = { place: placeFor(places, place.id), request: asked?.request ?? null };
  return platform.render(answer.message, target, moreButton(exchange.id, answer.message.language)).rest;
}

/** The same question, for everybody in the place: what only its asker could see is not carried over. */
async function share(
  { exchange, asked: kept }: Pressed,
  asked: Asked,
  parts: SayingParts,
): Promise<Said | null> {
  if (!kept || kept.withdrawn) return null;
  const { wanted } = kept.request;
  if (wanted.kind === "press") return sharePressed(wanted.action, asked, parts);
  const language = languageFor(kept.request, asked.place);
  const scope = await scopeBefore(exchange, wanted, parts.exchanges);
  const text = wanted.kind === "question" ? wanted.text : commandQuestion(wanted, language);
  return text === null
    ? sayHelp(language, scope, asked, parts)
    : sayAloud({ text, language, scope }, asked, parts);
}

/** What was shown by a button is shared as what the button stands for, if it may be known here what it stood under. */
async function sharePressed(action: string, asked: Asked, parts: SayingParts): Promise<Said | null> {
  const press = readPress(action);
  const under = press && (await find(press.exchange, asked, parts));
  if (!press || !under) return null;
  if (press.does === "again") return share(under, asked, parts);
  if (!(await parts.desk.maySee(under.answer.told, [...asked.audiences]))) return null;
  if (press.does === "redline") return sayRedline(under.answer, press.index, asked, parts);
  const words = press.does === "ask" ? wordsOf(under.answer, press.index, asked) : null;
  return words && sayAloud(words, asked, parts);
}

async function sayAloud(words: Words, asked: Asked, parts: SayingParts): Promise<Said | null> {
  const said = await sayAnswer(words, asked, parts);
  return (
    said && { ...said, answer: { ...said.answer, message: withQuestion(said.answer.message, words.text) } }
  );
}

/** Its buttons lead back to where they stood first, so that it needs none of its own. */
function plain(
  { message, scope, told }: Pick<KeptAnswer, "message" | "scope"> & Partial<Pick<KeptAnswer, "told">>,
  outcome: string,
): Said {
  const nothing = { editions: [], news: [] };
  return {
    answer: { message, questions: [], changes: [], told: told ?? nothing, scope, ends: "answered" },
    outcome,
    engine: "composed",
  };
}
