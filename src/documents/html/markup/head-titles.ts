import { attribute, descendants, plainText } from "./page-element.ts";
import type { PageElement } from "./page-element.ts";

const META_TITLES = /^(?:articletitle|dc\.title|dcterms\.title|og:title|citation_title|title)$/i;

/** What a page's head gives as its title, the most exact first; a site's name behind it (`… - 某网`) is taken off. */
export function headTitles(page: PageElement): readonly string[] {
  const stated: string[] = [];
  const titles: string[] = [];
  for (const element of descendants(page)) {
    if (element.name === "title") titles.push(plainText(element));
    const name = attribute(element, "name") || attribute(element, "property");
    if (element.name === "meta" && META_TITLES.test(name)) stated.push(attribute(element, "content").trim());
  }
  return [...stated, ...titles.slice(0, 1).map((title) => withoutSite(title)), ...titles.slice(0, 1)].filter(
    (title) => title !== "",
  );
}

function withoutSite(title: string): string {
  const [first = "", ...rest] = title.split(/\s+[-–—|｜]\s+|[_|｜]|\s*--\s*/);
  return rest.length > 0 && first.trim().length >= 4 ? first.trim() : title;
}
