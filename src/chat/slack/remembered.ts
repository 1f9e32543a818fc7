/** What was looked up a short while ago, each by its name; what could not be looked up is not remembered. */
export class Remembered<T> {
  readonly #known = new Map<string, { readonly value: Promise<T>; readonly until: number }>();
  readonly #milliseconds: number;
  readonly #now: () => number;

  constructor(milliseconds: number, now: () => number) {
    this.#milliseconds = milliseconds;
    this.#now = now;
  }

  get(name: string, lookUp: () => Promise<T>): Promise<T> {
    const now = this.#now();
    const known = this.#known.get(name);
    if (known && now < known.until) return known.value;
    for (const [old, { until }] of this.#known) if (now >= until) this.#known.delete(old);
    const value = lookUp();
    const entry = { value, until: now + this.#milliseconds };
    this.#known.set(name, entry);
    value.catch(() => {
      if (this.#known.get(name) === entry) this.#known.delete(name);
    });
    return value;
  }

  forget(name: string): void {
    this.#known.delete(name);
  }
}
