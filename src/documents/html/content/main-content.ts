import { furnitureIn } from "./furniture.ts";
import { measurePage } from "./measures.ts";
import { BLOCK } from "../markup/element-names.ts";
import { elementsIn, firstBelow } from "../markup/page-element.ts";
import type { Measures } from "./measures.ts";
import type { PageElement } from "../markup/page-element.ts";
import type { Visibility } from "../markup/visibility.ts";

/** The share of a page's prose that its text must hold. */
const MOST = 0.75;
/** Elements that hold a text; a paragraph or a list is a part of one. */
const HOLDERS = /^(?:#page|body|main|article|section|div|center|td|tr|tbody|table|blockquote)$/;

/** Where a page's text stands, and what on the page is not of it. */
export interface MainContent {
  readonly root: PageElement;
  readonly isLeftOut: (element: PageElement) => boolean;
}

/**
 * Finds the text of a page by its prose, and tells the furniture around and in it by the density of links and by its
 * place. What stands before the text is kept where it may be its title, date or source.
 */
export function mainContent(page: PageElement, visibility: Visibility): MainContent {
  const measures = measurePage(page, visibility);
  const root = firstBelow(page, (one) => one.name === "body") ?? page;
  const core = coreOf(root, measures);
  const leftOut = furnitureIn(root, core, measures);
  return { root, isLeftOut: (element) => leftOut.has(element) };
}

/** The innermost element that holds most of the prose. */
function coreOf(root: PageElement, measures: Measures): PageElement {
  const whole = measures.get(root)?.prose ?? 0;
  let core = root;
  for (;;) {
    const inner: PageElement | undefined = elementsIn(core).find(
      (one) => (measures.get(one)?.prose ?? 0) > whole * MOST,
    );
    if (!inner || whole === 0 || !BLOCK.has(inner.name) || !HOLDERS.test(inner.name)) return core;
    core = inner;
  }
}
