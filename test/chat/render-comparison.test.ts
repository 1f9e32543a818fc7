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

    expect(printed(apart, together)).toContain("2 Accounts  modified\n\n• took in 2.1 Groups\n");
    expect(printed(apart, together)).toContain("2.1 → 2 Groups: merged in\n");
    expect(printed(together, apart)).toContain("2 Accounts  modified\n\n• gave off 2.1 Groups\n");
    expect(printed(together, apart)).toContain("2 → 2.1 Groups: split off\n");
  });

  test("given matter without number or title, then it is called by its first words, and other topics by their titles", () => {
    const text = (verb: string) =>
      `Everybody who reads this text ${verb} keep it in a locked drawer at home.\n\n# Foreword\n\nThis text ${verb} be read.\n`;
    const shown = printed(text("should"), text("shall"));

    expect(shown).toContain("“Everybody who reads this text should…” (1)".replace("should", "shall"));
    expect(shown).toContain("Foreword (1)");
    expect(shown).not.toContain("untitled");
  });
});
