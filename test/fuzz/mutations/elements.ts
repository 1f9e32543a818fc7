import { severalOf, type Mutation } from "./mutation.ts";
import type { Random } from "../random.ts";

/** What stands in attributes where numbers, names and references are expected. */
const VALUES = [
  "",
  "0",
  "-1",
  "7",
  "99999999999999999999",
  "1e308",
  "NaN",
  "x",
  "../../x",
  "%1.%2.%9",
  "none",
  "第%1条",
] as const;
/** How deep elements are nested in themselves at most; deeper is refused, and that is tried too. */
const DEEPEST = 600;

/**
 * Damages XML so that it stays well-formed: elements taken out, doubled, moved into each other, exchanged, emptied, nested
 * in themselves; attributes with other values, or none. What gets past the parser finds the faults behind it.
 */
export const mutateElements: Mutation<string> = severalOf([
  (xml, random) => withElement(xml, random, () => ""),
  (xml, random) => withElement(xml, random, (element) => element.repeat(1 + random.length(500))),
  (xml, random) => withElement(xml, random, (element) => element + elementOf(xml, random)),
  (xml, random) => withElement(xml, random, () => elementOf(xml, random)),
  (xml, random) => withElement(xml, random, (element) => inside(element, () => "")),
  (xml, random) =>
    withElement(xml, random, (element) => inside(element, (content) => content + elementOf(xml, random))),
  (xml, random) => withElement(xml, random, (element) => inside(element, () => elementOf(xml, random))),
  (xml, random) =>
    withElement(xml, random, (element) => {
      const [open = "", close = ""] = [/^<[^>]*>/.exec(element)?.[0], /<\/[^>]*>$/.exec(element)?.[0]];
      const depth = close === "" ? 0 : random.length(DEEPEST);
      return open.repeat(depth) + element + close.repeat(depth);
    }),
  (xml, random) => withAttribute(xml, random, () => ""),
  (xml, random) =>
    withAttribute(xml, random, (attribute) => attribute.replace(/"[^"]*"/, `"${random.pick(VALUES)}"`)),
  (xml, random) =>
    withAttribute(xml, random, (attribute) => attribute.replace(/"[^"]*"/, valueOf(xml, random))),
  (xml, random) => withText(xml, random, (text) => text.repeat(1 + random.length(3000))),
  (xml, random) =>
    withText(xml, random, () => random.pick([" ", "1", "第一条", "A.1", "&#10;", "1.".repeat(300), "（"])),
]);

/** Replaces an element, its content and end included. */
function withElement(xml: string, random: Random, by: (element: string) => string): string {
  const place = elementAt(xml, random);
  return place
    ? xml.slice(0, place.start) + by(xml.slice(place.start, place.end)) + xml.slice(place.end)
    : xml;
}

function elementOf(xml: string, random: Random): string {
  const place = elementAt(xml, random);
  return place ? xml.slice(place.start, place.end) : "";
}

function elementAt(xml: string, random: Random): { readonly start: number; readonly end: number } | null {
  const tags = [...xml.matchAll(/<(?![?!])[^<>]+>/g)];
  const first = random.below(tags.length);
  const at = tags.slice(first).findIndex(([tag]) => !tag.startsWith("</"));
  if (at < 0) return null;
  let depth = 0;
  for (const tag of tags.slice(first + at)) {
    if (!tag[0].endsWith("/>")) depth += tag[0].startsWith("</") ? -1 : 1;
    if (depth <= 0) return { start: tags[first + at]?.index ?? 0, end: tag.index + tag[0].length };
  }
  return null;
}

function inside(element: string, by: (content: string) => string): string {
  const parts = /^(<[^>]*[^/]>)([^]*)(<\/[^>]*>)$/.exec(element);
  return parts ? `${parts[1]}${by(parts[2] ?? "")}${parts[3]}` : element;
}

function withAttribute(xml: string, random: Random, by: (attribute: string) => string): string {
  return replaced(xml, / [\w:.-]+="[^"]*"/g, random, by);
}

function withText(xml: string, random: Random, by: (text: string) => string): string {
  return replaced(xml, /(?<=>)[^<>]+(?=<\/)/g, random, by);
}

function valueOf(xml: string, random: Random): string {
  const values = xml.match(/"[^"]*"/g) ?? [];
  return values[random.below(values.length)] ?? `""`;
}

function replaced(text: string, what: RegExp, random: Random, by: (found: string) => string): string {
  const found = [...text.matchAll(what)];
  const chosen = found[random.below(found.length)];
  if (!chosen) return text;
  return text.slice(0, chosen.index) + by(chosen[0]) + text.slice(chosen.index + chosen[0].length);
}
