/**
 * Takes a reply in JSON piece by piece, and gives every object of one of its lists as soon as it is whole. What stands
 * before the list (a code fence, a model's thinking) is passed over; what is no JSON gives nothing.
 */
export class ListStream {
  readonly #opening: RegExp;
  #text = "";
  /** Where to read on in the list; null as long as it has not begun. */
  #at: number | null = null;
  #start = 0;
  #depth = 0;
  #inString = false;
  #ended = false;

  /** @param list the name of the list: letters only */
  constructor(list: string) {
    this.#opening = new RegExp(`"${list}"\\s*:\\s*\\[`);
  }

  /** The objects that this piece completed, parsed. */
  take(piece: string): readonly unknown[] {
    this.#text += piece;
    this.#at ??= this.#listStart();
    return this.#at === null || this.#ended ? [] : this.#readOn(this.#at);
  }

  #listStart(): number | null {
    const thought = this.#text.lastIndexOf("</think>");
    if (thought < 0 && /^\s*<think>/.test(this.#text)) return null;
    const from = Math.max(0, thought);
    const opening = this.#opening.exec(this.#text.slice(from));
    return opening ? from + opening.index + opening[0].length : null;
  }

  #readOn(from: number): readonly unknown[] {
    const whole: unknown[] = [];
    let at = from;
    for (; at < this.#text.length && !this.#ended; at += 1) {
      const sign = this.#text[at];
      if (this.#inString) {
        // An escape is read when the sign after it is there.
        if (sign === "\\") {
          if (at + 1 === this.#text.length) break;
          at += 1;
        } else if (sign === '"') this.#inString = false;
      } else if (sign === '"') this.#inString = true;
      else if (sign === "{" || sign === "[") this.#open(at);
      else if (sign === "]" && this.#depth === 0) this.#ended = true;
      else if (sign === "}" || sign === "]") whole.push(...this.#close(at));
    }
    this.#at = at;
    return whole;
  }

  #open(at: number): void {
    if (this.#depth === 0) this.#start = at;
    this.#depth += 1;
  }

  #close(at: number): readonly unknown[] {
    this.#depth -= 1;
    if (this.#depth > 0) return [];
    try {
      const value: unknown = JSON.parse(this.#text.slice(this.#start, at + 1));
      return [value];
    } catch {
      this.#ended = true;
      return [];
    }
  }
}
