import { greatest } from "./greatest.ts";
import { placeOf } from "./passage-number.ts";

/**
 * What passages come to, by their numbers, for one question after the other: a table of all places that is made anew for
 * each takes longer to make than to fill.
 */
export class Scores {
  #sums = new Float64Array(1 << 12);
  #numbers: number[] = [];

  /** `value` is more than 0. */
  add(number: number, value: number): void {
    const place = placeOf(number);
    if (place >= this.#sums.length) this.#makeRoomFor(place);
    if (this.#sums[place] === 0) this.#numbers.push(number);
    this.#sums[place]! += value;
  }

  clear(): void {
    for (const number of this.#numbers) this.#sums[placeOf(number)] = 0;
    this.#numbers = [];
  }

  /**
   * The best first, in bands, all of one value in one band: about `size`, then half as many, then twice as many each time.
   * Few questions need more than two, and to sort all of them takes longer than anything else.
   */
  *bestFirst(size: number): Generator<readonly Scored[]> {
    const values = Float64Array.from(this.#numbers, (number) => this.#sums[placeOf(number)]!);
    let told = 0;
    let below = Infinity;
    for (let rank = size, step = Math.ceil(size / 2); told < values.length; rank += step, step *= 2) {
      const least = greatest(values, Math.min(rank, values.length));
      const band = this.#between(least, below);
      yield band.sort((a, b) => b.value - a.value || a.number - b.number);
      told += band.length;
      below = least;
    }
  }

  #between(least: number, below: number): Scored[] {
    const found: Scored[] = [];
    for (const number of this.#numbers) {
      const value = this.#sums[placeOf(number)]!;
      if (value >= least && value < below) found.push({ number, value });
    }
    return found;
  }

  #makeRoomFor(place: number): void {
    const sums = new Float64Array(Math.max(2 * this.#sums.length, place + 1));
    sums.set(this.#sums);
    this.#sums = sums;
  }
}

export interface Scored {
  readonly number: number;
  readonly value: number;
}
