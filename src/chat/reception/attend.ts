import type { Exchange, ExchangeOutcome } from "../../library/exchanges.ts";
import type { Audiences } from "../../standards/audience.ts";
import { audiencesOf, placeFor, type Place } from "../../standards/place.ts";
import { DeskError } from "../desk/desk-error.ts";
import { ChatError } from "../platform/chat-error.ts";
import type { PostTarget } from "../platform/chat-platform.ts";
import type { ChatRequest } from "../platform/chat-request.ts";
import type { Asked, Said, SayingParts } from "./asked.ts";
import { faultOf } from "./chat-event.ts";
import type { Gate } from "./gate.ts";
import { readAnswer, readRequest, writeKept, type KeptAnswer, type KeptRequest } from "./kept.ts";
import { languageFor } from "./language-for.ts";
import { defectNotice, moreButton, uncertainNotice } from "./notices.ts";
import type { Delivered, Outbox, OutboxParts } from "./outbox.ts";
import { PartialAnswer } from "./partial-answer.ts";
import { persist, Stopped, unlessStopped } from "./persist.ts";
import { say } from "./say.ts";

export interface AttendingParts extends SayingParts, OutboxParts {
  readonly outbox: Outbox;
  /** Through which questions go to the desk. */
  readonly counter: Gate;
}

/** An exchange that is being brought to its end. */
interface Task {
  /** As it stands on disk; another revision once a part of the answer is shown before the rest. */
  exchange: Exchange;
  readonly kept: KeptRequest;
  readonly place: Place;
  readonly target: PostTarget & { readonly request: ChatRequest };
  /** Whether messages of it may stand there without our knowing. */
  readonly mayStand: boolean;
}

/**
 * Brings what was asked from where it stands to its end: finds out what to say, puts that on disk, and posts it. What
 * is stopped in between, or revised, is left open.
 * @param resumed it may have been begun by an earlier process
 */
export async function attend(id: string, resumed: boolean, parts: AttendingParts): Promise<void> {
  const exchange = await parts.exchanges.withId(id);
  if (!exchange || exchange.outcome !== null || exchange.request === null) return;
  const kept = readRequest(exchange.request);
  if (!kept) {
    parts.report({ kind: "failed", exchange: id, place: exchange.place, fault: "UNREADABLE" });
    await parts.exchanges.settle(exchange, "failed");
    return;
  }
  const place = placeFor(parts.places, exchange.place);
  const mayStand = exchange.revision > 0 || (resumed && exchange.answer !== null);
  const task: Task = { exchange, kept, place, target: { place, request: kept.request }, mayStand };
  try {
    const isOld = resumed && (await isOutdated(task, parts));
    if (isOld || (await bringToItsEnd(task, parts)) === "outdated") {
      await parts.exchanges.revise(exchange.key, writeKept(kept));
      return await attend(id, resumed, parts);
    }
  } catch (error) {
    if (error instanceof Stopped) return;
    if (error instanceof ChatError) return settle(task.exchange, endOf(error), parts);
    parts.report({ kind: "failed", exchange: id, place: exchange.place, fault: faultOf(error) });
    await apologise(task, parts);
  }
}

/** `outdated`: what was found out is not for those who read along by now. */
type Brought = "outdated" | "done";

async function bringToItsEnd(task: Task, parts: AttendingParts): Promise<Brought> {
  const { kept, target, mayStand } = task;
  if (kept.withdrawn) return clearAway(task, "withdrawn", parts);
  if (task.exchange.answer !== null) return postAndSettle(task.exchange, task, mayStand, parts);
  const said = await findOut(task, parts);
  const { exchange } = task;
  if (said === null) return clearAway(task, "silent", parts);
  const { message } = said.answer;
  const { bodies } = parts.platform.render(message, target, moreButton(exchange.id, message.language));
  const prepared = await parts.exchanges.prepare(exchange, { answer: writeKept(said.answer), bodies });
  return prepared ? postAndSettle(prepared, task, mayStand || prepared.revision > 0, parts) : "done";
}

/** Whether what an earlier process was about to post may not be told any more, to those who would read it now. */
async function isOutdated(task: Task, parts: AttendingParts): Promise<boolean> {
  const prepared = readAnswer(task.exchange.answer);
  if (!prepared || task.kept.withdrawn) return false;
  const audiences = await audiencesNow(task, parts);
  return !(await atTheDesk(() => parts.desk.maySee(prepared.told, [...audiences])));
}

async function audiencesNow(task: Task, parts: AttendingParts): Promise<Audiences> {
  const { exchange, place, target } = task;
  const look = () => parts.platform.readers(place, target.request);
  return audiencesOf(place, await persist(exchange.id, look, waiting(task, parts)));
}

async function findOut(task: Task, parts: AttendingParts): Promise<Said | null> {
  const { exchange, place, target } = task;
  const { platform, clock, signal, report, counter } = parts;
  const { request } = target;
  const began = clock.now();
  // Who is not addressed is not told that somebody is at it, for it may come to nothing.
  const shown = request.addressed ? platform.showWork(target) : null;
  const audiences = await audiencesNow(task, parts);
  const partial = showsPartials(task) ? new PartialAnswer({ ...parts, exchange, target }) : null;
  const asked: Asked = {
    exchange,
    request,
    place,
    audiences,
    now: clock.now(),
    ...(partial && { onPartial: (message) => partial.take(message) }),
  };
  const saying = counter.pass(() => atTheDesk(() => say(asked, parts)));
  let said: Said | null;
  try {
    said = await unlessStopped(saying, signal);
  } finally {
    await shown;
    if (partial) task.exchange = await partial.end();
  }
  if (said)
    report({
      kind: "answered",
      exchange: exchange.id,
      place: place.id,
      outcome: said.outcome,
      engine: said.engine,
      ...(said.prompts && { prompts: said.prompts }),
      ...(said.bundle !== undefined && { bundle: said.bundle }),
      milliseconds: clock.now().getTime() - began.getTime(),
    });
  return said;
}

