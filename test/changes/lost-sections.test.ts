import { describe, expect, test } from "@jest/globals";
import { lostWithSection } from "../../src/changes/lost-sections.ts";
import { outlineOf } from "../../src/changes/outline.ts";
import { textOf, type Sketch } from "./texts.ts";

/** A heading with clauses beneath it, at positions 0, 1, 2 and so on. */
const section = (clauses: number): Sketch[] => [
  ["4", "Architecture", ""],
  ...Array.from({ length: clauses }, (_, i): Sketch => [
    `4.${i + 1}`,
    "",
    `The design shall cover matter ${i + 1}.`,
  ]),
];

const lostOf = (sketches: readonly Sketch[], linked: readonly number[]): number[] => [
  ...lostWithSection(outlineOf(textOf("en", sketches)), new Set(linked)),
];

describe("clauses lost with their section", () => {
  test("given a section of which no clause has a partner, then all of them were lost with it", () => {
    expect(lostOf(section(4), [0])).toEqual([1, 2, 3, 4]);
  });

  test("given a stray partner in a long section, then the others were lost with it", () => {
    expect(lostOf(section(9), [0, 3])).toEqual([1, 2, 4, 5, 6, 7, 8, 9]);
  });

  test("given a section of which some clauses live on, then what became of the others is open", () => {
    expect(lostOf(section(9), [0, 3, 7])).toEqual([]);
  });

  test("given few clauses, then they show nothing about their section", () => {
    expect(lostOf(section(3), [0])).toEqual([]);
  });

  test("given clauses at the top of a text, then they share no section", () => {
    const flat = Array.from({ length: 9 }, (_, i): Sketch => [
      `${i + 1}`,
      "",
      `The design shall cover ${i}.`,
    ]);

    expect(lostOf(flat, [0])).toEqual([]);
  });

  test("given headings without text, then only clauses that say something count", () => {
    const headings: Sketch[] = ["4.5", "4.6", "4.7"].map((number) => [number, "Heading", ""]);

    expect(lostOf([...section(4), ...headings], [0, 5, 6, 7])).toEqual([1, 2, 3, 4]);
  });
});
