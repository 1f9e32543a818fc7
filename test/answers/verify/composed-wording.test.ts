import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { faultInWording } from "../../../src/answers/verify/check-wording.ts";
import type { House } from "../../../src/bot.ts";
import { answerCase, readCases } from "../../support/cases.ts";
import { openSampleHouse } from "../../support/sample-house.ts";

let house: House;
beforeAll(async () => {
  house = await openSampleHouse();
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
});

/** What a model would be given to word, and might just repeat. */
async function composedIn(name: RegExp) {
  const asked = readCases().filter((c) => name.test(c.name));
  const traces = [];
  for (const each of asked) traces.push((await answerCase(each, house)).trace);
  return traces
    .filter(({ draft }) => draft.outcome === "answered" || draft.outcome === "partly")
    .flatMap(({ draft, evidence }) => {
      const pieces = new Map(evidence.map((piece) => [piece.id, piece]));
      const statements = draft.statements.filter((s) => s.role !== "note" && s.evidence.length > 0);
      return statements.map((statement) => ({
        statement,
        faultOf: (text: string) =>
          faultInWording(
            { ...statement, text },
            pieces,
            statements.map((s) => s.text),
            draft.language,
          ),
      }));
    });
}

describe("what was composed, in the mouth of a model", () => {
  test.each([/-zh/, /^(?!.*-zh)/])(
    "given statements of %s repeated word for word, then all of them are shown",
    async (name) => {
      const composed = await composedIn(name);

      expect(composed.length).toBeGreaterThan(100);
      expect(
        composed.flatMap(({ statement, faultOf }) => {
          const fault = faultOf(statement.text);
          return fault === null ? [] : [`${fault}: ${statement.text}`];
        }),
      ).toEqual([]);
    },
    30_000,
  );

  test("given the old wording and the new one told the wrong way round, then it is not shown", async () => {
    const turned = (await composedIn(/^founding-question-(?:en|zh)$/)).flatMap(({ statement, faultOf }) => {
      const parts = /^.*(?:Was: |原文：)(?<old>“.*”).(?:Now: |现为：)(?<now>“.*”)$/u.exec(
        statement.text,
      )?.groups;
      return parts && /became|改为/u.test(statement.text)
        ? [faultOf(`Was: ${parts["now"] ?? ""} Now: ${parts["old"] ?? ""}`)]
        : [];
    });

    expect(turned.length).toBeGreaterThan(3);
    expect(new Set(turned)).toEqual(new Set(["changed-force"]));
  });
});
