import { formatNumber } from "./format-number.ts";
import type { Level, List, Lists } from "./lists.ts";

/** An automatic number as Word prints it before a paragraph. */
export interface PrintedNumber {
  /** `5.3.1`, `a)`, `附录 A`, `——`; never empty. */
  readonly text: string;
  /** Numbers that are counted together share it. */
  readonly list: string;
  /** 0 for the outermost level of the list. */
  readonly level: number;
  readonly isBullet: boolean;
  /** True for the first number of its run: 1, a, 一. */
  readonly isFirst: boolean;
}

const LEVELS = 9;
/** Bullets in symbol fonts are letters of those fonts; `o` is Word's own second bullet. */
const FONT_SIGN = /^\w$|[\uf000-\uf0ff]/;

/** Counts the paragraphs of lists as Word does, in reading order. */
export class Counters {
  readonly #lists: Lists;
  /** The last number of each level of each list; undefined until a level is used or used anew. */
  readonly #values = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(lists: Lists) {
    this.#lists = lists;
  }

  /** Counts one paragraph; null where Word prints nothing before it. */
  next(numId: number, ilvl: number): PrintedNumber | null {
    const list = this.#lists.list(numId);
    const at = Math.max(0, Math.min(ilvl, LEVELS - 1));
    const level = list?.level(at);
    if (!list || !level) return null;
    const values = this.#values.get(list.id) ?? [];
    this.#values.set(list.id, values);
    const value = this.#count(numId, list, level, at, values);
    const text = (level.format === "bullet" ? bullet(level.text) : printed(list, level, at, values)).trim();
    if (text === "") return null;
    const isBullet = level.format === "bullet";
    return { text, list: list.id, level: at, isBullet, isFirst: value === firstOf(list, at) };
  }

  #count(numId: number, list: List, level: Level, at: number, values: (number | undefined)[]): number {
    const override = list.startOverride(at);
    const key = `${numId}/${at}`;
    const last = values[at];
    // An instance that sets a start begins anew with its first paragraph, and only with it.
    const begins = override !== null && !this.#begun.has(key);
    this.#begun.add(key);
    const start = override ?? level.start;
    const value = begins || last === undefined ? start : last + 1;
    values[at] = value;
    // A level that is passed over counts as if its first paragraph had been there: 2.a.I is followed by 2.b.
    for (let outer = 0; outer < at; outer += 1) values[outer] ??= firstOf(list, outer);
    for (let deeper = at + 1; deeper < LEVELS; deeper += 1)
      if (restarts(list.level(deeper), deeper, at)) values[deeper] = undefined;
    return value;
  }
}

/** The number a level begins with. */
function firstOf(list: List, at: number): number {
  return list.startOverride(at) ?? list.level(at)?.start ?? 0;
}

/** True when numbers of a level begin anew after a paragraph of a level further out. */
function restarts(level: Level | null, deeper: number, at: number): boolean {
  const after = level?.restart ?? null;
  return after === null || after > deeper ? true : at < after;
}

function printed(list: List, level: Level, at: number, values: readonly (number | undefined)[]): string {
  return level.text.replace(/%([1-9])/g, (_, place: string) => {
    const index = Number(place) - 1;
    const other = index === at ? level : list.level(index);
    if (!other || index > at) return "";
    const value = values[index] ?? firstOf(list, index);
    if (level.legal && other.format !== "none" && other.format !== "bullet") return String(value);
    return formatNumber(other.format, other.sample, value);
  });
}

/** A bullet that reads the same in every font: dashes stay, the signs of symbol fonts become `•`. */
function bullet(text: string): string {
  const sign = text.trim();
  return FONT_SIGN.test(sign) ? "•" : sign;
}
