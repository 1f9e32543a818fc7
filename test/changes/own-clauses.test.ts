import { describe, expect, test } from "@jest/globals";
import type { Change } from "../../src/changes/change-set.ts";
import { compareTexts } from "../../src/changes/compare.ts";
import { namingSide, ownIds } from "../../src/changes/own-clauses.ts";
import { textOf, type Sketch } from "./texts.ts";

const ACCOUNTS =
  "The operator shall name an owner for each account. The operator shall review all accounts every 90 days. Dormant accounts shall be closed.";
const SHARED =
  "The password of a shared account shall be changed within 24 h after a member leaves the group.";
const LOGS: Sketch = ["7", "Logs", "Logs shall be kept for six months on a server that users cannot reach."];
const APART: Sketch[] = [["4", "Accounts", ACCOUNTS], ["4.1", "Groups", SHARED], LOGS];
const TOGETHER: Sketch[] = [["4", "Accounts", `${ACCOUNTS} ${SHARED}`], LOGS];

const only = (structure: Change["structure"], old: readonly Sketch[], after: readonly Sketch[]): Change => {
  const { changes } = compareTexts(textOf("en", old), textOf("en", after));
  const found = changes.filter((change) => change.structure === structure);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe("the change of a clause that another took in", () => {
  const change = only("merged", APART, TOGETHER);

  test("then it names its host, which it does not own, and is called by the clause that went", () => {
    expect(change).toMatchObject({ oldIds: ["4.1"], newIds: ["4"], host: "4" });
    expect(ownIds(change)).toEqual({ oldIds: ["4.1"], newIds: [] });
    expect(namingSide(change)).toBe("old");
  });
});

describe("the change of a clause that was parted off from another", () => {
  const change = only("split", TOGETHER, APART);

  test("then it names its host, which it does not own, and is called by the clause that came", () => {
    expect(change).toMatchObject({ oldIds: ["4"], newIds: ["4.1"], host: "4" });
    expect(ownIds(change)).toEqual({ oldIds: [], newIds: ["4.1"] });
    expect(namingSide(change)).toBe("new");
  });
});

test("given any other change, then all its clauses are its own, and the new ones name it where there are any", () => {
  const kept = only("kept", [LOGS], [["7", "Logs", LOGS[2].replace("six", "nine")]]);
  const deleted = only("deleted", [...APART.slice(0, 1), LOGS], [LOGS]);

  expect(ownIds(kept)).toEqual({ oldIds: ["7"], newIds: ["7"] });
  expect([namingSide(kept), namingSide(deleted)]).toEqual(["new", "old"]);
});
