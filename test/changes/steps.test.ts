import { describe, expect, test } from "@jest/globals";
import { compareTexts } from "../../src/changes/compare.ts";
import { readChain, type ChainReading } from "../../src/changes/steps.ts";
import { textOf, type Sketch } from "./texts.ts";

const FIRST: readonly Sketch[] = [
  ["1", "Scope", "This document is about the keys of cloud services."],
  ["2", "Generation", "Keys should come from a physical source of noise."],
  ["3", "Storage", "Keys shall be stored in a cryptographic module at all times."],
  ["4", "Logging", "Operators shall log every access of an administrator to the console."],
];
const edited = (sketches: readonly Sketch[], number: string, from: string, to: string): Sketch[] =>
  sketches.map((one) => (one[0] === number ? [number, one[1], one[2].replace(from, to)] : one));

function chained(...editions: readonly (readonly Sketch[])[]) {
  const texts = editions.map((sketches) => textOf("en", sketches));
  const steps = texts.slice(1).map((after, at) => compareTexts(texts[at]!, after));
  const direct = compareTexts(texts[0]!, texts.at(-1)!);
  return { direct, reading: readChain(steps, direct) };
}

function introductions({ direct, reading }: ReturnType<typeof chained>): Record<string, readonly number[]> {
  return Object.fromEntries(
    direct.changes
      .filter((change) => reading.introducedAt.has(change))
      .map((change) => [
        change.newIds.join() || change.oldIds.join(),
        (reading.introducedAt.get(change) ?? []).map(({ step }) => step),
      ]),
  );
}

const agreement: Pick<ChainReading, "disagreements" | "undone" | "passing"> = {
  disagreements: [],
  undone: [],
  passing: [],
};

describe("a chain of editions", () => {
  test("given one change in each step, then each is told with the step that introduced it", () => {
    const second = edited(FIRST, "2", "should", "shall");
    const third: Sketch[] = [
      ...edited(second, "4", "every", "each"),
      ["5", "Audit", "Audits may be yearly."],
    ];

    const told = chained(FIRST, second, third);

    expect(introductions(told)).toEqual({ "2": [0], "4": [1], "5": [1] });
    expect(told.reading).toMatchObject(agreement);
  });

  test("given a clause that another took in on the way, then the chain and its ends agree what became of both", () => {
    const keys = "Keys shall be stored in a cryptographic module at all times. Keys shall not leave it.";
    const spare = "A spare half of each key shall lie in a sealed envelope.";
    const first: Sketch[] = [...FIRST.slice(0, 2), ["3", "Storage", keys], ["3.1", "Halves", spare]];
    const second: Sketch[] = [...FIRST.slice(0, 2), ["3", "Storage", `${keys} ${spare}`]];

    for (const editions of [
      [first, second, edited(second, "2", "should", "shall")],
      [second, first, edited(first, "2", "should", "shall")],
    ]) {
      const told = chained(...editions);
      expect(told.direct.changes.some(({ host }) => host === "3")).toBe(true);
      expect(told.reading).toMatchObject(agreement);
    }
  });

  describe("given a clause that another took in on the way", () => {
    const keys =
      "Keys shall be stored in a cryptographic module at all times. Keys shall not leave it for 8 days.";
    const spare = "A spare half of each key should lie in a sealed envelope.";
    const apart: Sketch[] = [...FIRST.slice(0, 2), ["3", "Storage", keys], ["3.1", "Halves", spare]];
    const together: Sketch[] = [...FIRST.slice(0, 2), ["3", "Storage", `${keys} ${spare}`]];
    const told = (...editions: readonly (readonly Sketch[])[]) => {
      const { direct, reading } = chained(...editions);
      return direct.changes.flatMap((change) => {
        const came = reading.introducedAt.get(change);
        return came ? [[change.structure, [...new Set(came.map(({ step }) => step))]]] : [];
      });
    };

    test("when its host changed in another step, then each is told with its own", () => {
      const days = (sketches: readonly Sketch[]) => edited(sketches, "3", "8 days", "9 days");

      expect(told(apart, days(apart), days(together))).toEqual([
        ["kept", [0]],
        ["merged", [1]],
      ]);
    });

    test("when its words changed in the host afterwards, then that is a step of its own, and none of the host", () => {
      const spares = (sketches: readonly Sketch[]) => edited(sketches, "3", "should lie", "shall lie");

      expect(told(apart, together, spares(together))).toEqual([
        ["kept", []],
        ["merged", [0, 1]],
      ]);
      expect(told(spares(together), together, apart)).toEqual([
        ["kept", []],
        ["split", [0, 1]],
      ]);
    });

    test("when it had come on the way too, then the host's change came with it and with its joining", () => {
      const first: Sketch[] = [...FIRST.slice(0, 2), ["3", "Storage", keys]];

      expect(told(first, apart, together)).toEqual([["kept", [0, 1]]]);
    });
  });

  test("given a clause changed twice, then both steps are told in order", () => {
    const second = edited(FIRST, "2", "should", "shall");
    const third = edited(second, "2", "noise", "true noise");

    expect(introductions(chained(FIRST, second, third))).toEqual({ "2": [0, 1] });
  });

  test("given a clause that was deleted in the first step, then that step took it", () => {
    const second = FIRST.slice(0, 3);
    const third = edited(second, "3", "at all times", "always");

    expect(introductions(chained(FIRST, second, third))).toEqual({ "3": [1], "4": [0] });
  });

  test("given a change that was taken back, then the ends are the same and the way is told", () => {
    const { reading } = chained(FIRST, edited(FIRST, "2", "should", "shall"), FIRST);

    expect(reading.disagreements).toEqual([]);
    expect(reading.undone).toEqual([{ oldIds: ["2"], newIds: ["2"], steps: [0, 1] }]);
  });

  test("given a clause that went and came again, then the steps disagree with the ends", () => {
    const { reading } = chained(FIRST, FIRST.slice(0, 3), FIRST);

    expect(reading.disagreements).toEqual([{ oldIds: ["4"], direct: ["4"], chained: [] }]);
  });

  test("given a clause that came and went between the ends, then it is told with its steps", () => {
    const second: Sketch[] = [...FIRST, ["5", "Audit", "Audits may be yearly."]];
    const third = edited(second, "2", "should", "shall");

    const { direct, reading } = chained(FIRST, second, third, FIRST);

    expect(direct.changes.every(({ text }) => text === "same")).toBe(true);
    expect(reading.passing).toEqual([{ ids: ["5"], came: 0, went: 2 }]);
  });
});
