import { expect, test } from "@jest/globals";
import { compareTexts } from "../../src/changes/compare.ts";
import { linesOf, textOf, type Sketch } from "./texts.ts";

const RECORDS =
  "The provider shall comply with its records retention policies and shall tell the subscriber of the policy in force.";
const level = (chapter: number, name: string, ...kept: readonly Sketch[]): Sketch[] => [
  [`${chapter}`, name, `This chapter states what ${name.toLowerCase()} asks of a provider.`],
  [`${chapter}.1`, "Permitted Authenticators", `${name} permits the authenticators of list ${chapter}.`],
  ...kept,
];
const BEFORE: readonly Sketch[] = [
  ...level(1, "Basic Assurance", ["1.2", "Records Retention", RECORDS]),
  ...level(2, "Elevated Assurance", ["2.2", "Records Retention", RECORDS]),
  ...level(3, "Highest Assurance", ["3.2", "Records Retention", RECORDS]),
];

test("given copies of one clause in several chapters, when one is left for all, then all have merged, and none was dropped", () => {
  const after: readonly Sketch[] = [
    ...level(1, "Basic Assurance"),
    ...level(2, "Elevated Assurance"),
    ...level(3, "Highest Assurance"),
    ["4", "General Requirements", "This chapter states what all levels have in common."],
    ["4.1", "Records Retention", RECORDS],
  ];

  const { changes } = compareTexts(textOf("en", BEFORE), textOf("en", after));

  expect(linesOf(changes)).not.toContain("1.2 -> deleted modified");
  const merged = changes.filter(({ structure }) => structure === "merged");
  expect(new Set(merged.flatMap(({ oldIds }) => oldIds))).toEqual(new Set(["1.2", "2.2", "3.2"]));
});

test("given two copies of a clause, when one was dropped and the other stayed in its section, then it is told as dropped", () => {
  const after: readonly Sketch[] = [
    ...level(1, "Basic Assurance"),
    ...level(2, "Elevated Assurance"),
    ...level(3, "Highest Assurance", ["3.2", "Records Retention", RECORDS]),
  ];

  const lines = linesOf(compareTexts(textOf("en", BEFORE), textOf("en", after)).changes);

  expect(lines).toContain("1.2 -> deleted modified");
  expect(lines).toContain("3.2 -> 3.2 kept same");
});
