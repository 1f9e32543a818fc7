import { isApparatus } from "./numbered-specification.ts";
import { HEADINGS } from "../markup/element-names.ts";
import {
  attribute,
  descendants,
  elementsIn,
  firstBelow,
  hasClass,
  plainText,
  rawText,
} from "../markup/page-element.ts";
import { shownText } from "../flow/inline-text.ts";
import type { PageElement } from "../markup/page-element.ts";
import type { PageRules } from "./page-rules.ts";
import type { Warning } from "../../../standards/standard.ts";

/** Sections without a heading in the source, which the tool gives one. */
const MADE_TITLES: Readonly<Record<string, string>> = {
  abstract: "Abstract",
  sotd: "Status of This Document",
  conformance: "Conformance",
};
const COMPUTED: Warning = {
  code: "NUMBERS_COMPUTED",
  message: "The page is the source of a specification: its numbers were counted as ReSpec would print them.",
};

/** The source of a ReSpec document: a script numbers its sections when the page is opened. */
export function respecSourceRules(page: PageElement): PageRules | null {
  const scripts = [...descendants(page)].filter((one) => one.name === "script");
  const config = scripts.map((one) => scriptOf(one)).find((text) => text.includes("respecConfig"));
  const isSource = config !== undefined || scripts.some((one) => /\brespec\b/.test(attribute(one, "src")));
  const body = firstBelow(page, (one) => one.name === "body") ?? page;
  if (!isSource || !firstBelow(body, (one) => one.name === "section")) return null;
  const title =
    firstBelow(page, (one) => one.name === "h1" && attribute(one, "id") === "title") ??
    firstBelow(page, (one) => one.name === "title");
  const included = [...descendants(body)].filter((one) => one.attributes.has("data-include")).length;
  numberSections(body, 1, "");
  return {
    root: body,
    isLeftOut: (one) => one === title || isApparatus(one) || hasClass(one, "remove"),
    title: title ? plainText(title) || null : null,
    number: null,
    edition: /specStatus:\s{0,4}["']([\w-]{1,30})["']/.exec(config ?? "")?.[1] ?? null,
    isMarkedUp: true,
    prepare: (flows) =>
      flows.map((flow) =>
        flow.flow === "line" && flow.kind !== "code" ? { ...flow, text: withoutShorthand(flow.text) } : flow,
      ),
    warnings: included === 0 ? [COMPUTED] : [COMPUTED, includedWarning(included)],
  };
}

/**
 * Gives the heading of each section its number: 1, 1.1 in the middle, A, A.1 from the first appendix on, none for
 * introductory sections and for those kept out of the contents.
 */
function numberSections(holder: PageElement, depth: number, prefix: string): void {
  let count = 0;
  let isAppendix = false;
  for (const section of elementsIn(holder).filter((one) => one.name === "section")) {
    const heading = headingOf(section);
    if (!heading) continue;
    const isIntroductory =
      hasClass(section, "introductory") || /^(?:abstract|sotd)$/.test(attribute(section, "id"));
    const isNumbered = !isIntroductory && !hasClass(section, "notoc") && prefix !== "-";
    if (isNumbered && prefix === "" && !isAppendix && hasClass(section, "appendix")) {
      isAppendix = true;
      count = 0;
    }
    if (isNumbered) count += 1;
    const number = isAppendix ? letterOf(count) : `${prefix}${count}`;
    setHeading(heading, depth + 1, isNumbered ? number : null);
    numberSections(section, depth + 1, isNumbered ? `${number}.` : "-");
  }
}

function headingOf(section: PageElement): PageElement | null {
  const [first] = elementsIn(section);
  if (first && HEADINGS.has(first.name)) return first;
  const wrapped = first && hasClass(first, "header-wrapper") ? elementsIn(first)[0] : undefined;
  if (wrapped && HEADINGS.has(wrapped.name)) return wrapped;
  const title = MADE_TITLES[attribute(section, "id").toLowerCase()];
  if (title === undefined) return null;
  const made: PageElement = { name: "h2", attributes: new Map(), parent: section, children: [title] };
  section.children.unshift(made);
  return made;
}

/** The tool sets the depth of a heading by its section, whatever its tag says. */
function setHeading(heading: PageElement, depth: number, number: string | null): void {
  const title = shownText(rawText(heading).replaceAll("\n", " "));
  const mark: PageElement = {
    name: "span",
    attributes: new Map([["class", "secno"]]),
    parent: heading,
    children: [number ?? ""],
  };
  const made: PageElement = {
    name: `h${Math.min(depth, 6)}`,
    attributes: heading.attributes,
    parent: heading,
    children: number === null ? [title] : [mark, ` ${title}`],
  };
  const { parent } = heading;
  if (parent) parent.children[parent.children.indexOf(heading)] = made;
}

function scriptOf(script: PageElement): string {
  return script.children.filter((child) => typeof child === "string").join("");
}

/** What authors write short and the tool writes out: `[=term=]`, `[[RFC2119]]`, `{{Interface}}`. */
function withoutShorthand(text: string): string {
  return text
    .replace(/\[=([^=\]]{1,200})=\]/g, (_, term: string) => lastPart(term))
    .replace(/\{\{([^{}]{1,200})\}\}/g, (_, term: string) => lastPart(term))
    .replace(/\[\[\[?[!?]?([^[\]]{1,100})\]?\]\]/g, (_, key: string) => `[${key.split("|").at(-1) ?? key}]`);
}

function lastPart(term: string): string {
  return (term.split(/[|/]/).at(-1) ?? term).trim();
}

function letterOf(count: number): string {
  return count <= 26 ? String.fromCharCode(64 + count) : `A${letterOf(count - 26)}`;
}

function includedWarning(count: number): Warning {
  return {
    code: "PARTIAL",
    message: `${count} parts that the source includes from other files were not read.`,
  };
}
