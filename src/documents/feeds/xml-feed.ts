import { DocumentError } from "../../standards/errors.ts";
import { damaged } from "../damaged.ts";
import { CapturedText } from "./captured-text.ts";
import { checkDepth } from "./limits.ts";
import { itemField } from "./xml-fields.ts";
import { XmlItem } from "./xml-item.ts";
import { XmlNames } from "./xml-names.ts";
import type { FeedDraft, RawItem, RawText } from "./feed-draft.ts";

type Attributes = Readonly<Record<string, string>>;

interface Open {
  readonly name: string;
  readonly attributes: Attributes;
  readonly bases: readonly string[];
}

const ROOTS: ReadonlySet<string> = new Set(["rss", "rdf:rdf", "feed"]);
const ITEMS: ReadonlySet<string> = new Set(["item", "entry"]);
const MAX_ITEMS_READ = 100_000;
/** What an element gives that was never closed: it may have swallowed all that follows. */
const NOTHING: RawText = { text: "", isMarkup: false };
const CUT = {
  code: "PARTIAL",
  message: "The feed is damaged or was cut off; what could be read of it is here, the rest is missing.",
};

/** A feed while its elements are read, in RSS or in Atom. */
export class XmlFeed {
  readonly #name: string;
  readonly #names = new XmlNames();
  readonly #open: Open[] = [];
  readonly #items: RawItem[] = [];
  readonly #addresses: { readonly rank: number; readonly href: string }[] = [];
  #title: RawText | null = null;
  #language: string | null = null;
  #isAtom = false;
  #hasRoot = false;
  #item: { readonly item: XmlItem; readonly depth: number } | null = null;
  #capture: { readonly text: CapturedText; readonly depth: number } | null = null;
  #isAtEnd = false;
  #isCut = false;

  constructor(name: string) {
    this.#name = name;
  }

  open(tag: string, attributes: Attributes): void {
    const name = this.#names.open(tag, attributes);
    const outer = this.#open.at(-1);
    const base = attributes["xml:base"];
    const bases = outer?.bases ?? [];
    const open = { name, attributes, bases: base === undefined ? bases : [...bases, base] };
    if (!outer) this.#beginRoot(open);
    this.#open.push(open);
    checkDepth(this.#name, this.#open.length);
    if (this.#capture) this.#capture.text.tag(tag, false);
    else if (this.#item) this.#inItem(open, this.#item);
    else if (ITEMS.has(name)) this.#beginItem(open);
    else if (outer && /^(?:channel|feed)$/.test(outer.name)) this.#inFeed(open);
  }

  close(tag: string, isImplied: boolean): void {
    if (this.#isAtEnd && isImplied) this.#isCut = true;
    const open = this.#open.pop();
    this.#names.close();
    const depth = this.#open.length;
    if (!open) return;
    if (this.#capture && depth > this.#capture.depth) this.#capture.text.tag(tag, true);
    else if (this.#capture) this.#endCapture(open, this.#isCut ? NOTHING : this.#capture.text.finish());
    if (this.#item?.depth === depth) {
      this.#items.push(this.#item.item.finish());
      this.#item = null;
    }
  }

  text(words: string): void {
    this.#capture?.text.add(words);
  }

  /** From here on, whatever is closed was left open by the feed. */
  beginEnd(): void {
    this.#isAtEnd = true;
  }

  finish(): FeedDraft {
    if (!this.#hasRoot) throw noFeed(this.#name);
    if (this.#isCut && !this.#items.some(isFilled)) throw damaged(this.#name, "no item of the feed is whole");
    return {
      title: this.#title,
      addresses: this.#addresses.toSorted((a, b) => a.rank - b.rank).map(({ href }) => href),
      language: this.#language,
      items: this.#items,
      warnings: this.#isCut ? [CUT] : [],
    };
  }

  #beginRoot({ name, attributes }: Open): void {
    // What follows a whole feed (counters, comments of a server) is no part of it.
    if (this.#hasRoot) return;
    if (!ROOTS.has(name)) throw noFeed(this.#name);
    this.#hasRoot = true;
    this.#isAtom = name === "feed";
    this.#language = attributes["xml:lang"] ?? null;
  }

  #beginItem({ attributes, bases }: Open): void {
    if (this.#items.length >= MAX_ITEMS_READ)
      throw new DocumentError("LIMIT_ENTRIES", `“${this.#name}” holds more than ${MAX_ITEMS_READ} items.`, {
        name: this.#name,
        limit: MAX_ITEMS_READ,
      });
    const item = new XmlItem(attributes["rdf:about"] ?? null, bases);
    this.#item = { item, depth: this.#open.length - 1 };
  }

  #inItem(open: Open, { item, depth }: { readonly item: XmlItem; readonly depth: number }): void {
    if (this.#open.length !== depth + 2 || !itemField(open.name)) return;
    if (open.name === "link") item.linkTo(open.attributes, open.bases);
    this.#begin(open);
  }

  #inFeed(open: Open): void {
    if (open.name === "link" && open.attributes["href"] !== undefined) {
      const rank = open.attributes["rel"] === "self" ? 0 : 1;
      this.#addresses.push({ rank, href: open.attributes["href"] });
    } else if (/^(?:title|link|language|dc:language)$/.test(open.name)) this.#begin(open);
  }

  #begin(open: Open): void {
    this.#capture = { text: new CapturedText(this.#isMarkup(open)), depth: this.#open.length - 1 };
  }

  /** RSS leaves open whether words are HTML, and most are; Atom says so. */
  #isMarkup({ attributes }: Open): boolean {
    return !this.#isAtom || /html/i.test(attributes["type"] ?? "");
  }

  #endCapture({ name, attributes, bases }: Open, text: RawText): void {
    this.#capture = null;
    if (this.#item) this.#item.item.take(name, text, attributes, bases);
    else if (name === "title" && text !== NOTHING) this.#title ??= text;
    else if (name === "link" && text.text.trim() !== "") this.#addresses.push({ rank: 2, href: text.text });
    else if (name.endsWith("language")) this.#language ??= text.text;
  }
}

function isFilled({ titles, links, summaries }: RawItem): boolean {
  return titles.length + links.length + summaries.length > 0;
}

function noFeed(name: string): DocumentError {
  return new DocumentError(
    "WRONG_TYPE",
    `“${name}” is no feed: neither RSS nor Atom nor JSON Feed. Hand in the feed itself, not the page that links to it.`,
    { name },
  );
}
