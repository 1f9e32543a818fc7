import { HEADINGS } from "../markup/element-names.ts";
import {
  attribute,
  descendants,
  elementsIn,
  firstBelow,
  hasClass,
  plainText,
} from "../markup/page-element.ts";
import type { PageElement } from "../markup/page-element.ts";
import { xml2rfcCover } from "./xml2rfc-cover.ts";
import type { PageRules } from "./page-rules.ts";

const DRAFT_NAME = /\bdraft-[a-z0-9]+(?:-[a-z0-9]+){1,12}-(?:\d\d|latest)\b/;
const RFC = /^(?:RFC|Request for Comments:?)\s*(\d{1,5})$/i;

/** An RFC or Internet-Draft as xml2rfc writes it (version 3): numbers in links of their own, ids for every paragraph. */
export function xml2rfcRules(page: PageElement): PageRules | null {
  const numbers = [...descendants(page)].filter((one) => one.name === "a" && hasClass(one, "section-number"));
  const [first] = numbers;
  if (!first || numbers.length < 2) return null;
  const byId = (id: string) => firstBelow(page, (one) => attribute(one, "id") === id);
  const heading = firstBelow(page, (one) => one.name === "h1" && attribute(one, "id") === "title");
  const number =
    RFC.exec(textOf(byId("rfcnum")))?.[1] ??
    rfcOf(textOf(firstBelow(page, (one) => one.name === "dd" && hasClass(one, "rfc"))));
  const names = byId("internal-metadata") ?? byId("identifiers");
  const title = textOf(heading) || null;
  const last = numbers.at(-1) ?? first;
  return {
    root: commonHolder(heading ?? first, last),
    isLeftOut: (one) =>
      one === heading ||
      one === names ||
      one.name === "nav" ||
      (one.name === "table" && hasClass(one, "ears")) ||
      /^(?:toc|rfcnum|external-metadata)$/.test(attribute(one, "id")) ||
      hasClass(one, "pilcrow", "toc", "noprint"),
    title,
    number: number === null ? null : `RFC ${number}`,
    edition: DRAFT_NAME.exec(metaOf(page, "ietf.draft") || textOf(names))?.[0] ?? null,
    ...(names && { cover: xml2rfcCover(names, title) }),
    isMarkedUp: true,
    warnings: [],
  };
}

function metaOf(page: PageElement, name: string): string {
  const meta = firstBelow(page, (one) => one.name === "meta" && attribute(one, "name") === name);
  return meta ? attribute(meta, "content") : "";
}

function rfcOf(text: string): string | null {
  return /^\d{1,5}$/.exec(text)?.[0] ?? null;
}

function textOf(element: PageElement | null): string {
  return element ? plainText(element) : "";
}

/** The innermost element that holds both: the document within the page of a site that wraps it. */
function commonHolder(first: PageElement, last: PageElement): PageElement {
  const holders = new Set<PageElement>();
  for (let one: PageElement | null = first; one; one = one.parent) holders.add(one);
  let holder: PageElement = last;
  while (holder.parent && (!holders.has(holder) || HEADINGS.has(holder.name))) holder = holder.parent;
  return lastOfLine(holder);
}

/** A chain of elements that hold nothing else is one: ids and wrappers stand around the same text. */
function lastOfLine(holder: PageElement): PageElement {
  const parent = holder.parent;
  return parent && parent.parent && elementsIn(parent).length === 1 ? lastOfLine(parent) : holder;
}
