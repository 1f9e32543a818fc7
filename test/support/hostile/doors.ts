import { digestPoster } from "../../../src/chat/post-digests.ts";
import type { House } from "../../../src/bot.ts";
import { houseDesk } from "../../../src/chat/desk/house-desk.ts";
import { deliveryName } from "../../../src/digests/deliver/digest-poster.ts";
import { placeFor } from "../../../src/standards/place.ts";
import { addDays } from "../../../src/text/dates.ts";
import { bareWords } from "./bare-words.ts";
import { fault, type Fault } from "./fault.ts";
import { CLAUSES, type Planted } from "./hostile-corpus.ts";
import type { Kept, Stage, Way } from "./stage.ts";

/** A way by which a payload comes to be posted: what was posted then, and what is wrong with it beyond the platform's own rules. */
export interface Passed {
  readonly messages: readonly Kept[];
  readonly faults: readonly Fault[];
}

export type Door = (stage: Stage, planted: Planted, house: House) => Promise<Passed>;

/** UTF-16 units of a long payload that must be seen: what stands after that may be cut off, and says so. */
const HEAD = 60;
const NAMES = 32;

export const DOORS: Readonly<Record<string, Door>> = {
  "question, mention": (stage, planted) => asked(stage, "mention", planted.payload),
  "question, marks": (stage, planted) => asked(stage, "marks", planted.payload),
  "question, direct message": (stage, planted) => asked(stage, "direct", planted.payload),
  "question, command": (stage, planted) => asked(stage, "command", planted.payload),
  "question, topic": (stage, { payload, standard }) =>
    asked(stage, "mention", `What changed in ${standard} about ${payload}?`, false),
  "question, shared": shared,
  "question, ambiguous": ambiguous,
  "asker's name": named,
  "clauses, changes": changed,
  "clauses, words": said,
  "a clause as mark-up": bare,
  "standard's title": called,
  "comment period": due,
  "news, mention": (stage, planted) => reported(stage, "mention", planted),
  "news, command": (stage, planted) => reported(stage, "command", planted),
  summary: summed,
};

/** What a member says; whatever that is, it is answered. */
async function asked(stage: Stage, way: Way, words: string, isAlone = true): Promise<Passed> {
  const sent = cut(words, stage.longest[way]);
  const messages = await stage.asks(way, sent);
  // A person or emoji alone, without a word, says nothing to a bot that nobody else is there to hear.
  const isSilent = messages.length === 0 && !(isAlone && bareWords(sent.replace(/^<[^<>\s]+>$/, "")) === "");
  return { messages, faults: isSilent ? [fault("unanswered", sent)] : [] };
}

/** What only its asker saw is shown to all, with the question before it. */
async function shared(stage: Stage, { payload, standard }: Planted): Promise<Passed> {
  const words = `Until when can comments on ${standard} be sent? ${cut(payload, 700)}`;
  const own = await stage.asks("command", words);
  const [answer] = own.filter(({ buttons }) => buttons.includes("Share with everybody here"));
  if (!answer) return { messages: own, faults: own.length === 0 ? [fault("unanswered", words)] : [] };
  const told = await stage.presses(answer, "Share with everybody here");
  const lost = told.length === 0 ? [fault("unanswered", "shared")] : [];
  return { messages: [...own, ...told], faults: [...lost, ...unread(told, payload, "the question")] };
}

/** Both the standard that is named and the one that is called like the payload may be meant. */
async function ambiguous(stage: Stage, { payload, standard }: Planted): Promise<Passed> {
  const answer = await stage.asks("mention", `What changed in ${standard}? ${cut(payload, 700)}`);
  const messages = [...answer];
  for (const message of answer)
    for (const label of new Set(message.buttons)) messages.push(...(await stage.presses(message, label)));
  return { messages, faults: answer.length === 0 ? [fault("unanswered", payload)] : [] };
}

async function named(stage: Stage, { payload, standard }: Planted): Promise<Passed> {
  const name = cut(payload, NAMES).trim();
  const question = `What changed in ${standard}?`;
  const messages = [
    ...(await stage.asks("mention", question, name)),
    ...(await stage.asks("command", question, name)),
  ];
  return { messages, faults: messages.length < 2 ? [fault("unanswered", name)] : [] };
}

/** The answer, the rest of its list, and every redline under them. */
async function changed(stage: Stage, { payload, standard }: Planted): Promise<Passed> {
  const answer = await stage.asks("mention", `What changed in ${standard}?`);
  const messages = [...answer];
  const faults = frame(answer, /2 June 2025/, payload);
  const shown = new Set<string>();
  for (let i = 0; i < messages.length; i += 1) {
    const message = messages[i];
    for (const label of message?.buttons.filter((own) => /^(?:Redline|Show)/.test(own)) ?? []) {
      if (!message || shown.has(label)) continue;
      shown.add(label);
      const closer = await stage.presses(message, label);
      messages.push(...closer);
      if (closer.length === 0) faults.push(fault("unanswered", label));
      const [, clause] = /^Redline (5\.\d)$/.exec(label) ?? [];
      if (clause) faults.push(...unread(closer, payload, label));
    }
  }
  if (shown.size === 0) faults.push(fault("unanswered", "no redline"));
  return { messages, faults };
}

