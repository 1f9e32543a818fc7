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
   * The best first, in bands of about `size` and twice as many each time, all of one value in one band: few questions need
   * more than one, and to sort all of them takes longer than anything else.
   */
  *bestFirst(size: number): Generator<readonly Scored[]> {
    const ascending = Float64Array.from(this.#values).sort();
    let below = Infinity;
    for (let rank = size, step = size; below > (ascending[0] ?? Infinity); step *= 2, rank += step) {
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
