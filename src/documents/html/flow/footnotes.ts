import { attribute, descendants, elementsIn, hasClass, plainText } from "../markup/page-element.ts";
import type { PageElement } from "../markup/page-element.ts";

const NOTE_ROLE = /^doc-(?:footnote|endnote)$/;
const BACK_LINK = /[↩↑⏎^\s]\ufe0e?$/;

/** The footnotes of a page: they are read where the text refers to them, not where they stand. */
export class Footnotes {
  readonly #bodies = new Map<string, PageElement>();
  readonly #found = new Set<PageElement>();
  readonly #referred = new Set<PageElement>();
  readonly #given = new Set<PageElement>();

  constructor(page: PageElement) {
    for (const element of descendants(page)) for (const body of bodiesIn(element)) this.#add(body);
    if (this.#bodies.size === 0) return;
    for (const element of descendants(page)) {
      const body = element.name === "a" ? this.#bodies.get(target(element)) : undefined;
      if (body && !isWithin(element, body)) this.#referred.add(body);
    }
  }

  /** True for a note that is read at its reference. */
  isReadElsewhere(element: PageElement): boolean {
    return this.#referred.has(element);
  }

  /** The note that a link refers to, with its mark; the text only for the first of several references. */
  at(link: PageElement): { readonly mark: string; readonly text: string | null } | null {
    const body = this.#bodies.size === 0 ? undefined : this.#bodies.get(target(link));
    if (!body || !this.#referred.has(body) || isWithin(link, body)) return null;
    const mark = `[${plainText(link).replace(/^[[(（【]|[\])）】]$/g, "")}]`;
    const isFirst = !this.#given.has(body);
    this.#given.add(body);
    const text = plainText(body).replace(BACK_LINK, "").replace(mark, "").trim();
    return { mark, text: isFirst && text !== "" ? text : null };
  }

  #isInside(element: PageElement): boolean {
    for (let one = element.parent; one; one = one.parent) if (this.#found.has(one)) return true;
    return false;
  }

  #add(body: PageElement): void {
    if (this.#isInside(body)) return;
    this.#found.add(body);
    const names = [body, ...descendants(body)].flatMap((one) => [
      attribute(one, "id"),
      one.name === "a" ? attribute(one, "name") : "",
    ]);
    for (const name of names) if (name !== "" && !this.#bodies.has(name)) this.#bodies.set(name, body);
  }
}

/** Notes as pandoc, Markdown tools and Word write them. */
function bodiesIn(element: PageElement): readonly PageElement[] {
  if (NOTE_ROLE.test(attribute(element, "role")) || isWordNote(element)) return [element];
  const isList = hasClass(element, "footnotes") || attribute(element, "role") === "doc-endnotes";
  if (!isList) return [];
  const list = element.name === "ol" ? element : elementsIn(element).find((child) => child.name === "ol");
  return list ? elementsIn(list).filter((child) => child.name === "li") : [];
}

function isWordNote(element: PageElement): boolean {
  return /mso-element:\s?(?:foot|end)note(?:;|$)/.test(attribute(element, "style"));
}

function target(link: PageElement): string {
  const address = attribute(link, "href");
  return address.startsWith("#") ? address.slice(1) : "";
}

function isWithin(element: PageElement, holder: PageElement): boolean {
  for (let one: PageElement | null = element; one; one = one.parent) if (one === holder) return true;
  return false;
}