/** Each clause by itself. */
async function said(stage: Stage, { payload, standard }: Planted): Promise<Passed> {
  const messages: Kept[] = [];
  const faults: Fault[] = [];
  for (const clause of CLAUSES) {
    const answer = await stage.asks("direct", `What does clause ${clause} of ${standard} say?`);
    messages.push(...answer);
    if (answer.length === 0) faults.push(fault("unanswered", clause));
    faults.push(...unread(answer, payload, `clause ${clause}`));
  }
  return { messages, faults };
}

/** Written as it is into a document, so that it may be read there as the mark-up that it is. */
async function bare(stage: Stage, planted: Planted): Promise<Passed> {
  const messages = [
    ...(await stage.asks("mention", `What changed in ${planted.bare}?`)),
    ...(await stage.asks("direct", `What does clause 6 of ${planted.bare} say?`)),
  ];
  return { messages, faults: messages.length < 2 ? [fault("unanswered", planted.bare)] : [] };
}

async function called(stage: Stage, planted: Planted): Promise<Passed> {
  const { payload } = planted;
  const own = await stage.asks("command", `What changed in ${planted.called}?`);
  const [answer] = own.filter(({ buttons }) => buttons.includes("Share with everybody here"));
  const told = answer ? await stage.presses(answer, "Share with everybody here") : [];
  const editions = await stage.asks("direct", `Which editions of ${planted.called} are there?`);
  const suggested = (await stage.suggested(planted.called)) ?? [`Called ${payload}`];
  const [name = ""] = suggested;
  const faults = [
    ...frame(own, /compared with/, payload),
    ...unread(editions, payload, "the title"),
    ...(bareWords(name).startsWith(head(`Called ${payload}`).slice(0, HEAD))
      ? []
      : [fault("unread", `suggested: ${name}`)]),
  ];
  return { messages: [...own, ...told, ...editions], faults };
}

/** Whatever a text says of its own deadline. */
async function due(stage: Stage, { standard, payload }: Planted): Promise<Passed> {
  const messages = await stage.asks("mention", `Until when can comments on ${standard} be sent?`);
  return { messages, faults: frame(messages, /until the end of 31 December 2026/, payload) };
}

async function reported(stage: Stage, way: Way, { standard, payload }: Planted): Promise<Passed> {
  const messages = await stage.asks(way, `What is the latest news about ${standard}?`);
  const faults = [...frame(messages, /One report/, payload), ...unread(messages, payload, "the report")];
  return { messages, faults };
}

/** What is new on the payload's own day, and everything that can be pressed under it. */
async function summed(stage: Stage, { day, payload }: Planted, house: House): Promise<Passed> {
  const place = placeFor([], stage.channel);
  const at = (when: string) => new Date(`${when}T09:00:00+08:00`);
  const desk = houseDesk(house);
  const window = { since: at(day), until: at(day), next: at(addDays(day, 7)) };
  const order = { audiences: ["public"], asOf: day, window, seen: null, language: "en" as const };
  const { digest } = await desk.digest(order);
  if (!digest) return { messages: [], faults: [fault("unanswered", "nothing is new")] };
  const messages = await stage.happens((reception, exchanges) =>
    digestPoster({
      desk,
      exchanges,
      doorways: new Map([[reception.platform.name, reception]]),
      clock: { now: () => at(day), sleep: async () => {} },
    }).post({ ...deliveryName(place, at(day)), digest }),
  );
  const faults = [...frame(messages, /What is new/, payload), ...unread(messages, payload, "the summary")];
  const pressed: Kept[] = [];
  for (const message of messages)
    for (const label of new Set(message.buttons)) pressed.push(...(await stage.presses(message, label)));
  return { messages: [...messages, ...pressed], faults };
}

/** What we say ourselves is said whatever the payload is. */
function frame(messages: readonly Kept[], words: RegExp, payload: string): Fault[] {
  if (messages.length === 0) return [fault("unanswered", payload)];
  const all = messages.map((message) => message.words.replace(/\s+/g, " ")).join(" ");
  // Where a name takes all the room, it is said that there is more.
  return words.test(all) || /There is more than fits here/.test(all)
    ? []
    : [fault("obeys", `not said any more: ${words.source}`)];
}

/** The payload's first words, where no message shows them as they are. */
function unread(messages: readonly Kept[], payload: string, where: string): readonly Fault[] {
  if (messages.length === 0) return [];
  const isRead = bareWords(messages.map(({ words }) => words).join(" ")).includes(head(payload));
  return isRead ? [] : [fault("unread", `${where}: ${head(payload)}`)];
}

/** What must be seen of it: of long ones the beginning, of several sentences the first. */
function head(payload: string): string {
  const [first = ""] = payload.trimStart().split(/(?<=[.?!])\s|(?<=[。？！])/u);
  const units = [...bareWords(first)].slice(0, HEAD);
  return units
    .join("")
    .slice(0, HEAD)
    .toWellFormed()
    .replaceAll("\ufffd", payload.includes("\ufffd") ? "\ufffd" : "");
}

function cut(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\ud800-\udbff]$/, "");
}
