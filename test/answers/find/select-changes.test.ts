import { describe, expect, test } from "@jest/globals";
import { withinClause, withinDuties, withinTopic } from "../../../src/answers/find/select-changes.ts";
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
    .map((c) => compared.new.get(c.newIds[0] ?? "")?.title ?? compared.old.get(c.oldIds[0] ?? "")?.title ?? "")
    .sort((a, b) => a.localeCompare(b));

describe("the changes a question asks for", () => {
  test("given a clause, then those with that number in either edition, and those under it", () => {
    expect(titles(withinClause(told, "5.1", compared))).toEqual(["Import", "Rotation"]);
    expect(titles(withinClause(told, "5", compared))).toEqual(["Backup", "Export", "Import", "Rotation"]);
    expect(withinClause(told, null, compared)).toBe(told);
  });

  test.each([
    ["new", ["Import"]],
    ["tightened", ["Rotation"]],
    ["relaxed", ["Backup"]],
    ["removed", ["Export"]],
  ] as const)("given %s duties, then only those", (duties, expected) => {
    expect(titles(withinDuties(told, duties))).toEqual(expected);
  });

  test("given a topic, then those whose clauses bear it", () => {
    expect(withinTopic(told, "what changed about rotation?", compared, [])).toMatchObject({
      topic: "rotation",
    });
    expect(titles(withinTopic(told, "what changed about rotation?", compared, []).changes)).toEqual([
      "Rotation",
    ]);
  });

  test("given a topic set off by “about” that no change bears, then none", () => {
    expect(withinTopic(told, "what changed about quantum teleportation?", compared, []).changes).toEqual([]);
  });

  test("given small talk or the standard's own name, then all", () => {
    expect(withinTopic(told, "tell me what is different, please", compared, []).changes).toBe(told);
    expect(withinTopic(told, "what is new in the key handbook", compared, ["Key handbook"]).changes).toBe(
      told,
    );
  });
});
