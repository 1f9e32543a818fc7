import { BLOCK, VOID } from "./element-names.ts";
import { openAfterClosing, openAfterOpening } from "./open-elements.ts";
import { DocumentError } from "../../../standards/errors.ts";
import type { PageElement } from "./page-element.ts";

/** Browsers stop at 512; nobody nests blocks deeper by hand. */
const MAX_DEPTH = 800;
/** Phrases that are never ended pile up in old pages; from here on they are read without being kept. */
const MAX_PHRASE_DEPTH = 400;
/** The longest standard here has nine thousand elements, the longest page we know of (HTML itself) about 200,000. */
const MAX_ELEMENTS = 300_000;
/** Longer values say nothing of a document. */
const MAX_VALUE = 2000;
/** Attributes that tell something of a document; all others (handlers, addresses of pictures) are dropped here. */
const KEPT = new Set(
  (
    "aria-hidden aria-level background bgcolor charset class color colspan content data-include data-level datetime hidden href id " +
    "lang name property reversed role rowspan src start style type value"
  ).split(" "),
);
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Builds the tree of a page from its tags, with the ends that authors leave out, within limits. */
export class TreeBuilder {
  readonly root: PageElement = { name: "#page", attributes: NO_ATTRIBUTES, parent: null, children: [] };
  readonly #file: string;
  readonly #open: PageElement[] = [this.root];
  readonly #names: string[] = ["#page"];
  #elements = 0;

  /** `file`: the name in messages. */
  constructor(file: string) {
    this.#file = file;
  }

  open(name: string, source: readonly (readonly [string, string])[]): void {
    if (name === "form" || name === "html" || this.#isSecond(name)) return;
    this.#keep(openAfterOpening(this.#names, name));
    this.#count();
    const parent = this.#top;
    const element: PageElement = { name, attributes: keptOf(source), parent, children: [] };
    parent.children.push(element);
    if (VOID.has(name)) return;
    if (this.#open.length > MAX_PHRASE_DEPTH && !BLOCK.has(name)) return;
    this.#open.push(element);
    this.#names.push(name);
    if (this.#open.length > MAX_DEPTH) throw this.#limit("LIMIT_DEPTH", "elements nested", MAX_DEPTH);
  }

  close(name: string): void {
    if (name === "br") return this.open("br", []);
    if (name === "body" || name === "html" || name === "form") return;
    this.#keep(openAfterClosing(this.#names, name));
  }

  text(text: string): void {
    const { children } = this.#top;
    const last = children.at(-1);
    // Entities part a text into many pieces; joined they cost less.
    if (typeof last === "string") children[children.length - 1] = last + text;
    else children.push(text);
  }

  get #top(): PageElement {
    return this.#open.at(-1) ?? this.root;
  }

  /** A page has one body, whatever its tags say. */
  #isSecond(name: string): boolean {
    return name === "body" && this.#names.includes("body");
  }

  #keep(count: number): void {
    this.#open.length = Math.max(1, count);
    this.#names.length = Math.max(1, count);
  }

  #count(): void {
    this.#elements += 1;
    if (this.#elements > MAX_ELEMENTS) throw this.#limit("LIMIT_ENTRIES", "elements", MAX_ELEMENTS);
  }

  #limit(code: "LIMIT_DEPTH" | "LIMIT_ENTRIES", what: string, limit: number): DocumentError {
    const message = `“${this.#file}” has more than ${limit} ${what}; save the part you need as a page of its own.`;
    return new DocumentError(code, message, { name: this.#file, limit });
  }
}

function keptOf(source: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const kept = source.filter(([name]) => KEPT.has(name));
  // The first of two attributes of one name counts, as in browsers.
  return kept.length === 0
    ? NO_ATTRIBUTES
    : new Map(kept.toReversed().map(([name, value]) => [name, value.slice(0, MAX_VALUE)]));
}
