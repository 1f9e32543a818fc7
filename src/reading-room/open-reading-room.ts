import { availableParallelism } from "node:os";
import type { ReadingConfig } from "../bot.ts";
import type { Desk } from "../chat/desk/desk.ts";
import type { Message } from "../chat/message.ts";
import type { DeskCall, DeskResult } from "./messages.ts";
import { packConfig } from "./packed-config.ts";
import { Readers, type ReadersOrder } from "./readers.ts";

/** Two suffice for a committee's chats, and leave cores to the rest of the machine. */
const THREADS = Math.min(2, availableParallelism());
/** How long a call may take, in milliseconds: twice as long as an answer waits for a model. */
const PATIENCE = 60_000;
/** Of JavaScript's own memory, in MB: many times what reading takes. */
const MEMORY = 1_024;

export interface ReadingRoomOrder {
  /** Library and index in its data folder are to be up to date already. */
  readonly config: ReadingConfig;
  readonly threads?: number;
  /** Hears why a thread was lost; another takes its place. */
  readonly onLoss: (reason: Error) => void;
}

/**
 * A desk whose work is done on threads of its own, so that chat platforms are acknowledged in time whatever is looked
 * for and compared. Its calls fail by a `DeskError` where a thread breaks down or goes on for too long.
 */
export async function openReadingRoom({
  config,
  threads = THREADS,
  onLoss,
}: ReadingRoomOrder): Promise<Desk> {
  return deskOver({
    entry: new URL("./worker.ts", import.meta.url),
    data: packConfig(config),
    patience: PATIENCE,
    memory: MEMORY,
    count: threads,
    onLoss,
  });
}

/** A desk whose calls are answered by such readers. */
export async function deskOver(order: ReadersOrder): Promise<Desk> {
  const readers = await Readers.open(order);
  const ask = <Call extends DeskCall>(call: Call, onPartial?: (partial: Message) => void) =>
    // What a reader returns is what its desk returned for that call.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    readers.ask(call, onPartial) as Promise<DeskResult<Call["method"]>>;
  return {
    answer: (asked, onPartial) => ask({ method: "answer", given: [asked] }, onPartial),
    redline: (...given) => ask({ method: "redline", given }),
    maySee: (...given) => ask({ method: "maySee", given }),
    digest: (...given) => ask({ method: "digest", given }),
    [Symbol.asyncDispose]: () => readers.close(),
  };
}
