import { decodeEntity } from "./entities.ts";

export interface InlineOptions {
  /** Names of `[name]: address` definitions, in lower case: what makes `[text][name]` a link. */
  readonly definitions: ReadonlySet<string>;
  /** Words for a `{{reference}}`; null where double braces mean nothing. */
  readonly reference: ((inner: string) => string) | null;
}

interface Run {
  /** Index into the output where the run's remaining characters stand. */
  readonly at: number;
  count: number;
}

const SPECIAL = /[\\`*_[\]<&{!]/;
const NEXT_SPECIAL = /[\\`*_[\]<&{!]/g;
const TAG =
  /<\/?(?:a|abbr|b|article|aside|bcp14|blockquote|br|caption|center|cite|code|col|colgroup|dd|del|details|div|dl|dt|em|eref|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|ins|kbd|li|mark|ol|p|picture|pre|s|samp|script|section|small|source|span|strong|style|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|xref|BR)(?:\s[^<>]{0,1000})?\/?>/y;
const AUTOLINK = /<((?:https?|ftp|mailto|urn|tel):[^\s<>]{1,2000}|[\w.+-]{1,100}@[\w.-]{1,100})>/iy;
const COMMENT = /<!--/y;
const ATTRIBUTES = /\{:[^{}\n]{0,500}\}/y;
const EXTENSION = /\{::?\/?[a-z]*[^{}]{0,300}\}/y;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/;

/** The words of a stretch of Markdown, without mark-up: emphasis, links, code ticks, tags, attributes. One pass, linear. */
export function inlineText(source: string, options: InlineOptions): string {
  return SPECIAL.test(source) ? new InlineScanner(source, options).scan() : source;
}

class InlineScanner {
  readonly #source: string;
  readonly #options: InlineOptions;
  readonly #out: string[] = [];
  readonly #openers: Record<"*" | "_", Run[]> = { "*": [], _: [] };
  /** Where each `[` not yet closed stands in the output. */
  readonly #brackets: number[] = [];
  /** Lengths of backtick runs known to have no partner ahead. */
  readonly #unpaired = new Set<number>();
  /** Where each closing marker stands next, so that a text full of opening ones is searched once. */
  readonly #markers = new Map<string, number>();
  #at = 0;

  constructor(source: string, options: InlineOptions) {
    this.#source = source;
    this.#options = options;
  }

  scan(): string {
    while (this.#at < this.#source.length) {
      NEXT_SPECIAL.lastIndex = this.#at;
      const next = NEXT_SPECIAL.exec(this.#source)?.index ?? this.#source.length;
      if (next > this.#at) this.#out.push(this.#source.slice(this.#at, next));
      this.#at = next;
      if (next < this.#source.length) this.#special(this.#source.charAt(next));
    }
    return this.#out.join("");
  }

  #special(character: string): void {
    if (character === "\\") return this.#escape();
    if (character === "`") return this.#code();
    if (character === "*" || character === "_") return this.#emphasis(character);
    if (character === "[") return this.#openBracket();
    if (character === "]") return this.#closeBracket();
    if (character === "<") return this.#angle();
    if (character === "{") return this.#brace();
    if (character === "!") return this.#literal("!", 1);
    const entity = decodeEntity(this.#source, this.#at);
    return entity ? this.#literal(entity.text, entity.length) : this.#literal("&", 1);
  }

  #literal(text: string, length: number): void {
    this.#out.push(text);
    this.#at += length;
  }

  #escape(): void {
    const next = this.#source.charAt(this.#at + 1);
    if (PUNCTUATION.test(next)) this.#literal(next, 2);
    else this.#literal("\\", 1);
  }

  #code(): void {
    const length = runLength(this.#source, this.#at);
    const ticks = "`".repeat(length);
    let close = this.#unpaired.has(length) ? -1 : this.#source.indexOf(ticks, this.#at + length);
    while (close >= 0 && runLength(this.#source, close) !== length)
      close = this.#source.indexOf(ticks, close + runLength(this.#source, close));
    if (close < 0) {
      this.#unpaired.add(length);
      return this.#literal(ticks, length);
    }
    const inner = this.#source.slice(this.#at + length, close);
    return this.#literal(isPadded(inner) ? inner.slice(1, -1) : inner, close + length - this.#at);
  }

  #emphasis(character: "*" | "_"): void {
    let count = runLength(this.#source, this.#at);
    const before = this.#source.charAt(this.#at - 1);
    const after = this.#source.charAt(this.#at + count);
    this.#at += count;
    const word = character === "_";
    const canOpen = after !== "" && !SPACE.test(after) && !(word && LETTER.test(before));
    const canClose = before !== "" && !SPACE.test(before) && !(word && LETTER.test(after));
    if (canClose) count = this.#closeRuns(character, count);
    this.#out.push(character.repeat(count));
    if (canOpen && count > 0) this.#openers[character].push({ at: this.#out.length - 1, count });
  }

  /** Pairs a closing run with the openers before it; returns how many of its characters found no partner. */
  #closeRuns(character: "*" | "_", closing: number): number {
    const openers = this.#openers[character];
    let left = closing;
    for (let opener = openers.at(-1); left > 0 && opener; opener = openers.at(-1)) {
      const paired = Math.min(left, opener.count);
      left -= paired;
      opener.count -= paired;
      this.#out[opener.at] = character.repeat(opener.count);
      if (opener.count === 0) openers.pop();
    }
    return left;
  }

  #openBracket(): void {
    this.#literal("[", 1);
    this.#brackets.push(this.#out.length - 1);
  }

  #closeBracket(): void {
    const open = this.#brackets.pop();
    const target = open === undefined ? null : this.#linkTarget(open);
    if (open === undefined || target === null) return this.#literal("]", 1);
    const empty =
      this.#out.length - open <= 3 &&
      this.#out
        .slice(open + 1)
        .join("")
        .trim() === "";
    this.#out[open] = empty && target.anchor ? `[${target.anchor}]` : "";
    if (this.#out[open - 1] === "!") this.#out[open - 1] = "";
    return this.#literal("", target.length);
  }

  /** What follows a closing bracket: `(address)`, `[name]`, or nothing where the bracket's own words are a name. */
  #linkTarget(open: number): { readonly length: number; readonly anchor: string | null } | null {
    const after = this.#source.slice(this.#at + 1, this.#at + 2001);
    if (after.startsWith("(")) {
      const end = closingParenthesis(after);
      if (end >= 0) return { length: end + 2, anchor: /^\(#([^\s)]+)/.exec(after)?.[1] ?? null };
    }
    if (this.#options.definitions.size === 0) return null;
    const named = /^ ?\[([^\][]{0,200})\]/.exec(after);
    const own = this.#out
      .slice(open + 1, open + 50)
      .join("")
      .toLowerCase();
    if (named && this.#options.definitions.has((named[1] || own).toLowerCase()))
      return { length: named[0].length + 1, anchor: null };
    return this.#options.definitions.has(own) ? { length: 1, anchor: null } : null;
  }

  #angle(): void {
    const address = matchAt(AUTOLINK, this.#source, this.#at);
    if (address) return this.#literal(address[1] ?? "", address[0].length);
    const tag = matchAt(TAG, this.#source, this.#at);
    if (tag) return this.#literal(tagText(tag[0]), tag[0].length);
    if (!matchAt(COMMENT, this.#source, this.#at)) return this.#literal("<", 1);
    const end = this.#next("-->");
    return end < 0 ? this.#literal("<", 1) : this.#literal("", end + 3 - this.#at);
  }

  #brace(): void {
    if (this.#options.reference && this.#source.startsWith("{{", this.#at)) {
      const inner = this.#source.slice(this.#at + 2, this.#at + 300);
      const end = inner.indexOf("}}");
      if (end >= 0) return this.#literal(this.#options.reference(inner.slice(0, end)), end + 4);
    }
    if (this.#source.startsWith("{::comment}", this.#at)) {
      const end = this.#next("{:/");
      const close = this.#source.slice(end, end + 20).indexOf("}");
      if (end >= 0 && close >= 0) return this.#literal("", end + close + 1 - this.#at);
    }
    const markup = matchAt(ATTRIBUTES, this.#source, this.#at) ?? matchAt(EXTENSION, this.#source, this.#at);
    return markup ? this.#literal("", markup[0].length) : this.#literal("{", 1);
  }

  #next(marker: string): number {
    const known = this.#markers.get(marker);
    if (known !== undefined && (known < 0 || known >= this.#at)) return known;
    const found = this.#source.indexOf(marker, this.#at);
    this.#markers.set(marker, found);
    return found;
  }
}

function isPadded(code: string): boolean {
  return code.startsWith(" ") && code.endsWith(" ") && code.trim() !== "";
}

function runLength(text: string, at: number): number {
  let end = at;
  while (text[end] === text[at]) end += 1;
  return end - at;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The index of the parenthesis that closes the one at the start, addresses in angle brackets or with inner pairs included. */
function closingParenthesis(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\\") at += 1;
    else if (character === "(") depth += 1;
    else if (character === ")" && (depth -= 1) === 0) return at;
  }
  return -1;
}

function tagText(tag: string): string {
  if (/^<\/?(?:br|blockquote|d[dlt]|div|h\d|hr|li|ol|p|pre|t[dhr]|table|ul)\b/i.test(tag)) return " ";
  const target = /^<xref\s[^<>]*?target=["']([^"']*)["']/i.exec(tag)?.[1];
  return target ? `[${target}]` : "";
}
