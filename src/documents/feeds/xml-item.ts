import { byRank, itemField } from "./xml-fields.ts";
import type { RawItem, RawLink, RawText } from "./feed-draft.ts";
import type { Ranked } from "./xml-fields.ts";

type Attributes = Readonly<Record<string, string>>;

/** Candidates of one kind that are looked at: an item that has more is no announcement. */
const MAX_CANDIDATES = 20;

/** An item of RSS or Atom while it is read. */
export class XmlItem {
  readonly #titles: Ranked<RawText>[] = [];
  readonly #links: Ranked<RawLink>[] = [];
  readonly #dates: Ranked<string>[] = [];
  readonly #summaries: Ranked<RawText>[] = [];

  /** `about` is the address that RSS 1.0 gives an item itself. */
  constructor(about: string | null, bases: readonly string[]) {
    if (about !== null) this.#address(about, 4, bases);
  }

  /** Takes a link whose address stands in an attribute; only pages count, no enclosures and no other feeds. */
  linkTo(attributes: Attributes, bases: readonly string[]): void {
    const { href, rel = "alternate", type = "text/html" } = attributes;
    if (href === undefined || rel.toLowerCase() !== "alternate") return;
    add(this.#links, /html/i.test(type) ? 0 : 1, { href, bases });
  }

  /** Takes an element that was read to its end. */
  take(name: string, text: RawText, attributes: Attributes, bases: readonly string[]): void {
    const field = itemField(name);
    if (!field || text.text.trim() === "") return;
    const { rank } = field;
    if (field.says === "title") add(this.#titles, rank, text);
    else if (field.says === "summary") add(this.#summaries, rank, text);
    else if (field.says === "date") add(this.#dates, rank, text.text);
    else if (field.says === "link") add(this.#links, rank, { href: text.text, bases });
    else if (!/^false$/i.test(attributes["isPermaLink"]?.trim() ?? "")) this.#address(text.text, rank, bases);
  }

  finish(): RawItem {
    return {
      titles: byRank(this.#titles),
      links: byRank(this.#links),
      dates: byRank(this.#dates),
      summaries: byRank(this.#summaries),
    };
  }

  /** An id may be an address; one that is none leads nowhere, and is no broken link. */
  #address(id: string, rank: number, bases: readonly string[]): void {
    if (/^\s*https?:\/\//i.test(id)) add(this.#links, rank, { href: id, bases });
  }
}

function add<Value>(found: Ranked<Value>[], rank: number, value: Value): void {
  if (found.length < MAX_CANDIDATES) found.push({ rank, value });
}
