import { describe, expect, test } from "@jest/globals";
import { renderComparison } from "../../src/chat/render-comparison.ts";
import { printMessage } from "../../src/chat/terminal/print-message.ts";
import { comparison } from "../support/texts.ts";

function printed(old: string, after: string): string {
  const { old: before, new: now, set } = comparison(old, after);
  const heading = (name: string, clauses: typeof before) => ({
    name,
    clauses: [...clauses.values()],
    language: "en" as const,
    title: null,
    numbers: [],
  });
  return printMessage(renderComparison(heading("old", before), heading("new", now), set, "en"), {
    width: 100,
    colour: false,
  });
}

describe("a comparison in the terminal", () => {
  test("given a clause inserted before another, then the insertion is shown whole and the other only as renumbered", () => {
    const shown = printed(
      "# 1 Scope\n\nOn keys.\n\n# 2 Backup\n\nKeep two copies of all keys.\n",
      "# 1 Scope\n\nOn keys.\n\n# 2 Import\n\nImported keys shall be checked.\n\n# 3 Backup\n\nKeep two copies of all keys.\n",
    );

    expect(shown).toContain("old → new");
    expect(shown).toMatch(/2 Import {2}added/);
    expect(shown).toContain("created shall");
    expect(shown).toContain("renumbered only: 2 → 3");
    expect(shown).not.toContain("two copies");
  });

  test("given a long clause with one changed word, then only its surroundings are shown", () => {
    const filler = "Words that stay as they are stand here. ".repeat(20);
    const shown = printed(
      `# 1 Keys\n\n${filler}Keys should rotate. ${filler}\n`,
      `# 1 Keys\n\n${filler}Keys shall rotate. ${filler}\n`,
    );

    expect(shown.replaceAll("\n", " ")).toContain("Keys [-should-]{+shall+} rotate.");
    expect(shown.length).toBeLessThan(600);
    expect(shown).toMatch(/^… \S/m);
  });

  test("given changed figures, then each is told in one line with what it was", () => {
    const shown = printed(
      "# 1 Logs\n\nLogs shall be kept for at least 30 days.\n",
      "# 1 Logs\n\nLogs shall be kept for at least 60 days.\n",
    );

    expect(shown).toContain("• threshold: 30 days → 60 days");
  });

  test("given a newer edition of a normative reference, then one line says where it is cited", () => {
    const text = (year: string) =>
      `# 1 Scope\n\nKeys.\n\n# 2 Normative references\n\nGB/T 00711-${year}, Terms\n\n# 3 Keys\n\nKeys shall conform to GB/T 00711.\n`;

    expect(printed(text("2020"), text("2025"))).toContain("• GB/T 00711-2020 → GB/T 00711-2025; cited in 3");
  });

  test("given an editorial change, then the reason is told", () => {
    const shown = printed("# 1 Keys\n\nSee the organisation.\n", "# 1 Keys\n\nSee the organization.\n");

    expect(shown).toContain("editorial, spelling");
  });

  test("given several duties of which the same is to be said, then it is said once, with their number", () => {
    const shown = printed(
      "# 1 Scope\n\nOn keys.\n",
      "# 1 Scope\n\nOn keys.\n\n# 2 Import\n\nKeys shall be checked. Owners shall be told. Copies should be kept.\n",
    );

    expect(shown).toContain("• created shall × 2\n• created should\n");
  });

  test("given figures that changed alike in several cells, then they are told once, and each cell is marked", () => {
    const table = (period: string) =>
      `# 1 Periods\n\n| Key | Level 1 | Level 2 |\n|---|---|---|\n| data | ${period} | ${period} |\n`;
    const shown = printed(table("24 months"), table("12 months"));

    expect(shown).toContain("• figure: 24 months → 12 months (× 2)");
    expect(shown).toContain(
      "Key | Level 1 | Level 2\ndata | [-24 months-]{+12 months+} | [-24 months-]{+12 months+}",
    );
  });

  test("given a clause that took another in, then it says which, and of that one why it is told; the way back alike", () => {
    const owner = "Each account shall have an owner. Owners shall review their accounts every year.";
    const taken = "The password of a shared account shall be changed when a member leaves the group.";
    const [apart, together] = [
      `# 2 Accounts\n\n${owner}\n\n## 2.1 Groups\n\n${taken}\n\n# 3 Doors\n\nDoors should be locked.\n\n# 4 Logs\n\nLogs may be kept.\n`,
      `# 2 Accounts\n\n${owner} ${taken}\n\n# 3 Doors\n\nDoors shall be locked.\n\n# 4 Logs\n\nLogs should be kept.\n`,
    ];

    expect(printed(apart, together)).toContain("2 Accounts  modified\n\n• took in old 2.1 Groups\n");
    expect(printed(apart, together)).toContain("2.1 Groups → 2 Accounts: merged in\n");
    expect(printed(together, apart)).toContain("2 Accounts  modified\n\n• gave off 2.1 Groups\n");
    expect(printed(together, apart)).toContain("2 Accounts → 2.1 Groups: split off\n");
  });

  test("given matter without number or title, then it is called by its first words, and other topics by their titles", () => {
    const text = (verb: string) =>
      `Everybody who reads this text ${verb} keep it in a locked drawer at home.\n\n# Foreword\n\nThis text ${verb} be read.\n`;
    const shown = printed(text("should"), text("shall"));

    expect(shown).toContain("“Everybody who reads this text should…” (1)".replace("should", "shall"));
    expect(shown).toContain("Foreword (1)");
    expect(shown).not.toContain("untitled");
  });

  test("given clauses that were parted and joined, then each number bears the title of its own edition", () => {
    const text = (...clauses: readonly string[]) => `# 1 Scope\n\nOn keys.\n\n${clauses.join("\n\n")}\n`;
    const backups = "Backups of each key shall be kept in a second building.";
    const tests = "The restoring of backups shall be tested by the operator every year.";

    const shown = printed(
      text("# 2 Backup", `${backups} ${tests}`),
      text("# 2 Copies", backups, "# 3 Exercises", tests),
    );

    expect(shown).toMatch(/2 Backup → (?:2 Copies \+ )?3 Exercises/);
  });

  test("given what stands in the old edition only, then its number is marked as one of that", () => {
    const text = (...sections: readonly string[]) => `# 1 Scope\n\nOn keys.\n\n${sections.join("\n\n")}\n`;
    const doors = "# 2 Doors\n\nDoors should be locked.";
    const windows = "# 3 Windows\n\nEvery window of the vault shall have bars.";
    const logs = (number: number, verb: string) =>
      `# ${number} Logs\n\nLogs of the operator ${verb} be kept for ten weeks.`;

    const shown = printed(
      text(doors, windows, logs(4, "may")),
      text(doors.replace("should", "shall"), logs(3, "should")),
    );

    expect(shown).toContain("old 3 Windows: duty removed (shall)");
    expect(shown).toMatch(/By topic.*old 3 Windows \(1\)/s);
  });

  test("given documents that came into the list of references and went from it, then each is told with where it is or was cited", () => {
    const text = (references: string, uses: string) =>
      `# 1 Scope\n\nKeys.\n\n# 2 Normative references\n\n${references}\n\n# 3 Keys\n\n${uses}\n`;
    const kept = "GB/T 00711-2020, Terms";

    const dropped = printed(
      text(`${kept}\nGB/T 00712-2020, Risks`, "Risks shall be assessed by GB/T 00712."),
      text(kept, "Risks shall be assessed."),
    );
    const added = printed(
      text(kept, "Risks shall be assessed."),
      text(`${kept}\nGB/T 00712-2020, Risks`, "Risks shall be assessed by GB/T 00712."),
    );

    expect(dropped).toContain("• GB/T 00712-2020 dropped; was cited in 3");
    expect(dropped).toContain("• reference: GB/T 00712 dropped");
    expect(added).toContain("• GB/T 00712-2020 added; cited in 3");
  });

  test("given an informative annex that became normative, then that is told first", () => {
    const text = (status: string, verb: string) =>
      `# 1 Scope\n\nKeys.\n\n# 2 Doors\n\nDoors ${verb} be locked.\n\n# 3 Logs\n\nLogs ${verb} be kept.\n\n# Annex A (${status}) Scenes\n\nPayments are confirmed with a code.\n`;

    const shown = printed(text("informative", "should"), text("normative", "may"));

    expect(shown).toMatch(/1\. A .*: informative annex made normative; wording changed/);
    expect(printed(text("normative", "should"), text("informative", "may"))).toContain(
      "• normative annex made informative",
    );
  });

  test("given a change of editing alone among what is told, then it is told how it was edited", () => {
    const text = (verb: string, self: string) =>
      `# 1 Scope\n\n${self} is about keys.\n\n# 2 Doors\n\nDoors ${verb} be locked.\n\n# 3 Logs\n\nLogs ${verb} be kept.\n`;

    expect(printed(text("should", "This standard"), text("shall", "This document"))).toContain(
      "3. 1 Scope: editorial (self-designation)",
    );
  });

  test("given a foreword that announces one change and one that is none, then one change of substance is counted as one", () => {
    const text = (list: string, days: number) =>
      `# Foreword\n\nDrafted somehow.${list}\n\n# 1 Doors\n\nDoors shall be locked.\n\n# 2 Logs\n\nLogs shall be kept for ${days} days.\n`;
    const list =
      "\n\nThe main changes compared with the first edition are as follows:\n\na) the locking of doors is changed (see 1).";

    const shown = printed(text("", 30), text(list, 60)).replaceAll("\n", " ");

    expect(shown).toContain(
      "lists 1 main change: 0 are confirmed, 1 not found, 1 change of substance it does not",
    );
  });
});
