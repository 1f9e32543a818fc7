import { isApparatus } from "./numbered-specification.ts";
import { mainContent } from "../content/main-content.ts";
import { attribute, hasClass } from "../markup/page-element.ts";
import type { PageElement } from "../markup/page-element.ts";
import type { Visibility } from "../markup/visibility.ts";
import type { PageRules } from "./page-rules.ts";

/** Any other page: notices and statutes, what Word and Markdown tools write, specifications without numbers of their own. */
export function ordinaryRules(page: PageElement, visibility: Visibility): PageRules {
  const { root, isLeftOut } = mainContent(page, visibility);
  return {
    root,
    isLeftOut: (one) => isLeftOut(one) || isApparatus(one) || isWordContents(one),
    title: null,
    number: null,
    edition: null,
    isMarkedUp: false,
    warnings: [],
  };
}

/** Entries of the contents, and marks of reviewers, as Word saves them. */
function isWordContents(element: PageElement): boolean {
  if (
    hasClass(
      element,
      "msotoc1",
      "msotoc2",
      "msotoc3",
      "msotoc4",
      "msotoc5",
      "msotocheading",
      "msocommentanchor",
    )
  )
    return true;
  return /mso-element:\s?(?:comment-list|comment|header|footer)(?:;|$)/.test(attribute(element, "style"));
}
