import { setTimeout as delay } from "node:timers/promises";
import { DeskError } from "../chat/desk/desk-error.ts";
import type { Message } from "../chat/message.ts";
import type { DeskCall } from "./messages.ts";
import { Reader, type AskedCall, type ReaderOrder } from "./reader.ts";

/** Between two attempts to start a reader, in milliseconds: doubled with every failure in a row, up to the last. */
const PAUSES = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000];

export interface ReadersOrder extends ReaderOrder {
  /** How many threads. */
  readonly count: number;
  /** Hears why a thread was lost; another takes its place. */
  readonly onLoss: (reason: Error) => void;
}

/** As many readers as were ordered, whatever becomes of each. A call goes to whoever has the least to do. */
export class Readers {
  readonly #order: ReadersOrder;
  readonly #ready = new Set<Reader>();
  readonly #all = new Set<Reader>();
  readonly #waiting: AskedCall[] = [];
  readonly #closing = new AbortController();
  #seats: readonly Promise<void>[] = [];

  private constructor(order: ReadersOrder) {
    this.#order = order;
  }

  /** Fulfilled when all are ready; rejects with the reason when one cannot be made so. */
  static async open(order: ReadersOrder): Promise<Readers> {
    const readers = new Readers(order);
    const first = Array.from({ length: order.count }, () => readers.#start());
    try {
      await Promise.all(first.map((reader) => reader.ready));
    } catch (error) {
      await readers.close();
      throw error;
    }
    readers.#seats = first.map((reader) => readers.#keepSeat(reader));
    return readers;
  }

  /** @throws DeskError; and whatever the desk throws */
  ask(call: DeskCall, onPartial?: (partial: Message) => void): Promise<unknown> {
    return new Promise((done, failed) => {
      if (this.#closing.signal.aborted) throw closed();
      this.#waiting.push({ call, done, failed, ...(onPartial && { onPartial }) });
      this.#handOut();
    });
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#refuseWaiting(closed());
    await Promise.all([...this.#all].map((reader) => reader.end(closed())));
    await Promise.all(this.#seats);
  }

  #start(): Reader {
    const reader = new Reader(this.#order, () => this.#handOut());
    this.#all.add(reader);
    void reader.ended.then(() => this.#all.delete(reader));
    return reader;
  }

  /** Whenever the reader in it is lost, another one is started. */
  async #keepSeat(first: Reader): Promise<void> {
    const { signal } = this.#closing;
    for (let reader = first, failures = 0; ; reader = this.#start()) {
      try {
        await reader.ready;
        failures = 0;
        this.#ready.add(reader);
        this.#handOut();
      } catch {
        failures += 1;
      }
      const reason = await reader.ended;
      this.#ready.delete(reader);
      this.#waiting.unshift(...reader.untouched);
      if (signal.aborted) return this.#refuseWaiting(closed());
      this.#order.onLoss(reason);
      if (failures > 0) {
        if (this.#ready.size === 0) this.#refuseWaiting(lost(reason));
        await delay(PAUSES[failures - 1] ?? PAUSES.at(-1), undefined, { signal }).catch(() => {});
        if (signal.aborted) return;
      }
    }
  }

  #handOut(): void {
    while (this.#waiting.length > 0) {
      const [freest] = [...this.#ready].filter((r) => r.canTakeOne).sort((a, b) => a.load - b.load);
      if (!freest) return;
      const next = this.#waiting.shift();
      if (next) freest.take(next);
    }
  }

  #refuseWaiting(reason: DeskError): void {
    for (const { failed } of this.#waiting.splice(0)) failed(reason);
  }
}

function closed(): DeskError {
  return new DeskError("DESK_CLOSED", "The process is stopping.");
}

function lost(cause: Error): DeskError {
  return new DeskError("DESK_LOST", "Nothing that could answer can be started.", { cause });
}
