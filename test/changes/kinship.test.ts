import { expect, test } from "@jest/globals";
import { areKin } from "../../src/changes/kinship.ts";
import { outlineOf } from "../../src/changes/outline.ts";
import { textOf, type Sketch } from "./texts.ts";

const section = (chapter: number, clauses: number): Sketch[] => [
  [`${chapter}`, "Accounts", "This section is about accounts."],
  ...Array.from({ length: clauses }, (_, at): Sketch => [
    `${chapter}.${at + 1}`,
    `Account ${at}`,
    "They are reviewed.",
  ]),
];
const OLD = outlineOf(textOf("en", [...section(8, 4), ["9", "Logs", "Logs are kept."]]));
const NEW = outlineOf(textOf("en", [...section(11, 3), ["12", "Records", "Logs are kept."]]));
const positionOf = (outline: typeof OLD, number: string): number =>
  outline.findIndex(({ clause }) => clause.number === number);
const at = {
  old: (number: string) => positionOf(OLD, number),
  new: (number: string) => positionOf(NEW, number),
};

function kin(
  part: string,
  partner: string,
  whole: string,
  links: readonly (readonly [string, string])[],
): boolean {
  const partners = new Map(links.map(([old, after]) => [at.old(old), at.new(after)]));
  return areKin({ here: OLD, there: NEW, partners }, at.old(part), at.old(partner), at.new(whole));
}

test("given a clause beside the one that became the whole, then they are kin, but not at the top of a text", () => {
  expect(kin("8.1", "8.2", "11.1", [["8.2", "11.1"]])).toBe(true);
  expect(kin("8", "9", "12", [["9", "12"]])).toBe(false);
});

test("given a clause beneath the one that became the whole, then they are kin", () => {
  expect(kin("8.1", "8", "12", [["8", "12"]])).toBe(true);
  expect(
    kin("8.1", "8", "11", [
      ["8", "11"],
      ["8.2", "11.1"],
    ]),
  ).toBe(true);
});

test("given most clauses of its section are beneath the whole still, then it did not become the introduction of that", () => {
  const links = [
    ["8", "11"],
    ["8.2", "11.1"],
    ["8.3", "11.2"],
    ["8.4", "11.3"],
  ] as const;

  expect(kin("8.1", "8", "11", links)).toBe(false);
});
