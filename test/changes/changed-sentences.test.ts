import { describe, expect, test } from "@jest/globals";
import { carriedSentences, changedSentences } from "../../src/changes/changed-sentences.ts";
import { compareTexts } from "../../src/changes/compare.ts";
import { textOf } from "./texts.ts";

const VAULT = "Keys shall be stored encrypted in a vault that two custodians can open.";
const CLOCKS = "Clocks should be synchronised with UTC by the administrator of the gateway.";
const TOLD = "The owner is told of each alarm within a day.";

const apart = textOf("en", [
  ["2", "Keys", `${VAULT} ${TOLD}`],
  ["2.1", "Clocks", CLOCKS],
]);
const together = textOf("en", [["2", "Keys", `${VAULT} ${TOLD.replace("day", "week")} ${CLOCKS}`]]);
const [host, guest] = compareTexts(apart, together).changes;

describe("the sentences that changed", () => {
  test("given a clause that took another in, then those of the other are no news of it", () => {
    const { gone, came } = changedSentences(host!);

    expect([[...gone], [...came]]).toEqual([[TOLD], [TOLD.replace("day", "week")]]);
  });

  test("given the clause taken in, then what stands in the host as it stood is none of them; its title went", () => {
    const { gone, came } = changedSentences(guest!);

    expect([[...gone], [...came]]).toEqual([["Clocks"], []]);
  });

  test("given the clause taken in as its host sees it, then all of it came", () => {
    const { gone, came } = carriedSentences(guest!);

    expect([[...gone], [...came]]).toEqual([["Clocks", CLOCKS], [CLOCKS]]);
  });
});
