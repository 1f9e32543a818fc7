import { describe, expect, test } from "@jest/globals";
import type { Change } from "../../src/changes/change-set.ts";
import { compareTexts } from "../../src/changes/compare.ts";
import { sideOf } from "../../src/changes/redline.ts";
import { textOf, type Sketch } from "./texts.ts";

const LOGS: Sketch = ["7", "Logs", "Logs shall be kept for six months on a server that users cannot reach."];
const VISITORS: Sketch = [
  "8",
  "Visitors",
  "Staff shall accompany a visitor in every room of the data centre.",
];
const accounts = (days: number): string =>
  `The operator shall name an owner for each account. The operator shall review all accounts every ${days} days. Dormant accounts shall be closed.`;
const password = (verb: string, hours: number): string =>
  `The password of a shared account ${verb} be changed within ${hours} h after a member leaves the group.`;
const TOLD = "Members of the group should be told.";

const APART: Sketch[] = [
  ["4", "Accounts", accounts(90)],
  ["4.1", "Groups", `${password("should", 24)} ${TOLD}`],
  LOGS,
  VISITORS,
];
const TOGETHER: Sketch[] = [
  ["4", "Accounts", `${accounts(60)} ${password("shall", 12)} Owners shall sign the review.`],
  LOGS,
  VISITORS,
];

const essence = ({ force, values, movedSentences }: Change) => ({
  force: force.map(({ from, to, direction }) => `${direction} ${from} ${to}`),
  values: values.map(({ from, to }) => `${from} -> ${to}`),
  moved: movedSentences.map(({ sentence }) => sentence),
});

describe("a clause that stayed itself and took another in", () => {
  const { changes } = compareTexts(textOf("en", APART), textOf("en", TOGETHER));
  const [host, taken] = changes;

  test("then its change tells what became of its own duties and figures, and what is new; nothing that came from the other", () => {
    expect(host).toMatchObject({ oldIds: ["4"], newIds: ["4"], structure: "kept", host: null });
    expect(essence(host!)).toEqual({
      force: ["created null shall"],
      values: ["90 days -> 60 days"],
      moved: [],
    });
  });

  test("then the other's change tells what became of its duties and figures there, and of what was lost", () => {
    expect(taken).toMatchObject({ oldIds: ["4.1"], newIds: ["4"], structure: "merged", host: "4" });
    expect(essence(taken!)).toEqual({
      force: ["tightened should shall", "removed should null"],
      values: ["24 h -> 12 h"],
      moved: [],
    });
    expect(sideOf(taken!.redline, "insert")).toBe(password("shall", 12));
  });

  test("then both together are what is told backwards, of a clause that parted off another", () => {
    const [back, parted] = compareTexts(textOf("en", TOGETHER), textOf("en", APART)).changes;

    expect([back?.structure, parted?.structure]).toEqual(["kept", "split"]);
    expect(essence(back!)).toMatchObject({ force: ["removed shall null"], values: ["60 days -> 90 days"] });
    expect(essence(parted!)).toMatchObject({
      force: ["relaxed shall should", "created null should"],
      values: ["12 h -> 24 h"],
    });
  });
});

test("given a sentence of the clause taken in that went elsewhere word for word, then that clause's change tells so", () => {
  const after: Sketch[] = [TOGETHER[0]!, LOGS, ["8", "Visitors", `${VISITORS[2]} ${TOLD}`]];

  const { changes } = compareTexts(textOf("en", APART), textOf("en", after));

  const telling = changes.filter(({ movedSentences }) => movedSentences.length > 0);
  expect(telling.map(({ oldIds, newIds }) => [oldIds, newIds])).toEqual([
    [["4.1"], ["4"]],
    [["8"], ["8"]],
  ]);
  expect(telling[0]?.movedSentences).toEqual([{ sentence: TOLD, oldIds: ["4.1"], newIds: ["8"] }]);
});
