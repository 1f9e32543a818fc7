/** Work in lanes: one thing after the other in each, in the order in which it came; lanes side by side. */
export class Lanes {
  readonly #last = new Map<string, Promise<void>>();

  /** Runs `work` once everything that came before it in its lane is done, failed or not. */
  run<T>(lane: string, work: () => Promise<T>): Promise<T> {
    const result = this.#after(this.#last.get(lane), work);
    const last = this.#end(lane, result, () => this.#last.get(lane) === last);
    this.#last.set(lane, last);
    return result;
  }

  /** Fulfilled once nothing is left to be done. */
  async idle(): Promise<void> {
    while (this.#last.size > 0) await Promise.all(this.#last.values());
  }

  async #after<T>(before: Promise<void> | undefined, work: () => Promise<T>): Promise<T> {
    await before;
    return work();
  }

  /** Never rejects: whether the work failed is for those who gave it. */
  async #end(lane: string, work: Promise<unknown>, isLast: () => boolean): Promise<void> {
    await Promise.allSettled([work]);
    if (isLast()) this.#last.delete(lane);
  }
}
