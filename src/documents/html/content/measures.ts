import { HEADINGS, NEVER_TEXT } from "../markup/element-names.ts";
import { attribute } from "../markup/page-element.ts";
import type { PageElement } from "../markup/page-element.ts";
import type { Visibility } from "../markup/visibility.ts";

/** What stands below an element, in characters without spaces. */
export interface Measure {
  text: number;
  /** Text of links. */
  linked: number;
  /** Text outside links that reads as sentences: long, or with a stop. */
  prose: number;
  elements: number;
  links: number;
  /** Links to a place on the same page. */
  inner: number;
  /** Links to a document: attachments. */
  files: number;
  headings: number;
}

const FILE = /\.(?:docx?|pdf|xlsx?|zip|rar|wps|ofd|txt|csv|pptx?)(?:[?#].*)?$/i;
const STOP = /[。；，：！？]|[.;,:!?](?:\s|$)/;
const LONG = 30;

export type Measures = ReadonlyMap<PageElement, Measure>;

/** Measures a page and every element of it that is shown. */
export function measurePage(page: PageElement, visibility: Visibility): Measures {
  const measures = new Map<PageElement, Measure>();
  const measure = (element: PageElement, isLink: boolean): Measure => {
    const sum: Measure = {
      text: 0,
      linked: 0,
      prose: 0,
      elements: 1,
      links: 0,
      inner: 0,
      files: 0,
      headings: 0,
    };
    measures.set(element, sum);
    for (const child of element.children) {
      if (typeof child === "string") addText(sum, child, isLink);
      else if (!NEVER_TEXT.has(child.name) && !visibility.isHidden(child)) {
        const address = child.name === "a" ? attribute(child, "href") : "";
        add(sum, measure(child, isLink || address !== ""));
        if (address !== "") addLink(sum, address);
        if (HEADINGS.has(child.name)) sum.headings += 1;
      }
    }
    return sum;
  };
  measure(page, false);
  return measures;
}

function addText(sum: Measure, text: string, isLink: boolean): void {
  const length = text.replace(/\s+/g, "").length;
  sum.text += length;
  if (isLink) sum.linked += length;
  else if (length >= LONG || (length > 4 && STOP.test(text))) sum.prose += length;
}

function addLink(sum: Measure, address: string): void {
  sum.links += 1;
  if (address.startsWith("#")) sum.inner += 1;
  else if (FILE.test(address)) sum.files += 1;
}

function add(sum: Measure, part: Measure): void {
  sum.text += part.text;
  sum.linked += part.linked;
  sum.prose += part.prose;
  sum.elements += part.elements;
  sum.links += part.links;
  sum.inner += part.inner;
  sum.files += part.files;
  sum.headings += part.headings;
}
