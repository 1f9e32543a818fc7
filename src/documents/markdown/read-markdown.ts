import { readFrontMatter } from "./front-matter.ts";
import { readBlocks } from "./read-blocks.ts";
import { withoutContentsList } from "../prose/contents.ts";
import { parseHeading } from "../outline/heading-number.ts";
import { numberSections } from "../outline/number-sections.ts";
import type { Manuscript } from "../manuscript.ts";
import type { Section } from "../outline/section.ts";

/** A Markdown file: its front matter, and headings that print their own numbers. */
export function readMarkdown(name: string, lines: readonly string[]): Manuscript {
  const { values, body } = readFrontMatter(name, lines);
  const text = (key: string) => {
    const value = values?.[key];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
  return {
    title: text("title"),
    number: text("number"),
    edition: text("edition") ?? text("stage"),
    frontMatter: values,
    pieces: readBlocks(withoutContentsList(body), { reference: null, directive: null }),
    warnings: [],
  };
}

/**
 * Sections of a chapter whose front matter gives its number (`section: 5`, `section: A`, as NIST's pages do) and whose
 * headings print none: the publisher's tool counts them from there. Null for every other file.
 */
export function chapterSections(manuscript: Manuscript): readonly Section[] | null {
  const chapter = manuscript.frontMatter?.["section"];
  const headings = manuscript.pieces.filter((piece) => piece.piece === "heading");
  if (headings[0]?.depth !== 1 || headings.some((piece) => parseHeading(piece.text).form !== "none"))
    return null;
  if (typeof chapter === "number" && Number.isInteger(chapter) && chapter > 0)
    return numberSections([{ part: "middle", title: null, first: chapter, pieces: manuscript.pieces }]);
  if (typeof chapter === "string" && /^[A-Z]$/.test(chapter))
    return numberSections([
      { part: "back", title: null, first: chapter.charCodeAt(0) - 64, pieces: manuscript.pieces },
    ]);
  return null;
}
