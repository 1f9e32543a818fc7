import { HEADINGS } from "../markup/element-names.ts";
import {
  attribute,
  classesOf,
  descendants,
  firstBelow,
  hasClass,
  plainText,
} from "../markup/page-element.ts";
import type { PageElement } from "../markup/page-element.ts";
import type { PageRules } from "./page-rules.ts";

const STATE =
  /^(?:W3C\s|WHATWG\s|Unofficial\s|Draft\s|Editor.s\s|A Collection|Final\s|Living\s)?[\w\s’'-]{0,40}(?:Recommendation|Draft|Standard|Note|Report|Statement|Registry|Snapshot|Specification)\b[^\n]{0,60}(?:19|20)\d\d$/;

const APPARATUS = new Set(
  (
    "toc self-link dfn-panel logos logo mdn-anno caniuse-status annotation annoying-warning removeonsave noprint " +
    "copybutton headerlink"
  ).split(" "),
);

/**
 * A specification whose publisher's tool (ReSpec, Bikeshed, the WHATWG's) has printed the numbers, each in an element of
 * its own.
 */
export function numberedSpecificationRules(page: PageElement): PageRules | null {
  const marked = [...descendants(page)].filter((one) => hasClass(one, "secno") && isInHeading(one));
  if (marked.length < 2) return null;
  const title = titleOf(page);
  return {
    root: page,
    isLeftOut: (one) => one === title || isApparatus(one),
    title: title ? plainText(title) : null,
    number: null,
    edition: stateOf(page),
    isMarkedUp: true,
    warnings: [],
  };
}

/** Contents, permanent links, panels that scripts open, logos: what such tools add around the text. */
export function isApparatus(element: PageElement): boolean {
  if (element.name === "nav" || attribute(element, "role") === "navigation") return true;
  return (
    /^(?:toc|back-to-top|respec-ui|toc-nav|toc-toggle|hidden-fragments)$/.test(attribute(element, "id")) ||
    classesOf(element).some((name) => APPARATUS.has(name))
  );
}

export function titleOf(page: PageElement): PageElement | null {
  const headings = [...descendants(page)].filter((one) => one.name === "h1");
  const named = headings.find((one) => attribute(one, "id") === "title" || hasClass(one, "title", "p-name"));
  return named ?? headings[0] ?? null;
}

/** `W3C Recommendation 19 July 2022`. */
function stateOf(page: PageElement): string | null {
  const stated = firstBelow(page, (one) =>
    /^(?:w3c-state|profile-and-date|living-standard)$/.test(attribute(one, "id")),
  );
  const text = stated ? plainText(stated) : "";
  if (text !== "" && text.length < 100) return text;
  const line = firstBelow(
    page,
    (one) =>
      /^(?:h2|h3|p)$/.test(one.name) && one.children.length < 20 && STATE.test(plainText(one).slice(0, 200)),
  );
  return line ? plainText(line) : null;
}

function isInHeading(element: PageElement): boolean {
  for (let one = element.parent; one; one = one.parent) if (HEADINGS.has(one.name)) return true;
  return false;
}
