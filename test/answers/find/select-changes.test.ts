import { describe, expect, test } from "@jest/globals";
import type { ChangeFilter } from "../../../src/answers/findings.ts";
import { withinFilter, withinTopic } from "../../../src/answers/find/select-changes.ts";
import type { Change } from "../../../src/changes/change-set.ts";
import { comparison } from "../../support/texts.ts";

const OLD = `# 5 Keys

## 5.1 Rotation

Keys should be rotated every 24 months.

## 5.2 Backup

Backups shall be kept on paper.

## 5.3 Export

Keys may be exported in plaintext.
`;
const NEW = `# 5 Keys

## 5.1 Import

Imported keys shall be checked against their register.

## 5.2 Rotation

Keys shall be rotated every 12 months.

## 5.3 Backup

Backups should be kept on paper.
`;
const compared = comparison(OLD, NEW);
const told = compared.set.changes.filter((c) => c.significance > 0);
const titles = (changes: readonly Change[]) =>
  changes
    .map(
      (c) => compared.new.get(c.newIds[0] ?? "")?.title ?? compared.old.get(c.oldIds[0] ?? "")?.title ?? "",
    )
    .sort((a, b) => a.localeCompare(b));

const ALL: ChangeFilter = { clause: null, duties: null, structures: [], editorialOnly: false, parts: [] };
const within = (filter: Partial<ChangeFilter>) => titles(withinFilter(told, { ...ALL, ...filter }, compared));

function about(topic: string, setOff = false) {
  return { topic, setOff, otherWords: () => [] };
}

describe("the changes a question asks for", () => {
  test("given no filter, then all", () => {
    expect(within({})).toEqual(["Backup", "Export", "Import", "Rotation"]);
  });

  test("given a clause, then those with that number in either edition, and those under it", () => {
    expect(within({ clause: "5.1" })).toEqual(["Import", "Rotation"]);
    expect(within({ clause: "5" })).toEqual(["Backup", "Export", "Import", "Rotation"]);
  });

  test.each([
    ["new", ["Import"]],
    ["tightened", ["Rotation"]],
    ["relaxed", ["Backup"]],
    ["removed", ["Export"]],
    ["reversed", []],
  ] as const)("given %s duties, then only those", (duties, expected) => {
    expect(within({ duties })).toEqual(expected);
  });

  test("given what became of clauses, then only those", () => {
    expect(within({ structures: ["added"] })).toEqual(["Import"]);
    expect(within({ structures: ["renumbered"] })).toEqual(["Backup", "Rotation"]);
  });

  test("given a duty or what became of clauses, then either will do", () => {
    expect(within({ duties: "tightened", structures: ["added"] })).toEqual(["Import", "Rotation"]);
  });

  test("given a part of the text, then only changes in it", () => {
    expect(within({ parts: ["figure"] })).toEqual(["Rotation"]);
    expect(within({ parts: ["annex", "term", "table"] })).toEqual([]);
  });

  test("given a topic, then those whose clauses bear it", () => {
    const found = withinTopic(told, about("rotation", true), compared, []);

    expect(found.topic).toBe("rotation");
    expect(titles(found.changes)).toEqual(["Rotation"]);
  });

  test("given a topic in other words than those of the texts, then those whose clauses bear one of the others", () => {
    const topic = {
      topic: "轮换",
      setOff: true,
      otherWords: (term: string) => (term === "轮换" ? ["rotat"] : []),
    };

    expect(titles(withinTopic(told, topic, compared, []).changes)).toEqual(["Rotation"]);
  });

  test("given a topic that was set off and that no change bears, then none", () => {
    expect(withinTopic(told, about("quantum teleportation", true), compared, []).changes).toEqual([]);
  });

  test("given small talk or the standard's own name, then all", () => {
    expect(withinTopic(told, about("tell me what is different, please"), compared, []).changes).toBe(told);
    expect(
      withinTopic(told, about("what is new in the key handbook"), compared, ["Key handbook"]).changes,
    ).toBe(told);
  });
});

describe("mergers and splits asked for", () => {
  const OWNER = "Each account shall have an owner. Dormant accounts shall be closed.";
  const SHARED = "The password of a shared account should be changed within 24 h after a member leaves.";
  const GUEST = "A guest account is removed on the day on which the visit of its holder ends.";
  const [DOORS, WINDOWS] = [
    "Doors are locked at night by the porter.",
    "Windows are barred at dusk every day.",
  ];
  const APART = `# 4 Accounts\n\n${OWNER}\n\n## 4.1 Groups\n\n${SHARED}\n\n## 4.2 Guests\n\n${GUEST}\n\n# 5 Doors\n\n${DOORS}\n\n# 6 Windows\n\n${WINDOWS}\n`;
  const TOGETHER = `# 4 Accounts\n\n${OWNER} ${SHARED.replace("should", "shall")} ${GUEST}\n\n# 5 Openings\n\n${DOORS} ${WINDOWS}\n`;
  const chosen = (old: string, after: string, filter: Partial<ChangeFilter>) => {
    const both = comparison(old, after);
    return withinFilter(both.set.changes, { ...ALL, ...filter }, both).map(({ oldIds, newIds }) => [
      oldIds.join("+"),
      newIds.join("+"),
    ]);
  };

  test("given clauses that another took in, then they are one merger, told by that one; as many as are counted", () => {
    expect(chosen(APART, TOGETHER, { structures: ["merged"] })).toEqual([
      ["4", "4"],
      ["5+6", "5"],
    ]);
    expect(comparison(APART, TOGETHER).set.summary.structure.merged).toBe(2);
    expect(chosen(TOGETHER, APART, { structures: ["split"] })).toEqual([
      ["4", "4"],
      ["5", "5+6"],
    ]);
  });

  test("given the number of one of them, then what became of it", () => {
    expect(chosen(APART, TOGETHER, { structures: ["merged"], clause: "4.1" })).toEqual([["4.1", "4"]]);
    expect(chosen(APART, TOGETHER, { structures: ["merged"], clause: "4" })).toEqual([["4", "4"]]);
  });

  test("given that tightened duties are asked for as well, then the one that has such a duty is told by itself", () => {
    expect(chosen(APART, TOGETHER, { structures: ["merged"], duties: "tightened" })).toEqual([
      ["4", "4"],
      ["4.1", "4"],
      ["5+6", "5"],
    ]);
  });
});
