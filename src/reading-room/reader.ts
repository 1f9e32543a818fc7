import { Worker } from "node:worker_threads";
import { DeskError } from "../chat/desk/desk-error.ts";
import type { Message } from "../chat/message.ts";
import type { CallMessage, DeskCall, ReaderMessage } from "./messages.ts";
import { readFault } from "./written-fault.ts";

/** How a reader's thread is started. */
export interface ReaderOrder {
  /** The module that it runs. */
  readonly entry: URL;
  /** What that module is given; copied. */
  readonly data: unknown;
  /** How long a call may take from when it is begun, in milliseconds. */
  readonly patience: number;
  /** Of JavaScript's own memory, in MB: what needs more is at fault, and must not take the process with it. */
  readonly memory: number;
}

/** A call of the desk, and who waits for what it comes to. */
export interface AskedCall {
  readonly call: DeskCall;
  readonly onPartial?: (partial: Message) => void;
  readonly done: (result: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/** Calls begun at one reader at a time: enough that those that wait for a model hold up few. */
const AT_ONCE = 8;

/**
 * A thread that answers calls of a desk, from its start to its end. It is given the next call when it has begun with the
 * one before, so that few wait behind one that never ends.
 */
export class Reader {
  readonly #worker: Worker;
  readonly #patience: number;
  readonly #handed = new Map<number, AskedCall>();
  readonly #begun = new Map<number, AskedCall & { readonly limit: NodeJS.Timeout }>();
  readonly #ready = Promise.withResolvers<void>();
  readonly #ended = Promise.withResolvers<Error>();
  readonly #onProgress: () => void;
  #calls = 0;
  #reason: Error | null = null;

  /** `onProgress` is called whenever it may have become able to take a call. */
  constructor({ entry, data, patience, memory }: ReaderOrder, onProgress: () => void) {
    this.#patience = patience;
    this.#onProgress = onProgress;
    this.#worker = new Worker(entry, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    this.#worker.on("message", (message: ReaderMessage) => this.#hear(message));
    this.#worker.on("messageerror", (error) => void this.end(error));
    this.#worker.on("error", (error) => (this.#reason ??= asError(error)));
    this.#worker.on("exit", () => this.#leave((this.#reason ??= new Error("The thread ended by itself."))));
    // Who waits for neither is told by the other.
    this.#ready.promise.catch(() => {});
  }

  /** Rejects with the reason where it cannot be made ready. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** Fulfilled with the reason when the thread is gone. What it had not begun is in `untouched` then, all else has failed. */
  get ended(): Promise<Error> {
    return this.#ended.promise;
  }

  get untouched(): readonly AskedCall[] {
    return [...this.#handed.values()];
  }

  get canTakeOne(): boolean {
    return this.#reason === null && this.#handed.size === 0 && this.#begun.size < AT_ONCE;
  }

  /** How many calls it is at. */
  get load(): number {
    return this.#begun.size;
  }

  /** The call fails with a DeskError where the thread ends or takes too long, and with whatever the desk throws. */
  take(asked: AskedCall): void {
    const message: CallMessage = { number: this.#calls++, call: asked.call };
    try {
      this.#worker.postMessage(message);
      this.#handed.set(message.number, asked);
    } catch (error) {
      asked.failed(error);
    }
  }

  /** Ends the thread, whatever it is at. */
  async end(reason: Error): Promise<void> {
    this.#reason ??= reason;
    await this.#worker.terminate();
  }

  #hear(message: ReaderMessage): void {
    switch (message.kind) {
      case "ready":
        return this.#ready.resolve();
      case "unable":
        this.#reason ??= readFault(message.fault);
        return;
      case "begun":
        this.#begin(message.number);
        break;
      case "partial":
        this.#begun.get(message.number)?.onPartial?.(message.partial);
        return;
      case "result":
        this.#close(message.number)?.done(message.result);
        break;
      case "fault":
        this.#close(message.number)?.failed(readFault(message.fault));
        break;
    }
    this.#onProgress();
  }

  #begin(number: number): void {
    const asked = this.#handed.get(number);
    if (!asked) return;
    this.#handed.delete(number);
    this.#begun.set(number, { ...asked, limit: setTimeout(() => this.#giveUp(number), this.#patience) });
  }

  #close(number: number): AskedCall | undefined {
    const asked = this.#begun.get(number);
    clearTimeout(asked?.limit);
    this.#begun.delete(number);
    return asked;
  }

  #giveUp(number: number): void {
    const reason = new DeskError("DESK_TOO_LONG", `It took longer than ${this.#patience / 1000} s.`);
    this.#close(number)?.failed(reason);
    void this.end(reason);
  }

  #leave(reason: Error): void {
    const closed = reason instanceof DeskError && reason.code === "DESK_CLOSED";
    const lost = closed
      ? reason
      : new DeskError("DESK_LOST", "What was answering broke down.", { cause: reason });
    for (const number of this.#begun.keys()) this.#close(number)?.failed(lost);
    this.#ready.reject(reason);
    this.#ended.resolve(reason);
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
