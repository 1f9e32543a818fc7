import { Tokenizer } from "htmlparser2";
import { TreeBuilder } from "./tree-builder.ts";
import type { PageElement } from "./page-element.ts";

/** How much of a page is read between two reports. */
const CHUNK = 262_144;

/**
 * The tree of a page. Only its tags and text are looked at: nothing is run, fetched or followed.
 * `progress` gets the share that is done, 0 to 1.
 * @throws DocumentError LIMIT_DEPTH, LIMIT_ENTRIES
 */
export function parsePage(file: string, source: string, progress: (share: number) => void): PageElement {
  const builder = new TreeBuilder(file);
  const tags = new TagReader(source, builder);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, tags);
  for (let at = 0; at < source.length; at += CHUNK) {
    tokenizer.write(source.slice(at, at + CHUNK));
    progress(Math.min(1, (at + CHUNK) / source.length));
  }
  tokenizer.end();
  return builder.root;
}

/** What the tokenizer finds, put together to tags. Its places are offsets into the whole source. */
class TagReader {
  readonly #source: string;
  readonly #builder: TreeBuilder;
  /** Text that is not handed on yet: a `<` that opens nothing parts it. */
  #textStart = 0;
  #textEnd = 0;
  #name = "";
  #attributes: (readonly [string, string])[] = [];
  #attribute = "";
  #value = "";

  constructor(source: string, builder: TreeBuilder) {
    this.#source = source;
    this.#builder = builder;
  }

  onopentagname(start: number, end: number): void {
    this.#endText();
    this.#name = this.#source.slice(start, end).toLowerCase();
    this.#attributes = [];
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#source.slice(start, end).toLowerCase();
    this.#value = "";
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#source.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.#value += characterOf(codePoint);
  }

  onattribend(): void {
    this.#attributes.push([this.#attribute, this.#value]);
  }

  onopentagend(): void {
    this.#builder.open(this.#name, this.#attributes);
  }

  /** `<div/>` opens in HTML; in XHTML it is empty, and so are elements of other vocabularies. */
  onselfclosingtag(): void {
    this.#builder.open(this.#name, this.#attributes);
    if (/^(?:a|span|p|td|path|[a-z]+:[a-z]+)$/.test(this.#name)) this.#builder.close(this.#name);
  }

  onclosetag(start: number, end: number): void {
    this.#endText();
    this.#builder.close(this.#source.slice(start, end).toLowerCase());
  }

  ontext(start: number, end: number): void {
    if (start !== this.#textEnd) this.#endText();
    if (this.#textEnd === this.#textStart) this.#textStart = start;
    this.#textEnd = end;
  }

  ontextentity(codePoint: number): void {
    this.#endText();
    this.#builder.text(characterOf(codePoint));
  }

  oncdata(start: number, end: number): void {
    this.ontext(start, end);
  }

  oncomment(): void {}

  ondeclaration(): void {}

  onprocessinginstruction(): void {}

  onend(): void {
    this.#endText();
  }

  #endText(): void {
    if (this.#textEnd > this.#textStart)
      this.#builder.text(this.#source.slice(this.#textStart, this.#textEnd));
    this.#textStart = this.#textEnd;
  }
}

function characterOf(codePoint: number): string {
  return codePoint > 0x10ffff ? "\ufffd" : String.fromCodePoint(codePoint);
}
