import type { ChildProcess } from "node:child_process";
import { Socket } from "node:net";
import { DocumentError } from "../../standards/errors.ts";
import type { RapporteurError } from "../../standards/errors.ts";
import type { ReadingWatch } from "../reading-watch.ts";
import { brokenDown, noProgress, stopped, tooLong, tooMuchMemory, unready } from "./breakdowns.ts";
import type { ReadingReply, ReadingTask } from "./messages.ts";
import type { ReadingOrder } from "./reading-order.ts";
import { startChild } from "./start-child.ts";
import { USAGE_PIPE, usageReader, type Usage } from "./usage-report.ts";

/** What is being read, and who waits for it. */
interface Running {
  readonly name: string;
  readonly watch: ReadingWatch;
  readonly done: (result: unknown) => void;
  readonly failed: (error: unknown) => void;
  readonly begun: number;
  /** When it last got further: by the clock, and by the work of the process until then (null: not yet reported). */
  furtherAt: number;
  workAtFurther: number | null;
}

/** A process that reads one document at a time, and is ended when one takes too much. */
export class ReadingProcess {
  readonly #child: ChildProcess;
  readonly #order: ReadingOrder;
  readonly #ready = Promise.withResolvers<void>();
  readonly #ended = Promise.withResolvers<void>();
  #running: Running | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isReady = false;
  #isGone = false;
  #tasks = 0;

  constructor(order: ReadingOrder) {
    this.#order = order;
    this.#child = startChild(order.entry, Math.floor(order.limits.memory / 1_000_000));
    this.#child.on("message", (message) => this.#hear(asReply(message)));
    this.#child.on("error", (error) => this.#lose(error.message));
    this.#child.on("exit", (code, signal) => this.#lose(signal ?? `exit code ${code}`));
    const read = usageReader((usage) => this.#judge(usage));
    this.#usage?.setEncoding("utf8").on("data", read);
    // Whoever runs a task is told.
    this.#ready.promise.catch(() => {});
    this.#letGo();
  }

  /** False when it was ended, or ended by itself. */
  get isAlive(): boolean {
    return !this.#isGone;
  }

  /** True when it has read nothing yet. */
  get isFresh(): boolean {
    return this.#tasks === 0;
  }

  /** @throws DocumentError LIMIT_TIME, LIMIT_MEMORY, READER_FAILED, and whatever the reader throws; RapporteurError */
  async run(task: ReadingTask, name: string, watch: ReadingWatch): Promise<unknown> {
    this.#holdOn();
    try {
      await this.#untilReady();
      return await this.#perform(task, name, watch);
    } finally {
      this.#tasks += 1;
      this.#letGo();
    }
  }

  /** Ends it, whatever it does: who waits is told that the process is stopping. */
  async end(): Promise<void> {
    this.#fail(stopped());
    this.#child.ref();
    await this.#ended.promise;
  }

  async #untilReady(): Promise<void> {
    const { start } = this.#order.limits;
    const late = setTimeout(() => this.#fail(unready(`not within ${start / 1000} s`)), start);
    try {
      await this.#ready.promise;
    } finally {
      clearTimeout(late);
    }
  }

  #perform(task: ReadingTask, name: string, watch: ReadingWatch): Promise<unknown> {
    return new Promise((done, failed) => {
      const now = performance.now();
      this.#running = { name, watch, done, failed, begun: now, furtherAt: now, workAtFurther: null };
      this.#watchClock(this.#running);
      try {
        this.#child.send(task, (error) => {
          if (error) this.#lose(error.message);
        });
      } catch (error) {
        // What cannot be sent never arrived there.
        this.#finish();
        failed(error);
      }
    });
  }

  #hear(reply: ReadingReply): void {
    if (reply.kind === "ready") {
      this.#isReady = true;
      return this.#ready.resolve();
    }
    if (reply.kind === "unready") return this.#fail(unready(reply.what));
    const running = this.#running;
    if (!running) return;
    if (reply.kind === "progress") {
      running.furtherAt = performance.now();
      running.workAtFurther = null;
      return running.watch.progress(reply.share);
    }
    this.#finish();
    if (reply.kind === "result") running.done(reply.result);
    else running.failed(new DocumentError(reply.code, reply.message, reply.details));
  }

  #judge({ memory, work }: Usage): void {
    const running = this.#running;
    if (!running) return;
    const { memory: room, stall } = this.#order.limits;
    running.workAtFurther ??= work;
    if (memory > room) this.#fail(tooMuchMemory(running.name, room));
    else if (work - running.workAtFurther > stall) this.#fail(noProgress(running.name, stall));
  }

  /** Looks again when the time may be over. */
  #watchClock(running: Running): void {
    const { silence, total } = this.#order.limits;
    const now = performance.now();
    const silentFor = running.furtherAt + silence - now;
    const restOfAll = running.begun + total - now;
    if (silentFor <= 0) return this.#fail(noProgress(running.name, silence));
    if (restOfAll <= 0) return this.#fail(tooLong(running.name, total));
    this.#timer = setTimeout(() => this.#watchClock(running), Math.min(silentFor, restOfAll));
  }

  #fail(error: RapporteurError): void {
    const running = this.#running;
    this.#finish();
    this.#isGone = true;
    this.#child.kill("SIGKILL");
    this.#ready.reject(error);
    running?.failed(error);
  }

  /** It is no more, or cannot be spoken to. */
  #lose(how: string): void {
    this.#fail(this.#reasonOf(how));
    this.#ended.resolve();
  }

  #reasonOf(how: string): RapporteurError {
    if (!this.#isReady) return unready(how);
    const { name = "A file" } = this.#running ?? {};
    // V8 aborts when its own memory is used up; the system kills when there is none left.
    if (/^SIG(?:ABRT|KILL)$|^exit code 134$/.test(how)) return tooMuchMemory(name, this.#order.limits.memory);
    return brokenDown(name, how);
  }

  #finish(): void {
    this.#running = null;
    clearTimeout(this.#timer);
  }

  get #usage(): Socket | null {
    const pipe = this.#child.stdio[USAGE_PIPE];
    return pipe instanceof Socket ? pipe : null;
  }

  /** A process that waits for work keeps nobody from ending. */
  #letGo(): void {
    // What is ending is waited for.
    if (this.#isGone) return;
    this.#child.unref();
    this.#child.channel?.unref();
    this.#usage?.unref();
  }

  #holdOn(): void {
    this.#child.ref();
    this.#child.channel?.ref();
  }
}

function asReply(message: unknown): ReadingReply {
  // Both ends are ours, of one version.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return message as ReadingReply;
}
