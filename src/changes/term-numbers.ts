import type { TermCounts, TermVisitor } from "./terms.ts";

/** The terms of a text by number, in ascending order, and how often each stands there. */
export interface NumberedCounts {
  readonly terms: Int32Array;
  readonly counts: Float64Array;
}

/** Gives terms numbers, from 0, in the order in which they are met. */
export class TermNumbers {
  readonly #numbers = new Map<string, number>();
  /** By the number of a term: the numbers of the pairs that it begins, by those of the terms that end them. */
  readonly #pairs: (Map<number, number> | undefined)[] = [];
  /** By term number; all zero between two calls. A map for each text would take most of the time. */
  #tally = new Float64Array(1024);

  #size = 0;

  /** How many terms have numbers. */
  get size(): number {
    return this.#size;
  }

  numbered(counts: TermCounts): NumberedCounts {
    return this.#counting((count) => {
      for (const [name, worth] of counts) {
        const [first = "", second] = name.split(" ");
        const number = this.#numberOf(first);
        count(second === undefined ? number : this.#numberOfPair(number, this.#numberOf(second)), worth);
      }
    });
  }

  /** The terms that a visitor is told, counted. */
  counted(tell: (visitor: TermVisitor) => void): NumberedCounts {
    let [last, before] = [-1, -1];
    return this.#counting((count) =>
      tell({
        term: (term, worth) => {
          before = last;
          last = this.#numberOf(term);
          count(last, worth);
        },
        pair: (worth) => count(this.#numberOfPair(before, last), worth),
      }),
    );
  }

  #counting(run: (count: (number: number, worth: number) => void) => void): NumberedCounts {
    const met: number[] = [];
    run((number, worth) => {
      if (this.#tally[number] === 0) met.push(number);
      this.#tally[number]! += worth;
    });
    return this.#tallied(new Int32Array(met));
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
    return this.#tallied(new Int32Array(met));
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

  /** By two numbers: the name of a pair need not be put together, hashed and kept. */
  #numberOfPair(first: number, second: number): number {
    const beginning = (this.#pairs[first] ??= new Map());
    const known = beginning.get(second);
    if (known !== undefined) return known;
    const number = this.#newNumber();
    beginning.set(second, number);
    return number;
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#newNumber();
    this.#numbers.set(term, number);
    return number;
  }

  #newNumber(): number {
    const number = this.#size;
    this.#size += 1;
    if (number === this.#tally.length) {
      const longer = new Float64Array(2 * number);
      longer.set(this.#tally);
      this.#tally = longer;
    }
    return number;
  }
}
