import { describe, expect, test } from "@jest/globals";
import { para, sprm } from "../../support/doc/doc-file.ts";
import { readOldWord } from "./read-old-word.ts";
import type { DocParagraph } from "../../support/doc/doc-file.ts";

const TOP_LEVEL = sprm(0x2640, 0);
/** Styles that go back to built-in headings of three ranks, and all of the outermost outline level. */
const FLAT = [
  { name: "Normal" },
  { name: "heading 1", builtIn: 1, basedOn: 0 },
  { name: "heading 2", builtIn: 2, basedOn: 0 },
  { name: "heading 3", builtIn: 3, basedOn: 0 },
  { name: "own 1", basedOn: 1, sprms: [TOP_LEVEL] },
  { name: "own 2", basedOn: 2, sprms: [TOP_LEVEL] },
  { name: "own 3", basedOn: 3, sprms: [TOP_LEVEL] },
  { name: "Caption", sprms: [TOP_LEVEL] },
];
const TITLES = ["Scope", "Terms", "Keys", "Storage", "Use"];
const contents = (titles: readonly string[]): readonly DocParagraph[] =>
  titles.map((title, at) =>
    para(
      `${at === 0 ? "\x13 TOC \\o \x14" : ""}${title}\t${at + 1}${at === titles.length - 1 ? "\x15" : ""}`,
    ),
  );
const outlineOf = (paragraphs: readonly DocParagraph[]) =>
  readOldWord({ styles: FLAT, paragraphs }).clauses.map(({ title, level }) => [title, level]);

describe("headings that all have one outline level", () => {
  test("given built-in headings that their styles go back to, then those tell the depth", () => {
    const outline = outlineOf([
      para("Scope", { style: 4 }),
      para("Terms", { style: 5 }),
      para("Keys", { style: 4 }),
    ]);

    expect(outline).toEqual([
      ["Scope", 1],
      ["Terms", 2],
      ["Keys", 1],
    ]);
  });

  test("given a caption of that level, then it is no heading", () => {
    const outline = outlineOf([
      para("Scope", { style: 4 }),
      para("Table 1 – Key lengths", { style: 7 }),
      para("Terms", { style: 5 }),
      para("Keys", { style: 4 }),
    ]);

    expect(outline).toEqual([
      ["Scope", 1],
      ["Terms", 2],
      ["Keys", 1],
    ]);
  });

  test("given a contents table, then what has no number below its depth is words set off in the text", () => {
    const body = TITLES.flatMap((title) => [
      para(title, { style: title === "Scope" ? 4 : 5 }),
      para("Remark", { style: 6 }),
      para("5.1.1 Numbered", { style: title === "Use" ? 6 : 0 }),
    ]);

    const outline = outlineOf([...contents(TITLES), ...body]);

    expect(outline.map(([title]) => title)).toEqual([...TITLES, "Numbered"]);
  });
});

describe("headings of several outline levels", () => {
  test("given a contents table of the outermost alone, then the deeper ones are clauses all the same", () => {
    const read = readOldWord({
      paragraphs: [
        ...contents(TITLES),
        ...TITLES.map((title) => para(title, { style: 1 })),
        para("Rotation", { style: 2 }),
      ],
    });

    expect(read.clauses.map(({ title, level }) => [title, level])).toContainEqual(["Rotation", 2]);
  });

  test("given a list of tables under a heading of its own, then both are dropped", () => {
    const read = readOldWord({
      paragraphs: [
        para("TABLES", { style: 1 }),
        ...contents(["Table 1 – Keys"]),
        para("Scope", { style: 1 }),
        para("Text."),
      ],
    });

    expect(read.clauses.map(({ title }) => title)).toEqual(["Scope"]);
  });
});
