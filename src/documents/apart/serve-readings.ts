import { DocumentError } from "../../standards/errors.ts";
import type { ReadingWatch } from "../reading-watch.ts";
import { giveUpRights } from "./give-up-rights.ts";
import type { ReadingReply, ReadingTask } from "./messages.ts";
import { goOffline } from "./offline.ts";
import { reportUsage } from "./usage-report.ts";

/**
 * Above this, memory is tidied up before the next document, which must not pay for the one before. In bytes. Ordinary
 * documents stay below: compiled code is thrown away too, and the next one is slow.
 */
const UNTIDY = 250_000_000;

/** Does what a task asks for. */
export type Perform = (task: ReadingTask, watch: ReadingWatch) => Promise<unknown>;

/**
 * What runs in a process that reads: one task after the other, for as long as somebody may ask. `loaded` is what must have
 * been loaded for that.
 */
export async function serveReadings(perform: Perform, loaded?: Promise<unknown>): Promise<void> {
  process.on("disconnect", () => process.exit());
  // A damaged PDF leaves rejections behind that nobody can wait for; what was asked for fails by itself, or does not.
  process.on("unhandledRejection", () => {});
  try {
    await Promise.all([reportUsage(), loaded]);
    giveUpRights();
    goOffline();
    process.on("message", (task: ReadingTask) => void answer(perform, task));
    reply({ kind: "ready" });
  } catch (error) {
    reply({ kind: "unready", what: messageOf(error) });
  }
}

async function answer(perform: Perform, task: ReadingTask): Promise<void> {
  if (process.memoryUsage.rss() > UNTIDY)
    globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" });
  let isOver = false;
  const progress = (share: number) => {
    if (!isOver) reply({ kind: "progress", share });
  };
  const last = await orDeadEnd(outcome(perform, task, { progress }));
  isOver = true;
  try {
    reply(last);
  } catch (error) {
    // A result that cannot be copied.
    reply(faultOf(error));
  }
}

async function outcome(perform: Perform, task: ReadingTask, watch: ReadingWatch): Promise<ReadingReply> {
  try {
    return { kind: "result", result: await perform(task, watch) };
  } catch (error) {
    return faultOf(error);
  }
}

/** Or the fault of waiting for what never comes: pdf.js may lose a promise in a damaged file. */
async function orDeadEnd(outcome: Promise<ReadingReply>): Promise<ReadingReply> {
  const deadEnd = Promise.withResolvers<ReadingReply>();
  const giveUp = () => deadEnd.resolve(failure("it waits for what never comes"));
  // While it reads, only its work keeps the process going: when all that is done without a result, none will be.
  process.once("beforeExit", giveUp);
  process.channel?.unref();
  const last = await Promise.race([deadEnd.promise, outcome]);
  process.channel?.ref();
  process.off("beforeExit", giveUp);
  return last;
}

function faultOf(error: unknown): ReadingReply {
  if (!(error instanceof DocumentError)) return failure(messageOf(error));
  const { code, message, details } = error;
  return { kind: "fault", code, message, details };
}

function failure(what: string): ReadingReply {
  return {
    kind: "fault",
    code: "READER_FAILED",
    message: `The reader failed on this file (${what}). That is a defect of Rapporteur; please report it with the file.`,
    details: { what },
  };
}

function reply(message: ReadingReply): void {
  // Whoever is not there any more needs no reply.
  process.send?.(message, () => {});
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
