import type { XmlElement } from "../xml/read-xml.ts";

/** Parts of a formula that cannot be written on one line without a sign, by the sign before them. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["m:sup", "^"],
  ["m:sub", "_"],
  ["m:num", ""],
  ["m:den", "/"],
  ["m:rad", "√"],
]);
const DELIMITERS = "m:d";
/** What Word stores nothing for: round brackets, and the sign of an integral. */
const BRACKETS = ["(", ")"] as const;
const INTEGRAL = "∫";

interface Part {
  text: string;
  before: string;
  /** Null for a part that is put in brackets only where it has more than one character. */
  after: string | null;
}

/** Writes a formula on one line while it is read: `x^2`, `a_(ij)`, `(a+b)/c`, `√(x+1)`. */
export class Formula {
  readonly #parts: Part[] = [];
  /** The sign of a sum, product or integral whose properties are read. */
  #operator: string | null = null;

  /** Text for the innermost part that is open; false where none is. */
  append(text: string): boolean {
    const part = this.#parts.at(-1);
    if (part) part.text += text;
    return part !== undefined;
  }

  open(element: XmlElement): void {
    const { name } = element;
    const sign = SIGNS.get(name);
    const part = this.#parts.at(-1);
    if (sign !== undefined) this.#parts.push({ text: "", before: sign, after: null });
    else if (name === DELIMITERS) this.#parts.push({ text: "", before: BRACKETS[0], after: BRACKETS[1] });
    else if (name === "m:begChr" && part) part.before = element.attribute("val") ?? "";
    else if (name === "m:endChr" && part) part.after = element.attribute("val") ?? "";
    else if (name === "m:naryPr") this.#operator = INTEGRAL;
    else if (name === "m:chr" && this.#operator !== null) this.#operator = element.attribute("val") ?? "";
  }

  /** What the part that ends here reads as; empty where none ends. */
  close(name: string): string {
    if (name === "m:naryPr") {
      const operator = this.#operator ?? "";
      this.#operator = null;
      return operator;
    }
    if (name !== DELIMITERS && !SIGNS.has(name)) return "";
    const { text, before, after } = this.#parts.pop() ?? { text: "", before: "", after: "" };
    if (after !== null) return before + text + after;
    return text === "" ? "" : before + (text.length > 1 ? `(${text})` : text);
  }
}
