import { attribute, hasClass } from "../markup/page-element.ts";
import type { PageElement } from "../markup/page-element.ts";

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];
const MAX_VALUE = 3999;

/** A list while its items are read: what a browser prints before each of them. */
export class ListLabels {
  readonly #form: string;
  readonly #step: 1 | -1;
  #next: number;

  constructor(list: PageElement) {
    this.#form = formOf(list);
    this.#step = list.attributes.has("reversed") ? -1 : 1;
    const start = Number.parseInt(attribute(list, "start"), 10);
    const items = list.children.filter((child) => typeof child === "object" && child.name === "li").length;
    this.#next = Number.isNaN(start) ? (this.#step < 0 ? items : 1) : start;
  }

  /** `1.`, `a.`, `•`; empty for lists that print nothing. */
  label(item: PageElement): string {
    const stated = Number.parseInt(attribute(item, "value"), 10);
    const value = Number.isNaN(stated) ? this.#next : stated;
    this.#next = value + this.#step;
    if (this.#form === "none") return "";
    return this.#form === "bullet" ? "•" : `${counted(value, this.#form)}.`;
  }
}

function formOf(list: PageElement): string {
  const style = /list-style(?:-type)?\s{0,4}:\s{0,4}([\w-]{1,40})/i
    .exec(attribute(list, "style"))?.[1]
    ?.toLowerCase();
  if (style === "none" || hasClass(list, "ulempty", "empty", "task-list")) return "none";
  if (list.name !== "ol") return "bullet";
  const type = attribute(list, "type");
  if (/^[1aAiI]$/.test(type)) return type;
  const named = /^(lower|upper)-(alpha|latin|roman)$/.exec(style ?? "");
  if (!named) return "1";
  const letter = named[2] === "roman" ? "i" : "a";
  return named[1] === "upper" ? letter.toUpperCase() : letter;
}

function counted(value: number, form: string): string {
  if (value < 1 || value > MAX_VALUE) return String(value);
  if (form === "a") return letters(value);
  if (form === "A") return letters(value).toUpperCase();
  if (form === "i") return roman(value);
  return form === "I" ? roman(value).toUpperCase() : String(value);
}

/** 1 to `a`, 27 to `aa`. */
function letters(value: number): string {
  const rest = Math.floor((value - 1) / 26);
  return (rest > 0 ? letters(rest) : "") + String.fromCharCode(97 + ((value - 1) % 26));
}

function roman(value: number): string {
  const part = ROMAN.find(([size]) => size <= value);
  return part ? part[1] + roman(value - part[0]) : "";
}
