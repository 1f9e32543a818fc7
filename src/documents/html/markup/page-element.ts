/** An element of a page; text stands among its children as strings, with its entities resolved. */
export interface PageElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: PageElement | null;
  readonly children: (PageElement | string)[];
}

const NO_CLASSES: readonly string[] = [];

export function attribute(element: PageElement, name: string): string {
  return element.attributes.get(name) ?? "";
}

/** In lower case. */
export function classesOf(element: PageElement): readonly string[] {
  const source = element.attributes.get("class");
  return source === undefined ? NO_CLASSES : source.toLowerCase().split(/\s+/);
}

export function hasClass(element: PageElement, ...names: readonly string[]): boolean {
  return classesOf(element).some((one) => names.includes(one));
}

export function elementsIn(element: PageElement): readonly PageElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** Every element below another, in the order of the page. */
export function* descendants(element: PageElement): Generator<PageElement> {
  const waiting = elementsIn(element).toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (typeof child === "object") waiting.push(child);
    }
  }
}

export function firstBelow(
  element: PageElement,
  test: (candidate: PageElement) => boolean,
): PageElement | null {
  for (const candidate of descendants(element)) if (test(candidate)) return candidate;
  return null;
}

/** The text below an element as it stands in the source, without scripts and styles. */
export function rawText(element: PageElement): string {
  const parts: string[] = [];
  const gather = (one: PageElement) => {
    for (const child of one.children) {
      if (typeof child === "string") parts.push(child);
      else if (child.name === "br") parts.push("\n");
      else if (!/^(?:script|style|template|noscript)$/.test(child.name)) gather(child);
    }
  };
  gather(element);
  return parts.join("");
}

/** The text below an element on one line. */
export function plainText(element: PageElement): string {
  return rawText(element)
    .replace(/[\s\u00a0\u3000]+/g, " ")
    .trim();
}
