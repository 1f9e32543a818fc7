/** Whether the step in which a process dies takes effect. */
export type LastStep = "done" | "undone";

/**
 * Lets so many steps pass, and then nothing any more: what becomes of a process that is killed. Whatever is asked of it
 * then is not answered.
 */
export class Fuse {
  readonly #lastStep: LastStep;
  readonly #silence = Promise.withResolvers<never>();
  #left: number;

  constructor(steps: number, lastStep: LastStep) {
    this.#left = steps;
    this.#lastStep = lastStep;
    this.#silence.promise.catch(() => {});
  }

  get isBlown(): boolean {
    return this.#left <= 0;
  }

  /** Ends the waiting of those who wait for what is dead; nothing takes effect any more. */
  bury(): void {
    this.#left = 0;
    this.#silence.reject(new Error("It was killed."));
  }

  /** The same thing, of which the named methods are steps. */
  over<T extends object>(target: T, steps: readonly (keyof T)[]): T {
    return new Proxy(target, {
      get: (_, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== "function") return method;
        const call = (...given: readonly unknown[]): unknown => Reflect.apply(method, target, given);
        const isStep = steps.some((step) => step === name);
        return (...given: readonly unknown[]) => {
          if (this.isBlown) return this.#silence.promise;
          return isStep ? this.#step(call, given) : call(...given);
        };
      },
    });
  }

  async #step(call: (...given: readonly unknown[]) => unknown, given: readonly unknown[]): Promise<unknown> {
    this.#left -= 1;
    if (!this.isBlown) return call(...given);
    if (this.#lastStep === "done") await call(...given);
    return this.#silence.promise;
  }
}
