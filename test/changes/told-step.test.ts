import { describe, expect, test } from "@jest/globals";
import type { Change } from "../../src/changes/change-set.ts";
import { compareTexts } from "../../src/changes/compare.ts";
import { readChain } from "../../src/changes/steps.ts";
import { stepShowing, type Told } from "../../src/changes/told-step.ts";
import { textOf, type Sketch } from "./texts.ts";

const SCOPE: Sketch = ["1", "Scope", "This document is about the keys of cloud services."];
const rotation = (verb: string, days: number): string =>
  `The operator ${verb} rotate the signing keys of the gateway within ${days} days.`;
const CLOCKS = (verb: string): string => `Clocks ${verb} be synchronised with UTC by the administrator.`;
const VAULT = "Keys shall be stored encrypted in a vault that two custodians can open together.";
const LOGS: Sketch = ["4", "Logs", "Logs shall be kept on a server that no user of the gateway can reach."];

const keys = (text: string): Sketch => ["2", "Keys", text];
const clocks = (text: string): Sketch => ["2.1", "Clocks", text];

const NOTHING: Told = { force: null, figure: null, old: null, new: null };

/** The change between the ends of which it is asked, with the step since which what is told of it is so. */
function since(
  editions: readonly (readonly Sketch[])[],
  which: (change: Change) => boolean,
  told: (change: Change) => Partial<Told>,
): number | null {
  const texts = editions.map((sketches) => textOf("en", [SCOPE, ...sketches]));
  const steps = texts.slice(1).map((after, at) => compareTexts(texts[at]!, after));
  const direct = compareTexts(texts[0]!, texts.at(-1)!);
  const change = direct.changes.find(which)!;
  const passed = readChain(steps, direct).introducedAt.get(change) ?? [];
  return stepShowing(change, passed, { ...NOTHING, ...told(change) });
}

const ofKeys = ({ newIds, host }: Change): boolean => newIds.includes("2") && host === null;
const ofGuest = ({ host }: Change): boolean => host !== null;
const force = (change: Change): Partial<Told> => ({ force: change.force[0]! });
const figure = (change: Change): Partial<Told> => ({ figure: change.values[0]! });

describe("since which step what is told is so", () => {
  test("given a figure and a duty that changed in different steps, then each is told with its own", () => {
    const editions = [
      [keys(rotation("should", 90)), LOGS],
      [keys(rotation("should", 60)), LOGS],
      [keys(rotation("shall", 60)), LOGS],
    ];

    expect(since(editions, ofKeys, figure)).toBe(0);
    expect(since(editions, ofKeys, force)).toBe(1);
  });

  test("given a duty tightened twice, then it is what it is since the second step", () => {
    const editions = ["may", "should", "shall"].map((verb) => [keys(rotation(verb, 90)), LOGS]);

    expect(since(editions, ofKeys, force)).toBe(1);
  });

  test("given a clause that came with a recommendation which became a duty, then no step made that new duty", () => {
    const editions = [[LOGS], [keys(rotation("should", 90)), LOGS], [keys(rotation("shall", 90)), LOGS]];

    expect(since(editions, ofKeys, force)).toBeNull();
  });

  test("given a clause changed and then deleted, then it is gone since it was deleted", () => {
    const editions = [[keys(rotation("should", 90)), LOGS], [keys(rotation("should", 60)), LOGS], [LOGS]];

    expect(since(editions, ({ structure }) => structure === "deleted", force)).toBe(1);
  });

  test("given a duty that a step only moved to another clause, then that step made no new one of it", () => {
    const editions = [
      [LOGS],
      [keys(`${VAULT} ${rotation("shall", 90)}`), LOGS],
      [
        keys(VAULT),
        [
          "3",
          "Duties",
          `Staff wear a badge. Visitors sign a book at the door. ${rotation("shall", 90)}`,
        ] as const,
        LOGS,
      ],
    ];

    expect(
      since(editions, ({ structure, newIds }) => structure === "added" && newIds.includes("3"), force),
    ).toBeNull();
  });

  test("given words only, then the step in which they came; of words that nobody finds, none", () => {
    const editions = [
      [keys(VAULT), LOGS],
      [keys(VAULT.replace("vault", "safe")), LOGS],
      [keys(`${VAULT.replace("vault", "safe")} The safe is listed with the owner.`), LOGS],
    ];

    expect(since(editions, ofKeys, () => ({ new: VAULT.replace("vault", "safe") }))).toBe(0);
    expect(since(editions, ofKeys, () => ({ new: "The safe is listed with the owner." }))).toBe(1);
    expect(since(editions, ofKeys, () => ({ new: "The safe is green." }))).toBeNull();
  });

  test("given two figures that became the same in different steps, then none is told of a third way there", () => {
    const told: Told = { ...NOTHING, figure: { kind: "figure", from: "45 days", to: "30 days" } };
    const both = (one: number, other: number): Sketch =>
      keys(`${rotation("shall", one)} Spare keys are renewed every ${other} days by the custodian.`);
    const editions = [
      [both(90, 60), LOGS],
      [both(30, 60), LOGS],
      [both(30, 30), LOGS],
    ];

    expect(since(editions, ofKeys, () => told)).toBeNull();
    expect(since(editions, ofKeys, figure)).toBe(0);
  });
});

describe("since which step what is told of a clause that another took in is so", () => {
  const apart = (verb: string, days: number) => [
    keys(`${VAULT} ${rotation("shall", days)}`),
    clocks(CLOCKS(verb)),
    LOGS,
  ];
  const together = (verb: string, days: number) => [
    keys(`${VAULT} ${rotation("shall", days)} ${CLOCKS(verb)}`),
    LOGS,
  ];

  test("given a duty that changed in its host afterwards, then that step; the merging itself is older", () => {
    const editions = [apart("should", 90), together("should", 90), together("shall", 90)];

    expect(since(editions, ofGuest, force)).toBe(1);
    expect(since(editions, ofGuest, () => ({}))).toBe(0);
  });

  test("given a duty that changed before it was taken in, then that step; the merging itself is younger", () => {
    const editions = [apart("should", 90), apart("shall", 90), together("shall", 90)];

    expect(since(editions, ofGuest, force)).toBe(0);
    expect(since(editions, ofGuest, () => ({}))).toBe(1);
  });

  test("given that only its host's own figure changed afterwards, then that is told of the host alone", () => {
    const editions = [apart("should", 90), together("shall", 90), together("shall", 60)];

    expect(since(editions, ofKeys, figure)).toBe(1);
    expect(since(editions, ofGuest, force)).toBe(0);
  });

  test("given a duty that changed while the clause was still part of another, then that step, of the clause split off", () => {
    const editions = [together("should", 90), together("shall", 90), apart("shall", 90)];

    expect(since(editions, ofGuest, force)).toBe(0);
    expect(since(editions, ofGuest, () => ({}))).toBe(1);
  });
});
