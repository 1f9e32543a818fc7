import { describe, expect, test } from "@jest/globals";
import { redlineLines } from "../../src/chat/redline-lines.ts";
import { comparison } from "../support/texts.ts";

/** The lines of the first clause that changed, with `[-…-]` and `{+…+}`. */
function shown(old: string, after: string): string[] {
  const { set } = comparison(`# 1 Keys\n\n${old}\n`, `# 1 Keys\n\n${after}\n`);
  const change = set.changes.find(({ redline }) => redline.some(({ op }) => op !== "equal"));
  if (!change) return [];
  return redlineLines(change, "Keys")
    .map(({ text, style }) =>
      style === "insert" ? `{+${text}+}` : style === "delete" ? `[-${text}-]` : text,
    )
    .join("")
    .split("\n");
}

const FILLER =
  "Nothing is new in this long line, which nobody needs to read once more in order to see what changed.";

describe("a redline line by line", () => {
  test("given an item inserted into a list, then it stands on a line of its own, and those far from it are left out", () => {
    const items = (...texts: string[]): string => texts.map((text, i) => `${"abcd"[i]}) ${text}`).join("\n");

    const lines = shown(items(FILLER, "old;", "last."), items(FILLER, "old;", "new;", "last."));

    expect(lines).toEqual(["…", "{+c) new;+}", "[-c-]{+d+}) last."]);
  });

  test("given a changed row of a long table, then the row that names the columns is shown with it", () => {
    const table = (value: string): string =>
      `| Key | Period |\n|---|---|\n| one | ${FILLER} |\n| two | ${value} |`;

    expect(shown(table("3 months"), table("6 months"))).toEqual([
      "…",
      "Key | Period",
      "…",
      "two | [-3 months-]{+6 months+}",
    ]);
  });

  test("given short lines around a change, then they are shown with it", () => {
    expect(shown("Keys rotate:\n\na) daily.", "Keys rotate:\n\na) hourly.")).toEqual([
      "Keys rotate:",
      "a) [-daily-]{+hourly+}.",
    ]);
  });

  test("given a line that was parted or two that were joined, then the editor's sign for it is shown", () => {
    const [one, two] = ["Keys are made here. They stay.", "Keys are made here.\n\nThey stay."];

    expect(shown(one, two)).toEqual(["Keys are made here.[- -]{+¶+}", "They stay."]);
    expect(shown(two, one)).toEqual(["Keys are made here.[-¶-]{+ +}They stay."]);
  });
});
