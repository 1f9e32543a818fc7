import { cleanText } from "../../bytes/clean.ts";
import { isIetfText } from "../../ietf-text/read-ietf-text.ts";
import { NEVER_TEXT, VERBATIM } from "../markup/element-names.ts";
import { attribute, hasClass, rawText } from "../markup/page-element.ts";
import type { PageElement } from "../markup/page-element.ts";
import type { Visibility } from "../markup/visibility.ts";

/** Nearly the whole page, for text that is not laid out as RFCs are. */
const WHOLE_PAGE = 0.9;
const MOST_OF_PAGE = 0.6;
const LEAST_TEXT = 1000;
/** Links that a site sets above the text: `[Docs] [txt|pdf] [Tracker]`. */
const SITE_LINKS = /^\s*(?:\[[^\]]{1,60}\]\s*){2,20}$/;

/** The lines of a page that is a plain text set with its own breaks (`<pre>`), as sites show older RFCs; null for others. */
export function preformattedLines(page: PageElement, visibility: Visibility): readonly string[] | null {
  const texts: string[] = [];
  let length = 0;
  const gather = (element: PageElement) => {
    for (const child of element.children) {
      if (typeof child === "string") length += filled(child);
      else if (VERBATIM.has(child.name) && !visibility.isHidden(child)) texts.push(rawText(child));
      else if (!NEVER_TEXT.has(child.name) && !isOfTheSite(child) && !visibility.isHidden(child))
        gather(child);
    }
  };
  gather(page);
  const text = texts.join("\n");
  const share = filled(text) / (filled(text) + length);
  if (text.length < LEAST_TEXT || share < MOST_OF_PAGE) return null;
  const lines = cleanText(text).split("\n");
  const start = lines.findIndex((line) => line.trim() !== "" && !SITE_LINKS.test(line));
  const kept = lines.slice(Math.max(0, start));
  return share >= WHOLE_PAGE || isIetfText(kept) ? kept : null;
}

function isOfTheSite(element: PageElement): boolean {
  return (
    element.name === "nav" ||
    attribute(element, "role") === "navigation" ||
    hasClass(element, "noprint", "docinfo")
  );
}

function filled(text: string): number {
  return text.replace(/\s+/g, "").length;
}
