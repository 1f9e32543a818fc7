/** What passages come to, by their numbers. */
export class Scores {
  readonly #places = new Map<number, number>();
  readonly #numbers: number[] = [];
  readonly #values: number[] = [];

  add(number: number, value: number): void {
    const place = this.#places.get(number);
    if (place !== undefined) {
      this.#values[place]! += value;
      return;
    }
    this.#places.set(number, this.#numbers.length);
    this.#numbers.push(number);
    this.#values.push(value);
  }

  /**
   * The best first, in bands, all of one value in one band: about `size`, then half as many, then twice as many each time.
   * Few questions need more than two, and to sort all of them takes longer than anything else.
   */
  *bestFirst(size: number): Generator<readonly Scored[]> {
    const ascending = Float64Array.from(this.#values).sort();
    let below = Infinity;
    for (
      let rank = size, step = Math.ceil(size / 2);
      below > (ascending[0] ?? Infinity);
      rank += step, step *= 2
    ) {
      const least = ascending[Math.max(0, ascending.length - rank)]!;
      yield this.#between(least, below).sort((a, b) => b.value - a.value || a.number - b.number);
      below = least;
    }
  }

  #between(least: number, below: number): Scored[] {
    const found: Scored[] = [];
    for (const [place, value] of this.#values.entries())
      if (value >= least && value < below) found.push({ number: this.#numbers[place]!, value });
    return found;
  }
}

export interface Scored {
  readonly number: number;
  readonly value: number;
}