/** Where all that is told may be known by everybody, and all who read along are to read it. */
function showsPartials({ place, target: { request } }: Task): boolean {
  const isAsked = request.addressed && request.seenBy === "place" && request.wanted.kind !== "press";
  return isAsked && place.audiences.length === 0;
}

/** What broke down at the desk is asked once more; a desk that is closed leaves it to the next process. */
async function atTheDesk<T>(work: () => Promise<T>, attempts = 2): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    if (error.code === "DESK_CLOSED") throw new Stopped();
    if (error.code === "DESK_TOO_LONG" || attempts === 1) throw error;
    return atTheDesk(work, attempts - 1);
  }
}

async function postAndSettle(
  exchange: Exchange,
  task: Task,
  mayStand: boolean,
  parts: AttendingParts,
): Promise<Brought> {
  const answer = readAnswer(exchange.answer);
  const maySay = answer && sayingNow(answer, task, parts);
  const delivered = await parts.outbox.deliver({ exchange, target: task.target, mayStand, maySay });
  if (delivered === "outdated") return delivered;
  if (delivered === "stopped") return "done";
  if (delivered === "uncertain") await tellUncertain(exchange, answer, task, parts);
  await settle(exchange, outcomeOf(delivered, answer?.ends ?? "answered"), parts);
  return "done";
}

/** Null where nothing was granted that could be taken back. */
function sayingNow({ told }: KeptAnswer, { place, target }: Task, { platform, desk }: AttendingParts) {
  if (place.audiences.length === 0) return null;
  return async () => {
    const readers = await platform.readers(place, target.request);
    return atTheDesk(() => desk.maySee(told, [...audiencesOf(place, readers)]));
  };
}

/** Nothing of it is to stand there. */
async function clearAway(task: Task, outcome: ExchangeOutcome, parts: AttendingParts): Promise<Brought> {
  const { exchange, target, mayStand } = task;
  const posts = exchange.posts.map((post) => ({ ...post, body: "" }));
  const cleared = { ...exchange, posts };
  const delivered = await parts.outbox.deliver({ exchange: cleared, target, mayStand, maySay: null });
  if (delivered !== "stopped") await settle(exchange, outcome, parts);
  return "done";
}

/** Better told twice than not at all, so it is told before the exchange is settled. */
async function tellUncertain(
  exchange: Exchange,
  answer: KeptAnswer | null,
  task: Task,
  parts: AttendingParts,
): Promise<void> {
  const { platform } = parts;
  const { id, key } = exchange;
  const language = answer?.message.language ?? languageFor(task.kept.request, task.place);
  const notice = uncertainNotice(id, language);
  const { bodies } = platform.render(notice, task.target, moreButton(id, language));
  for (const [part, body] of bodies.entries()) {
    const post = async () => {
      try {
        await platform.post(task.target, body, { key: `${key}?`, part });
      } catch (error) {
        if (!(error instanceof ChatError) || error.code !== "UNSURE") throw error;
      }
    };
    await persist(id, post, waiting(task, parts));
  }
}

/** One plain sentence under what stands there already; a second defect is only reported. */
async function apologise(task: Task, parts: AttendingParts): Promise<void> {
  const { exchange, kept, place, target } = task;
  const { id } = exchange;
  const { platform, exchanges, outbox, report } = parts;
  try {
    const now = await exchanges.withId(id);
    if (!now || now.outcome !== null) return;
    const message = defectNotice(id, languageFor(kept.request, place));
    const answer: KeptAnswer = {
      message,
      questions: [],
      changes: [],
      told: { editions: [], news: [] },
      scope: null,
      ends: "failed",
    };
    const standing = now.posts.flatMap(({ body, reference }) => (reference === null ? [] : [body]));
    const { bodies } = platform.render(message, target, moreButton(id, message.language));
    const prepared = await exchanges.prepare(now, {
      answer: writeKept(answer),
      bodies: [...standing, ...bodies],
    });
    if (!prepared) return;
    const delivered = await outbox.deliver({ exchange: prepared, target, mayStand: true, maySay: null });
    if (delivered !== "stopped") await settle(prepared, "failed", parts);
  } catch (error) {
    report({ kind: "failed", exchange: id, place: place.id, fault: faultOf(error) });
    await settle(exchange, "failed", parts);
  }
}

async function settle(exchange: Exchange, outcome: ExchangeOutcome, parts: AttendingParts): Promise<void> {
  const { id, place, posts, receivedAt } = exchange;
  if (!(await parts.exchanges.settle(exchange, outcome))) return;
  const milliseconds = parts.clock.now().getTime() - receivedAt.getTime();
  parts.report({ kind: "settled", exchange: id, place, outcome, posts: posts.length, milliseconds });
}

function waiting({ exchange, place }: Task, { clock, signal, report }: AttendingParts) {
  return {
    clock,
    signal,
    waits: ({ code }: ChatError, milliseconds: number) =>
      report({ kind: "waits", exchange: exchange.id, place: place.id, code, milliseconds }),
  };
}

function outcomeOf(
  delivered: Exclude<Delivered, "stopped" | "outdated">,
  ends: KeptAnswer["ends"],
): ExchangeOutcome {
  return delivered === "expired" || delivered === "refused" ? delivered : ends;
}

/** What was not to be had in all that time is as good as expired. */
function endOf({ code }: ChatError): ExchangeOutcome {
  return code === "REFUSED" ? "refused" : "expired";
}
