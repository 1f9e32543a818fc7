import { parseHeading, partsOf } from "../outline/heading-number.ts";
import { isFrontOrBack, squeezed } from "../outline/titles.ts";
import type { NumberedHeading } from "../outline/heading-number.ts";

/** A line taken for a heading, with the text on it that belongs to the clause and not to its title. */
export interface HeadingLine {
  readonly depth: number;
  /** The heading as Markdown would have it: number and title. */
  readonly text: string;
  /** What follows the number where it is no title but the clause's first words. */
  readonly rest: string | null;
}

/** How a lone figure is set off from its title: `1 范围`, `1. Scope`, `1、范围`. */
type Separator = "space" | "dot" | "comma";

const STOP = /[。；;，,：:、！!？?]$|[^.\d]\.$/;
const MAX_TITLE = 100;
/** How many siblings an edition may lack; a lone figure lacks none unless its first child follows it. */
const MAX_GAP = 4;

/**
 * Finds headings among lines that have no mark-up, by their forms and by the one rule that keeps lists and references
 * out: a number must continue the numbers before it.
 */
export class HeadingLines {
  #last: readonly string[] = [];
  #separator: Separator | null = null;
  /** Lone figures refused since the last heading: the items of a list in the making. */
  #refused = new Set<string>();
  readonly #hasOutline: boolean;

  /** `hasOutline`: the text is numbered 一、（一） and in no other way. */
  constructor(hasOutline: boolean) {
    this.#hasOutline = hasOutline;
  }

  /** The heading a line is; null for all other text. `next` is the next line that holds text. */
  take(line: string, next: string): HeadingLine | null {
    const text = line.trim();
    if (text.length > 2 * MAX_TITLE && !/^\d/.test(text)) return null;
    const heading = parseHeading(text.slice(0, 400));
    const taken = this.#taken(heading, text, next);
    if (taken) this.#refused = new Set();
    return taken;
  }

  /** A heading that was known by other signs than its form: the numbers after it go on from its number. */
  goOnAfter(heading: NumberedHeading): void {
    this.#refused = new Set();
    if (heading.form === "none") this.#front(heading.title);
    else if (heading.form === "annex") this.#last = [heading.number ?? ""];
    else if (heading.form === "dotted") this.#last = partsOf(heading.number ?? "");
  }

  #taken(heading: NumberedHeading, text: string, next: string): HeadingLine | null {
    if (heading.form === "none" || heading.form === "article")
      return isFrontOrBack(text) && squeezed(text).length <= 12 ? this.#front(text) : null;
    if (heading.form === "dotted") return this.#dotted(heading, text, next);
    if (!isTitle(heading.title)) return null;
    if (heading.form === "annex") return this.#annex(heading, text);
    if (heading.form === "division") return { depth: heading.depth, text, rest: null };
    return heading.form === "outline" && this.#hasOutline ? { depth: heading.depth, text, rest: null } : null;
  }

  #front(text: string): HeadingLine {
    if (/^附则$/.test(squeezed(text))) return { depth: 1, text, rest: null };
    this.#last = this.#last.length > 0 && /^[A-Z]/.test(this.#last[0] ?? "") ? [] : this.#last;
    return { depth: 1, text, rest: null };
  }

  #annex(heading: NumberedHeading, text: string): HeadingLine | null {
    this.#last = [heading.number ?? ""];
    return { depth: 1, text, rest: null };
  }

  #dotted(heading: NumberedHeading, text: string, next: string): HeadingLine | null {
    const number = heading.number ?? "";
    const parts = partsOf(number);
    const separator = separatorOf(text, number);
    const opensChild = next.replace(/\s/g, "").startsWith(`${number}.1`);
    const stands = parts.length > 1 || opensChild || this.#mayStand(number, separator, heading.title);
    if (!stands || !this.#follows(parts, opensChild)) {
      if (parts.length === 1) this.#refused.add(`${separator}${number}`);
      return null;
    }
    this.#last = parts;
    if (parts.length === 1) this.#separator ??= separator;
    const title = isTitle(heading.title);
    return { depth: parts.length, text: title ? text : number, rest: title ? null : heading.title };
  }

  /** The next sibling at some level (numbers may be missing where clauses were withdrawn), or a first child. */
  #follows(parts: readonly string[], opensChild: boolean): boolean {
    const last = this.#last;
    if (last.length === 0) return parts.length > 1 || !Number.isNaN(Number(parts[0]));
    const shared = parts.findIndex((part, at) => part !== last[at]);
    if (shared < 0) return false;
    const value = Number(parts[shared]);
    if (shared === last.length) return parts.slice(shared).every((part) => Number(part) <= 1);
    if (shared !== parts.length - 1 || Number.isNaN(value)) return false;
    const gap = value - Number(last[shared]);
    return gap >= 1 && gap <= (parts.length === 1 && !opensChild ? 1 : MAX_GAP);
  }

  /** A lone figure needs more than to follow: a title, the separator of its kind, and no list that it goes on with. */
  #mayStand(number: string, separator: Separator, title: string): boolean {
    if (!isTitle(title) || title === "") return false;
    if (this.#last.length === 0 && Number(number) > 1) return false;
    if (this.#separator !== null && this.#separator !== separator) return false;
    return !this.#refused.has(`${separator}${Number(number) - 1}`);
  }
}

/** True for words that may be a title: short, and no sentence. */
export function isTitle(text: string): boolean {
  return text.length <= MAX_TITLE && !STOP.test(text) && !text.includes("。");
}

function separatorOf(text: string, number: string): Separator {
  const after = text.slice(number.length).trimStart().charAt(0);
  if (after === "." || after === "．") return "dot";
  return after === "、" ? "comma" : "space";
}
