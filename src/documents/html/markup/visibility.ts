import { attribute, classesOf, descendants, rawText } from "./page-element.ts";
import type { PageElement } from "./page-element.ts";

/** Longest style sheet that is looked through. */
const MAX_SHEET = 200_000;
const HIDES =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:!|;|$)|opacity\s*:\s*(?:0|0?\.0+)\s*(?:!|;|$)|mso-hide\s*:\s*all|text-indent\s*:\s*-\d{3,}|(?:left|top|right)\s*:\s*-\d{4,}|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%)/i;
const SIMPLE_SELECTOR = /^(?:[a-z][\w-]*)?([.#][\w-]+)$/i;
const WHITE = /^(?:white|#fff|#ffffff|#fefefe|rgba?\(255,255,255(?:,1)?\)|transparent)$/;
/** How far out a background is looked for. */
const MAX_GROUND = 40;
/** Marks that screen readers pass over (pilcrows, icons) are too short to be a message. */
const MARK_LENGTH = 3;

/** Tells what a browser does not show: by attributes, by styles in place, and by plain rules of the page's own sheets. */
export class Visibility {
  readonly #hidingSelectors: ReadonlySet<string>;
  /** Characters of hidden text that were met. */
  hidden = 0;

  constructor(page: PageElement) {
    const sheets = [...descendants(page)]
      .filter((element) => element.name === "style")
      .map((one) => rawSheet(one));
    this.#hidingSelectors = new Set(sheets.flatMap((sheet) => hidingSelectors(sheet)));
  }

  /** True for an element that is not shown; its text is counted. */
  hides(element: PageElement): boolean {
    if (!this.isHidden(element)) return false;
    const length = rawText(element).replace(/\s+/g, "").length;
    if (length > MARK_LENGTH) this.hidden += length;
    return true;
  }

  isHidden(element: PageElement): boolean {
    const { attributes } = element;
    if (attributes.size === 0) return false;
    if (attributes.has("hidden") && attribute(element, "hidden") !== "until-found") return true;
    if (attribute(element, "aria-hidden") === "true") return true;
    const style = attribute(element, "style");
    if (style !== "" && HIDES.test(style.slice(0, 2000))) return true;
    if (isWhiteOnWhite(element, style)) return true;
    if (this.#hidingSelectors.size === 0) return false;
    return (
      this.#hidingSelectors.has(`#${attribute(element, "id")}`) ||
      classesOf(element).some((name) => this.#hidingSelectors.has(`.${name}`))
    );
  }
}

function rawSheet(style: PageElement): string {
  return style.children
    .filter((child) => typeof child === "string")
    .join("")
    .slice(0, MAX_SHEET);
}

/** Selectors of one class or id whose rule hides; rules for paper, for states and for combinations are left alone. */
function hidingSelectors(sheet: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  let selector = "";
  for (let at = 0; at < sheet.length; at += 1) {
    const character = sheet[at];
    if (character === "{") {
      if (depth === 0) selector = sheet.slice(start, at);
      depth += 1;
      start = at + 1;
    } else if (character === "}") {
      depth = Math.max(0, depth - 1);
      if (
        depth === 0 &&
        !selector.includes("@") &&
        HIDES.test(sheet.slice(start, Math.min(at, start + 2000)))
      )
        found.push(...simpleSelectors(selector));
      start = at + 1;
    }
  }
  return found;
}

function simpleSelectors(source: string): readonly string[] {
  return source
    .slice(-1000)
    .replace(/\/\*[^*]*\*\//g, "")
    .split(",")
    .flatMap((one) => SIMPLE_SELECTOR.exec(one.trim())?.[1]?.toLowerCase() ?? []);
}

function isWhiteOnWhite(element: PageElement, style: string): boolean {
  const color =
    colorIn(style, "color") ?? compact(attribute(element, element.name === "font" ? "color" : ""));
  if (color === "" || !isColored(element)) return false;
  const ground = groundOf(element);
  return ground === null ? WHITE.test(color) : color === ground || (WHITE.test(color) && WHITE.test(ground));
}

function isColored(element: PageElement): boolean {
  return element.attributes.has("style") || element.attributes.has("color");
}

/** The nearest background that is set in place; null where none is. */
function groundOf(element: PageElement): string | null {
  let one: PageElement | null = element;
  for (let steps = 0; one && steps < MAX_GROUND; steps += 1, one = one.parent) {
    const style = attribute(one, "style");
    if (one.attributes.has("background")) return "picture";
    const ground =
      colorIn(style, "background-color") ?? colorIn(style, "background") ?? attribute(one, "bgcolor");
    if (ground !== "" && ground !== "none" && ground !== "transparent" && ground !== "initial")
      return compact(ground);
  }
  return null;
}

function colorIn(style: string, property: string): string | null {
  const at = style
    .toLowerCase()
    .split(";")
    .findLast((one) => one.trim().startsWith(`${property}:`) || one.trim().startsWith(`${property} :`));
  return at === undefined ? null : compact(at.slice(at.indexOf(":") + 1).replace(/!important/, ""));
}

function compact(color: string): string {
  return color.toLowerCase().replace(/\s+/g, "");
}
