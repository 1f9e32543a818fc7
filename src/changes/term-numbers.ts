import type { TermCounts } from "./terms.ts";

/** The terms of a text by number, in ascending order, and how often each stands there. */
export interface NumberedCounts {
  readonly terms: Int32Array;
  readonly counts: Float64Array;
}

/** Gives terms numbers, from 0, in the order in which they are met. */
export class TermNumbers {
  readonly #numbers = new Map<string, number>();
  /** By term number; all zero between two calls. A map for each text would take most of the time. */
  #tally = new Float64Array(1024);

  /** How many terms have numbers. */
  get size(): number {
    return this.#numbers.size;
  }

  numbered(counts: TermCounts): NumberedCounts {
    const terms = new Int32Array(counts.size);
    let next = 0;
    for (const [term, count] of counts) {
      const number = this.#numberOf(term);
      terms[next++] = number;
      this.#tally[number] = count;
    }
    return this.#tallied(terms);
  }

  /** The counts of several texts as of one. */
  summed(texts: readonly NumberedCounts[]): NumberedCounts {
    const met: number[] = [];
    for (const { terms, counts } of texts) {
      for (let i = 0; i < terms.length; i += 1) {
        const term = terms[i]!;
        if (this.#tally[term] === 0) met.push(term);
        this.#tally[term]! += counts[i]!;
      }
    }
    return this.#tallied(Int32Array.from(met));
  }

  #tallied(terms: Int32Array): NumberedCounts {
    terms.sort();
    const counts = new Float64Array(terms.length);
    for (let i = 0; i < terms.length; i += 1) {
      const term = terms[i]!;
      counts[i] = this.#tally[term]!;
      this.#tally[term] = 0;
    }
    return { terms, counts };
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(term, number);
    if (number === this.#tally.length) {
      const longer = new Float64Array(2 * number);
      longer.set(this.#tally);
      this.#tally = longer;
    }
    return number;
  }
}
